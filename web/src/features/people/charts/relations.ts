// Who reaches a client's chart, as staff read and change it.
import { useQuery } from "@tanstack/react-query";

import { answer, api } from "../../../api/client.ts";
import { queryClient } from "../../../api/query.ts";
import type { PersonCharts } from "../../../api/types.ts";

export const SCOPES = ["appointments", "messages", "documents", "forms"] as const;
export const BASES = ["parent", "legal_guardian", "court_order", "power_of_attorney", "consent", "other"] as const;
export const MOST_MEMBERS = 12;

export type Scope = (typeof SCOPES)[number];

export function usePersonCharts(userId: string) {
  return useQuery({
    queryKey: ["person-charts", userId],
    queryFn: ({ signal }) => answer(api.GET("/api/people/{user_id}/charts", { params: { path: { user_id: userId } }, signal })),
  });
}

/** Shows what a change answered, and reads the guardian's own page anew when it is opened. */
export async function chartsChanged(userId: string, after: PersonCharts): Promise<void> {
  queryClient.setQueryData(["person-charts", userId], after);
  await queryClient.invalidateQueries({ queryKey: ["person-charts"], predicate: (query) => query.queryKey[1] !== userId });
}

export function useUnit(unitId: string) {
  return useQuery({
    queryKey: ["unit", unitId],
    queryFn: ({ signal }) => answer(api.GET("/api/units/{unit_id}", { params: { path: { unit_id: unitId } }, signal })),
  });
}

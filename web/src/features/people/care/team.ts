// A client's care team: read for the card, and read anew with what depends on it.
import { useQuery } from "@tanstack/react-query";

import { answer, api } from "../../../api/client.ts";
import { queryClient } from "../../../api/query.ts";
import type { CareTeam } from "../../../api/types.ts";

export const ROLES = ["main", "further", "cover"] as const;

export type Role = (typeof ROLES)[number];

export type Chosen = { id: string; name: string };

export function useTeam(userId: string) {
  return useQuery({
    queryKey: ["care-team", userId],
    queryFn: ({ signal }) => answer(api.GET("/api/people/{user_id}/care-team", { params: { path: { user_id: userId } }, signal })),
  });
}

export async function teamChanged(userId: string, team: CareTeam): Promise<void> {
  queryClient.setQueryData(["care-team", userId], team);
  await Promise.all([["caseload"], ["hand-overs"], ["activity"]].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

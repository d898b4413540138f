// One person as the staff who look after them see them.
import { useQuery } from "@tanstack/react-query";

import { answer, api } from "../../api/client.ts";
import { queryClient } from "../../api/query.ts";

export function usePerson(userId: string) {
  return useQuery({
    queryKey: ["person", userId],
    queryFn: ({ signal }) => answer(api.GET("/api/people/{user_id}", { params: { path: { user_id: userId } }, signal })),
  });
}

/** Reads the person and the lists anew. */
export async function personChanged(userId: string): Promise<void> {
  await Promise.all(
    [["person", userId], ["user", userId], ["users"], ["activity"]].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );
}

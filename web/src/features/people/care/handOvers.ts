// A therapist's hand-overs: read for the page, begun, and asked to go on until no client is left.
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";

import { answer, api } from "../../../api/client.ts";
import { queryClient } from "../../../api/query.ts";
import type { HandOver } from "../../../api/types.ts";

export function useHandOvers(userId: string) {
  return useQuery({
    queryKey: ["hand-overs", userId],
    queryFn: ({ signal }) => answer(api.GET("/api/people/{user_id}/hand-overs", { params: { path: { user_id: userId } }, signal })),
  });
}

export function useReport(userId: string, number: number) {
  return useInfiniteQuery({
    queryKey: ["hand-over", userId, number],
    queryFn: ({ pageParam, signal }) => {
      const path = { user_id: userId, number: String(number) };
      const query = pageParam ? { cursor: pageParam } : {};
      return answer(api.GET("/api/people/{user_id}/hand-overs/{number}", { params: { path, query }, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
  });
}

/** `therapist_id` null: the clients are left without this therapist. */
export async function begin(userId: string, therapist_id: string | null): Promise<HandOver> {
  const params = { path: { user_id: userId } };
  return answer(api.POST("/api/people/{user_id}/hand-overs", { params, body: { therapist_id } }));
}

/** Goes on until all are handed over; `onStep` hears how far it is. */
export async function finish(userId: string, begun: HandOver, onStep: (stand: HandOver) => void): Promise<void> {
  const params = { path: { user_id: userId, number: String(begun.number) } };
  let stand = begun;
  onStep(stand);
  while (!stand.finished_at) {
    stand = await answer(api.POST("/api/people/{user_id}/hand-overs/{number}/run", { params, body: {} }));
    onStep(stand);
  }
}

export async function handOversChanged(userId: string): Promise<void> {
  const keys = [["hand-overs", userId], ["hand-over", userId], ["care-team"], ["activity"], ["user", userId]];
  await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

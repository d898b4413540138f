// A person's own second factor, as the API tells of it.
import { useQuery } from "@tanstack/react-query";

import { answer, api } from "../../../api/client.ts";
import { queryClient } from "../../../api/query.ts";

const KEY = ["factor"];

export function useFactor() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => answer(api.GET("/api/factor", { signal })) });
}

/** Reads again what shows how the factor stands. */
export async function factorChanged(): Promise<void> {
  await Promise.all([KEY, ["activity"], ["sessions"]].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

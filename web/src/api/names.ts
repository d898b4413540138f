// Names beside the ids of users, for administrators; asked for in groups of fifty.
import { useQueries } from "@tanstack/react-query";

import { answer, api } from "./client.ts";

const MOST = 50;

export function useNames(ids: (string | null | undefined)[], enabled = true): (id: string) => string | null {
  const unique = [...new Set(ids.filter((id): id is string => Boolean(id)))];
  const groups: string[][] = [];
  for (let start = 0; start < unique.length; start += MOST) groups.push(unique.slice(start, start + MOST));
  const answers = useQueries({
    queries: groups.map((group) => ({
      queryKey: ["names", group],
      queryFn: ({ signal }: { signal: AbortSignal }) => answer(api.GET("/api/admin/names", { params: { query: { ids: group.join(",") } }, signal })),
      staleTime: 300_000,
      enabled,
    })),
  });
  const names = Object.assign({}, ...answers.map((each) => each.data?.names)) as Record<string, string>;
  return (id) => names[id] ?? null;
}

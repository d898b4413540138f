// Names beside the ids of users, for administrators; asked for in groups of fifty.
import { useQueries } from "@tanstack/react-query";

import { answer, api } from "./client.ts";

const MOST = 50;

/** The name, null for an id that nobody here has, undefined while it is being asked for. */
export type Named = (id: string) => string | null | undefined;

export function useNames(ids: (string | null | undefined)[]): Named {
  const unique = [...new Set(ids.filter((id): id is string => Boolean(id)))];
  const groups: string[][] = [];
  for (let start = 0; start < unique.length; start += MOST) groups.push(unique.slice(start, start + MOST));
  const answers = useQueries({
    queries: groups.map((group) => ({
      queryKey: ["names", group],
      queryFn: ({ signal }: { signal: AbortSignal }) => answer(api.GET("/api/admin/names", { params: { query: { ids: group.join(",") } }, signal })),
      staleTime: 300_000,
    })),
  });
  const names = Object.assign({}, ...answers.map((each) => each.data?.names)) as Record<string, string>;
  const pending = answers.some((each) => each.isPending);
  return (id) => names[id] ?? (pending ? undefined : null);
}

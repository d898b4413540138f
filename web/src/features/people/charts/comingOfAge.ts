// The clients who come of age around now, page by page.
import { useInfiniteQuery } from "@tanstack/react-query";

import { answer, api } from "../../../api/client.ts";
import type { ComingOfAgeRow } from "../../../api/types.ts";

export function useComingOfAge() {
  return useInfiniteQuery({
    queryKey: ["coming-of-age"],
    queryFn: ({ pageParam, signal }) => answer(api.GET("/api/coming-of-age", { params: { query: { ...(pageParam && { cursor: pageParam }) } }, signal })),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
  });
}

export function peopleOf(list: ReturnType<typeof useComingOfAge>): ComingOfAgeRow[] {
  return list.data?.pages.flatMap((page) => page.people) ?? [];
}

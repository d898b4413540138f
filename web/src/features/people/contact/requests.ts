// The changes that wait for the office, and how many they are.
import { useInfiniteQuery } from "@tanstack/react-query";

import { answer, api } from "../../../api/client.ts";
import { queryClient } from "../../../api/query.ts";
import type { ContactRequest } from "../../../api/types.ts";
import type { Field } from "./profile.ts";

const KEY = ["change-requests"];

export function useRequests() {
  return useInfiniteQuery({
    queryKey: KEY,
    queryFn: ({ pageParam, signal }) => answer(api.GET("/api/change-requests", { params: { query: pageParam ? { cursor: pageParam } : {} }, signal })),
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
  });
}

export function requestsOf(list: ReturnType<typeof useRequests>): ContactRequest[] {
  return list.data?.pages.flatMap((page) => page.requests) ?? [];
}

export async function requestsChanged(userId: string): Promise<void> {
  await Promise.all([KEY, ["person", userId], ["activity"]].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}

export async function decide(request: ContactRequest, decision: "accept" | "decline", reason: string | null): Promise<void> {
  const { request_id, about, field, user_id } = request;
  const body = {
    request_id,
    about: about === "undone" ? ("undone" as const) : ("review" as const),
    field: field as Field,
    decision,
    ...(reason && { reason }),
  };
  try {
    await answer(api.POST("/api/change-requests/{user_id}", { params: { path: { user_id } }, body }));
  } finally {
    await requestsChanged(user_id);
  }
}

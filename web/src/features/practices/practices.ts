// One practice as platform admins see it, and what happens to the lists when it changes.
import { useQuery } from "@tanstack/react-query";

import { answer, api } from "../../api/client.ts";
import { queryClient } from "../../api/query.ts";
import type { Practice } from "../../api/types.ts";
import type { OwnWords } from "./words.ts";

export function usePractice(code: string) {
  return useQuery({
    queryKey: ["practice", code],
    queryFn: ({ signal }) => readPractice(code, signal),
  });
}

export function readPractice(code: string, signal?: AbortSignal): Promise<Practice> {
  return answer(api.GET("/api/platform/practices/{provider_code}", { params: { path: { provider_code: code } }, signal }));
}

/** Shows the practice as the API answered it, and reads lists anew. */
export async function practiceChanged(practice: Practice): Promise<void> {
  queryClient.setQueryData(["practice", practice.provider_code], practice);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ["practices"] }),
    queryClient.invalidateQueries({ queryKey: ["activity"] }),
  ]);
}

// The API counts no further.
const MOST_LOCKED = 100;

export function lockedText(locked: number, words: OwnWords["practices"]): string {
  return locked >= MOST_LOCKED ? words.orMore(locked) : String(locked);
}

export const pathOf = (code: string) => `/platform/practices/${encodeURIComponent(code)}`;

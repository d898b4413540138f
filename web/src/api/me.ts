// Who is logged in: one query, read once at the start and again whenever the session changes.
import { queryOptions } from "@tanstack/react-query";
import { createContext, useContext } from "react";

import { answer, api } from "./client.ts";
import { isProblem } from "./problems.ts";
import { proof } from "./proof.ts";
import { queryClient } from "./query.ts";
import { session } from "./session.ts";
import { tabs } from "./tabs.ts";
import type { Me } from "./types.ts";

async function readMe(signal?: AbortSignal): Promise<Me> {
  try {
    return await answer(api.GET("/api/me", { signal }));
  } catch (error) {
    if (isProblem(error, "not_logged_in")) {
      tabs.loggedOut();
      session.end();
    }
    throw error;
  }
}

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: async ({ signal }) => {
    const me = await readMe(signal);
    const fresh = session.phase !== "in";
    if (session.phase !== "expired") session.begin();
    if (fresh && !tabs.mayBeLoggedIn()) tabs.loggedIn(Date.now());
    else tabs.heardFromServer(Date.now());
    return me;
  },
  staleTime: Infinity,
  gcTime: Infinity,
});

/** After a login: reads who it is, and tells the other tabs. */
export async function enter(): Promise<Me> {
  const me = await readMe();
  queryClient.setQueryData(meQuery.queryKey, me);
  session.begin();
  tabs.loggedIn(Date.now());
  return me;
}

/** After a login in place or in another tab: goes on where it is still the same person, else starts anew. */
export async function resume(before: Me, tellTabs: boolean): Promise<void> {
  const me = await answer(api.GET("/api/me"));
  if (me.user.user_id !== before.user.user_id) return leave("/");
  queryClient.setQueryData(meQuery.queryKey, me);
  if (tellTabs) tabs.loggedIn(Date.now());
  session.begin();
  // A login is proof enough for what was waiting for one.
  proof.settle(true);
  await queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "me" });
}

/** A practice's own login address, which fills its code in. */
export function loginOf(providerCode: string): string {
  return `/p/${encodeURIComponent(providerCode)}`;
}

/** The login page of the practice that the person is, or was a moment ago, logged in to. */
export function ownLogin(): string {
  const me = queryClient.getQueryData(meQuery.queryKey);
  return me ? loginOf(me.practice.provider_code) : "/login";
}

/** Leaves with a full load, so that nothing private stays in this page's memory. */
export function leave(to: string): void {
  session.leave();
  queryClient.clear();
  window.location.replace(to);
}

export const MeContext = createContext<Me | null>(null);

export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error("MeContext is missing");
  return me;
}

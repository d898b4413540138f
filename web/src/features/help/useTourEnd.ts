// Remembers with the account that the tour was seen; a server out of reach keeps nobody in it.
import { useQueryClient } from "@tanstack/react-query";
import { useLocation } from "wouter";

import { answer, api } from "../../api/client.ts";
import { meQuery } from "../../api/me.ts";

export function useTourEnd(): (how: "finished" | "skipped") => void {
  const client = useQueryClient();
  const [, navigate] = useLocation();
  return (how) => {
    client.setQueryData(meQuery.queryKey, (me) =>
      me && { ...me, account: { ...me.account, tour_seen_at: me.account.tour_seen_at ?? new Date().toISOString() } },
    );
    navigate("/", { replace: true });
    // Not kept, it is offered once more at the next login. Leaving the page does not stop it.
    answer(api.POST("/api/me/tour", { body: { how }, keepalive: true })).catch(() => undefined);
  };
}

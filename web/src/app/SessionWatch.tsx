// Watches the session's time: keeps it alive while people work, warns before it ends, and asks to log in again.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";

import { limitsFrom, shouldKeepAlive, verdict, type Limits, type Verdict } from "../api/idle.ts";
import { leave, meQuery, ownLogin, resume } from "../api/me.ts";
import { session, usePhase } from "../api/session.ts";
import { tabs } from "../api/tabs.ts";
import type { Me } from "../api/types.ts";
import { leaveNotice } from "../features/identity/notices.ts";
import { IdleWarning } from "./IdleWarning.tsx";
import { ReLogin } from "./ReLogin.tsx";

const QUIET: Verdict = { state: "quiet" };

function useExtend(): () => void {
  const client = useQueryClient();
  // A failure shows itself: the warning stays, or the session has ended and the login is asked for.
  return () => void client.refetchQueries({ queryKey: meQuery.queryKey });
}

/** Typing or pointing counts as being there, although the server does not see it. */
function useKeepAlive(limits: Limits, extend: () => void) {
  useEffect(() => {
    const onActivity = () => {
      const now = Date.now();
      if (session.phase !== "in" || !shouldKeepAlive(limits, tabs.lastContactAt(), now)) return;
      tabs.heardFromServer(now);
      extend();
    };
    const events = ["pointerdown", "keydown", "wheel", "touchmove"] as const;
    for (const event of events) window.addEventListener(event, onActivity, { passive: true });
    return () => {
      for (const event of events) window.removeEventListener(event, onActivity);
    };
  });
}

function useVerdict(limits: Limits): Verdict {
  const [current, setCurrent] = useState<Verdict>(QUIET);
  useEffect(() => {
    function look() {
      if (session.phase !== "in") return setCurrent(QUIET);
      const now = Date.now();
      const next = verdict(limits, Math.min(tabs.lastContactAt(), now), now);
      if (next.state === "over") session.expire();
      setCurrent((before) => (before.state === "quiet" && next.state === "quiet" ? before : next));
    }
    look();
    const timer = setInterval(look, 1000);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [limits]);
  return current;
}

/** Another tab logged in or out: this one follows, and starts anew where it is another person. */
function useOtherTabs(me: Me) {
  useEffect(
    () =>
      tabs.listen({
        login: () => void resume(me, false).catch(() => undefined),
        logout: () => {
          leaveNotice("loggedOut");
          leave(ownLogin());
        },
      }),
    [me],
  );
}

export function SessionWatch({ me, receivedAt }: { me: Me; receivedAt: number }) {
  const phase = usePhase();
  const limits = useMemo(() => limitsFrom(me.session, receivedAt), [me.session, receivedAt]);
  const extend = useExtend();
  const now = useVerdict(limits);
  const [dismissed, setDismissed] = useState(0);
  useKeepAlive(limits, extend);
  useOtherTabs(me);

  if (phase === "expired") return <ReLogin me={me} />;
  if (now.state !== "warn") return null;
  if (now.byLimit === "absolute" && dismissed === limits.absoluteEndsAt) return null;
  return (
    <IdleWarning
      secondsLeft={now.secondsLeft}
      byLimit={now.byLimit}
      onStay={now.byLimit === "idle" ? extend : () => setDismissed(limits.absoluteEndsAt)}
    />
  );
}

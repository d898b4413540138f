// Lets people in who are logged in, sends others to log in, and holds a forced step until it is done.
import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { Redirect, useLocation } from "wouter";

import { meQuery, MeContext } from "../api/me.ts";
import { isProblem } from "../api/problems.ts";
import { usePhase } from "../api/session.ts";
import { loginPath } from "../features/identity/returnPath.ts";
import { chosenLanguage, useLanguage } from "../words/context.tsx";
import { FailedOpening } from "./FailedOpening.tsx";
import { Opening } from "./Opening.tsx";
import { ChangePasswordPage, Shell } from "./pages.ts";
import { ProofWatch } from "./ProofWatch.tsx";
import { SessionWatch } from "./SessionWatch.tsx";

const FORCED = "/change-password";

function useOwnLanguage(own: string | undefined) {
  const { show } = useLanguage();
  useEffect(() => {
    if (chosenLanguage() === null && (own === "en" || own === "es")) show(own);
    // Only when another person's language arrives, not whenever the words change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [own]);
}

export default function Guard() {
  const [path] = useLocation();
  const phase = usePhase();
  const me = useQuery({ ...meQuery, enabled: phase !== "leaving", retryOnMount: false });
  useOwnLanguage(me.data?.user.language);

  if (phase === "leaving") return <Opening />;
  if (phase === "out" || isProblem(me.error, "not_logged_in")) {
    return <Redirect to={loginPath(path + window.location.search + window.location.hash)} replace />;
  }
  if (!me.data) {
    return me.error ? <FailedOpening error={me.error} onRetry={() => void me.refetch()} /> : <Opening />;
  }
  const forced = me.data.pending !== null;
  if (forced && path !== FORCED) return <Redirect to={FORCED} replace />;
  if (!forced && path === FORCED) return <Redirect to="/" replace />;
  return (
    <MeContext value={me.data}>
      {forced ? <ChangePasswordPage /> : <Shell />}
      <ProofWatch />
      <SessionWatch me={me.data} receivedAt={me.dataUpdatedAt} />
    </MeContext>
  );
}

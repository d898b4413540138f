// Lets people in who are logged in, sends others to log in, and holds a forced step until it is done.
import { useQuery } from "@tanstack/react-query";
import { Redirect, useLocation } from "wouter";

import { meQuery, MeContext } from "../api/me.ts";
import { isProblem } from "../api/problems.ts";
import { usePhase } from "../api/session.ts";
import { loginPath, secondFactorPath } from "../features/identity/returnPath.ts";
import { useOpenedWords } from "../words/context.tsx";
import { FailedOpening } from "./FailedOpening.tsx";
import { Opening } from "./Opening.tsx";
import { ChangePasswordPage, MustSetUpPage, Shell } from "./pages.ts";
import { ProofWatch } from "./ProofWatch.tsx";
import { SessionWatch } from "./SessionWatch.tsx";

// Where each step that a login may ask for is taken.
const FORCED: Record<string, string> = { change_password: "/change-password", enroll_factor: "/set-up-factor" };

// Whoever asks for a page inside needs both, and people at the login page neither.
export { preload } from "./pages.ts";

export default function Guard() {
  const [path] = useLocation();
  const phase = usePhase();
  const me = useQuery({ ...meQuery, enabled: phase !== "leaving", retryOnMount: false });
  const opened = useOpenedWords(me.data?.user.language);

  if (phase === "leaving") return <Opening />;
  if (phase === "out" || isProblem(me.error, "not_logged_in")) {
    return <Redirect to={loginPath(path + window.location.search + window.location.hash)} replace />;
  }
  // Not over a page: there the login in place asks for it.
  if (!me.data && isProblem(me.error, "second_factor_required")) {
    return <Redirect to={secondFactorPath(path + window.location.search + window.location.hash)} replace />;
  }
  if (!me.data) {
    return me.error ? <FailedOpening error={me.error} onRetry={() => void me.refetch()} /> : <Opening />;
  }
  if (!opened) return <Opening />;
  const forced = me.data.pending === null ? null : (FORCED[me.data.pending] ?? null);
  if (forced && path !== forced) return <Redirect to={forced} replace />;
  if (!forced && path === FORCED["change_password"]) return <Redirect to="/" replace />;
  // This one stays when its step is done: it still shows the recovery codes.
  const setsUp = path === FORCED["enroll_factor"];
  return (
    <MeContext value={me.data}>
      {setsUp ? <MustSetUpPage /> : forced ? <ChangePasswordPage /> : <Shell />}
      <ProofWatch />
      <SessionWatch me={me.data} receivedAt={me.dataUpdatedAt} />
    </MeContext>
  );
}

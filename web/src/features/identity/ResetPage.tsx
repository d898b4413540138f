// Choosing a new password from the link of an e-mail; the token leaves the address bar at once.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useLocation } from "wouter";

import { answer, api } from "../../api/client.ts";
import { loginOf } from "../../api/me.ts";
import { ApiProblem, isProblem } from "../../api/problems.ts";
import { LoadingRows } from "../../ui/LoadingRows.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { useDoorWords } from "../../words/context.tsx";
import { FrontDoor } from "./FrontDoor.tsx";
import { NewPasswordForm } from "./NewPasswordForm.tsx";
import { leaveNotice } from "./notices.ts";
import { useWelcome } from "./welcome.ts";

let token = "";

/** Takes the token out of the address, where history and screenshots would keep it. */
function takeToken(): string {
  const given = new URLSearchParams(window.location.hash.slice(1)).get("token");
  if (given) {
    token = given;
    window.history.replaceState(null, "", window.location.pathname);
  }
  return token;
}

function useToken(): string {
  const [current, setCurrent] = useState(takeToken);
  useEffect(() => {
    const onHash = () => setCurrent(takeToken());
    // The address may have changed between drawing and now.
    onHash();
    window.addEventListener("hashchange", onHash);
    return () => window.removeEventListener("hashchange", onHash);
  }, []);
  return current;
}

function DeadLink({ text }: { text: string }) {
  const words = useDoorWords();
  const [, navigate] = useLocation();
  return (
    <>
      <PageTitle title={words.login.linkDeadTitle} />
      <p role="status">{text}</p>
      <Button size="md" onClick={() => navigate("/forgot")}>
        {words.login.linkNew}
      </Button>
      <Button size="md" variant="default" onClick={() => navigate("/login")}>
        {words.common.back}
      </Button>
    </>
  );
}

export default function ResetPage() {
  const words = useDoorWords();
  const [, navigate] = useLocation();
  const current = useToken();
  const [died, setDied] = useState(false);
  const check = useQuery({
    queryKey: ["reset-check", current],
    queryFn: ({ signal }) => answer(api.POST("/api/password/reset/check", { body: { token: current }, signal })),
    enabled: current !== "",
    staleTime: Infinity,
    gcTime: 0,
  });
  const welcome = useWelcome(check.data?.practice.provider_code ?? "");

  async function submit(values: { new_password: string; confirm_password: string }) {
    try {
      const { new_password, confirm_password } = values;
      await answer(api.POST("/api/password/reset", { body: { token: current, new_password, confirm_password } }));
    } catch (error) {
      if (isProblem(error, "reset_link_invalid")) return setDied(true);
      throw error;
    }
    token = "";
    leaveNotice("resetDone");
    navigate(check.data ? loginOf(check.data.practice.provider_code) : "/login", { replace: true });
  }

  function content() {
    if (!current) return <DeadLink text={words.login.linkMissingText} />;
    if (died || (check.error instanceof ApiProblem && check.error.status < 500)) return <DeadLink text={words.login.linkDeadText} />;
    return (
      <>
        <PageTitle title={words.login.resetTitle} practice={check.data?.practice.name} product={welcome?.product.name} />
        {check.isPending && <LoadingRows />}
        {check.error && <ProblemAlert error={check.error} onRetry={() => void check.refetch()} />}
        {check.data && (
          <>
            <div className="stack-sm">
              <p className="dimmed">{words.login.resetFor(check.data.practice.name)}</p>
              <p>{words.login.resetText}</p>
            </div>
            <NewPasswordForm rules={check.data.password_rules} submit={submit} />
          </>
        )}
      </>
    );
  }

  return <FrontDoor welcome={welcome}>{content()}</FrontDoor>;
}

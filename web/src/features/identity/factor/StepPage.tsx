// The second step of a login, outside of any session: nothing of the person is shown here.
import { Button } from "@mantine/core";
import { useState } from "react";
import { useLocation, useSearchParams } from "wouter";

import { answer, api } from "../../../api/client.ts";
import { enter } from "../../../api/me.ts";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { FrontDoor } from "../FrontDoor.tsx";
import { remembered } from "../remembered.ts";
import { safeReturnPath } from "../returnPath.ts";
import { useWelcome } from "../welcome.ts";
import CodeForm from "./CodeForm.tsx";
import { useFactorWords } from "./words.ts";

/** The practice that the person logs in to, where the page was reached from its login. */
function practiceCameFrom(): string | null {
  const state: unknown = window.history.state;
  if (typeof state !== "object" || state === null || !("provider_code" in state)) return null;
  return typeof state.provider_code === "string" ? state.provider_code : null;
}

export default function StepPage() {
  const words = useFactorWords();
  const [, navigate] = useLocation();
  const [search] = useSearchParams();
  const [code] = useState(() => practiceCameFrom() ?? remembered()?.providerCode ?? "");
  const welcome = useWelcome(code);
  const [leaving, setLeaving] = useState(false);

  async function startOver() {
    setLeaving(true);
    // What is left of this login ends by itself in ten minutes.
    await answer(api.POST("/api/logout")).catch(() => undefined);
    navigate(code ? `/p/${encodeURIComponent(code)}` : "/login", { replace: true });
  }

  return (
    <FrontDoor welcome={welcome}>
      <PageTitle title={words.stepTitle} practice={welcome?.name} product={welcome?.product.name} />
      <CodeForm
        onDone={async () => {
          const me = await enter();
          navigate(me.pending ? "/" : safeReturnPath(search.get("next")), { replace: true });
        }}
      >
        <Button variant="default" size="md" loading={leaving} onClick={() => void startOver()}>
          {words.startOver}
        </Button>
      </CodeForm>
    </FrontDoor>
  );
}

// One's own second factor: setting it up, another app, new recovery codes, trusted devices, taking it off.
import { Anchor, Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";

import { enter } from "../../../api/me.ts";
import { Card } from "../../../ui/Card.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { timeText } from "../../../ui/Time.tsx";
import { useLanguage } from "../../../words/context.tsx";
import { factorChanged, useFactor } from "./factor.ts";
import { FactorDialog, type Act } from "./FactorDialog.tsx";
import { RecoverySheet } from "./RecoverySheet.tsx";
import { SetUp } from "./SetUp.tsx";
import { useFactorWords } from "./words.ts";

type Factor = NonNullable<ReturnType<typeof useFactor>["data"]>;

const FEW = 3;

function Standing({ factor, onSetUp, onCodes }: { factor: Factor; onSetUp: () => void; onCodes: (codes: string[]) => void }) {
  const words = useFactorWords();
  const { language } = useLanguage();
  const [asking, setAsking] = useState<Act | null>(null);
  const required = factor.policy === "required";
  return (
    <Card title={words.app} text={words.cardText}>
      <p>{factor.since ? words.isOn(timeText(factor.since, language)) : words.isOffNow}</p>
      {factor.policy === "off" && <p className="dimmed">{words.cardOff}</p>}
      {required && <p className="dimmed">{words.required}</p>}
      {factor.since && (
        <p>
          {words.codesLeft(factor.recovery_codes_left)} {factor.recovery_codes_left <= FEW && words.fewLeft}
        </p>
      )}
      <div className="buttons">
        {factor.policy !== "off" && (
          <Button variant={factor.since ? "default" : "filled"} onClick={onSetUp}>
            {factor.since ? words.replace : words.setUp}
          </Button>
        )}
        {factor.since && (
          <>
            <Button variant="default" onClick={() => setAsking("codes")}>
              {words.newCodes}
            </Button>
            <Button variant="default" onClick={() => setAsking("forget")}>
              {words.forget}
            </Button>
            {!required && (
              <Button variant="default" onClick={() => setAsking("remove")}>
                {words.remove}
              </Button>
            )}
          </>
        )}
      </div>
      {asking && <FactorDialog act={asking} onCodes={onCodes} onClose={() => setAsking(null)} />}
    </Card>
  );
}

export default function FactorPage() {
  const words = useFactorWords();
  const factor = useFactor();
  const [view, setView] = useState<"standing" | "set-up" | { codes: string[] }>("standing");

  async function back() {
    // Setting it up began a new session.
    await enter();
    await factorChanged();
    setView("standing");
  }

  return (
    <>
      <div className="stack-sm">
        <Anchor component={Link} href="/account" className="iconlink no-print">
          <IconArrowLeft aria-hidden size={18} />
          {words.back}
        </Anchor>
        <PageTitle title={words.title} />
      </div>
      {factor.isPending && <LoadingRows />}
      <ProblemAlert error={factor.error} onRetry={() => void factor.refetch()} />
      {factor.data && view === "standing" && (
        <Standing factor={factor.data} onSetUp={() => setView("set-up")} onCodes={(codes) => setView({ codes })} />
      )}
      {view === "set-up" && (
        <Card title={words.setUp}>
          <SetUp onDone={back} />
        </Card>
      )}
      {typeof view === "object" && <RecoverySheet codes={view.codes} text={words.renewed} onDone={back} />}
    </>
  );
}

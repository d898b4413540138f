// The second factor on the page of account settings: how it stands, and the way to its own page.
import { Anchor } from "@mantine/core";
import { IconShieldLock } from "@tabler/icons-react";
import { Link } from "wouter";

import { Card } from "../../../ui/Card.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { timeText } from "../../../ui/Time.tsx";
import { useLanguage } from "../../../words/context.tsx";
import { useFactor } from "./factor.ts";
import { useFactorWords } from "./words.ts";

export default function FactorCard() {
  const words = useFactorWords();
  const { language } = useLanguage();
  const factor = useFactor();
  return (
    <Card title={words.title} id="factor" text={words.cardText}>
      {factor.isPending && <LoadingRows count={1} />}
      <ProblemAlert error={factor.error} onRetry={() => void factor.refetch()} />
      {factor.data && (
        <>
          <p>{factor.data.since ? words.isOn(timeText(factor.data.since, language)) : words.isOffNow}</p>
          {factor.data.policy === "off" && <p className="dimmed">{words.cardOff}</p>}
          {(factor.data.policy !== "off" || factor.data.since) && (
            <Anchor component={Link} href="/account/second-factor" className="iconlink">
              <IconShieldLock aria-hidden size={18} />
              {factor.data.since ? words.manage : words.setUp}
            </Anchor>
          )}
        </>
      )}
    </Card>
  );
}

// A couple or family as staff see it: its members, a change of them, and its closing.
import { Anchor, Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { Link, useParams } from "wouter";

import type { ClientUnit } from "../../../api/types.ts";
import { Card } from "../../../ui/Card.tsx";
import { Facts } from "../../../ui/Facts.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { timeText } from "../../../ui/Time.tsx";
import { wordFor } from "../../../words/kinds.ts";
import { useUnit } from "./relations.ts";
import { useStaffLanguage } from "./staffWords.ts";

const ChangeUnitDialog = lazy(() => import("./ChangeUnitDialog.tsx"));
const CloseUnitDialog = lazy(() => import("./CloseUnitDialog.tsx"));

function UnitCards({ unit }: { unit: ClientUnit }) {
  const { words, language } = useStaffLanguage();
  const { relations } = words;
  const [asked, setAsked] = useState<"change" | "close" | null>(null);
  const close = () => setAsked(null);
  return (
    <>
      <Card title={relations.unitTitle} text={relations.unitsText}>
        <Facts
          rows={[
            [relations.unitKind, wordFor(relations.forms, unit.form)],
            [relations.unitSince, timeText(unit.made_at, language)],
          ]}
        />
        {unit.closed_at && <p>{relations.unitClosed(timeText(unit.closed_at, language))}</p>}
      </Card>
      <Card title={relations.members}>
        <ul className="stack-sm">
          {unit.members.map((member) => (
            <li key={member.user_id}>
              <Anchor component={Link} href={`/people/${member.user_id}`} fw={600}>
                {member.name}
              </Anchor>{" "}
              <span className="dimmed">{member.login_name}</span>
            </li>
          ))}
        </ul>
        {!unit.closed_at && (
          <div className="buttons no-print">
            <Button variant="default" onClick={() => setAsked("change")}>
              {relations.changeUnit}
            </Button>
            <Button variant="default" onClick={() => setAsked("close")}>
              {relations.closeUnit}
            </Button>
          </div>
        )}
      </Card>
      <Suspense fallback={null}>
        {asked === "change" && <ChangeUnitDialog unit={unit} onClose={close} />}
        {asked === "close" && <CloseUnitDialog unit={unit} onClose={close} />}
      </Suspense>
    </>
  );
}

export default function UnitPage() {
  const { words } = useStaffLanguage();
  const unit = useUnit(useParams()["unit_id"] ?? "");
  return (
    <>
      <PageTitle title={words.relations.unitTitle} heading={unit.data?.name} />
      {unit.isPending && <LoadingRows />}
      <ProblemAlert error={unit.error} onRetry={() => void unit.refetch()} />
      {unit.data && <UnitCards unit={unit.data} />}
    </>
  );
}

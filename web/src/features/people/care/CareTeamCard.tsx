// Who treats a client, on the person's page; the office and administrators change it here.
import { Button } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";

import type { CareMember, Person } from "../../../api/types.ts";
import { Card } from "../../../ui/Card.tsx";
import { dayText } from "../../../ui/dayText.ts";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { wordFor } from "../../../words/kinds.ts";
import { usePersonCharts } from "../charts/relations.ts";
import styles from "./care.module.css";
import { useTeam } from "./team.ts";
import { useCareLanguage, useCareWords } from "./words.ts";

const TherapistDialog = lazy(() => import("./TherapistDialog.tsx"));
const RemoveDialog = lazy(() => import("./RemoveDialog.tsx"));

type Open = { what: "add" } | { what: "change" | "remove"; member: CareMember };

function Member({ member }: { member: CareMember }) {
  const { words, language } = useCareLanguage();
  const { care } = words;
  const days = member.since && member.until ? care.days(dayText(member.since, language), dayText(member.until, language)) : null;
  return (
    <div>
      <p>
        <strong>{member.name ?? words.common.unknown}</strong>
      </p>
      <p className="dimmed">{[wordFor(care.roles, member.role), days, member.holds ? null : care.notToday].filter(Boolean).join(", ")}</p>
    </div>
  );
}

function Buttons({ member, onOpen }: { member: CareMember; onOpen: (open: Open) => void }) {
  const words = useCareWords();
  const { care } = words;
  const name = member.name ?? words.common.unknown;
  return (
    <div className="buttons no-print">
      <Button variant="default" size="compact-md" aria-label={care.changeOf(name)} onClick={() => onOpen({ what: "change", member })}>
        {care.change}
      </Button>
      <Button variant="default" size="compact-md" aria-label={care.removeOf(name)} onClick={() => onOpen({ what: "remove", member })}>
        {care.remove}
      </Button>
    </div>
  );
}

export default function CareTeamCard({ person }: { person: Person }) {
  const { care } = useCareWords();
  const team = useTeam(person.user_id);
  const charts = usePersonCharts(person.user_id);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const members = team.data?.therapists ?? [];
  const changes = team.data?.may_change ?? false;
  // A login without a chart is a guardian's, whom nobody treats.
  if (members.length === 0 && (charts.isPending || charts.data?.has_chart === false)) return null;
  return (
    <Card title={care.team} text={changes ? care.teamText : undefined}>
      {team.isPending && <LoadingRows count={2} />}
      <ProblemAlert error={team.error} onRetry={() => void team.refetch()} />
      {team.isSuccess && members.length === 0 && (
        <p className="dimmed">
          {care.noTeam} {changes && care.noTeamNext}
        </p>
      )}
      {members.length > 0 && (
        <ul className={styles.members}>
          {members.map((member) => (
            <li key={member.therapist_id} className={styles.member}>
              <Member member={member} />
              {changes && <Buttons member={member} onOpen={setOpen} />}
            </li>
          ))}
        </ul>
      )}
      {changes && (
        <Button variant="default" className="start no-print" leftSection={<IconUserPlus aria-hidden size={18} />} onClick={() => setOpen({ what: "add" })}>
          {care.add}
        </Button>
      )}
      <Suspense fallback={null}>
        {open?.what === "remove" && <RemoveDialog userId={person.user_id} member={open.member} onClose={close} />}
        {open && open.what !== "remove" && (
          <TherapistDialog
            userId={person.user_id}
            member={open.what === "change" ? open.member : null}
            first={!members.some((each) => each.role === "main")}
            onClose={close}
          />
        )}
      </Suspense>
    </Card>
  );
}

// A leaving therapist's clients: handed to a colleague or left without one, with reports that stay.
import { Anchor, Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useState } from "react";
import { Link, useParams } from "wouter";

import { useNames } from "../../../api/names.ts";
import type { HandOver } from "../../../api/types.ts";
import { Card } from "../../../ui/Card.tsx";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import styles from "./care.module.css";
import { begin, finish, handOversChanged, useHandOvers } from "./handOvers.ts";
import { ReportCard } from "./ReportCard.tsx";
import type { Chosen } from "./team.ts";
import { TherapistPicker } from "./TherapistPicker.tsx";
import { useCareWords } from "./words.ts";

type Standing = { userId: string; clients: number; unfinished: HandOver | undefined };

function Progress({ stand }: { stand: HandOver }) {
  const { care } = useCareWords();
  const done = stand.moved + stand.joined + stand.unassigned;
  const total = done + stand.left;
  return (
    <div className="stack-sm">
      <p role="status">{care.running(done, total)}</p>
      <progress className={styles.progress} aria-label={care.begin} value={done} max={Math.max(1, total)} />
    </div>
  );
}

function Confirm({ clients, to, onGo, onClose }: { clients: number; to: Chosen | null; onGo: () => void; onClose: () => void }) {
  const { care } = useCareWords();
  const { busy, problem, onSubmit } = useProblemForm({ name: "confirm", initialValues: {}, submit: async () => onGo() });
  const text = to ? care.beginText(clients, to.name) : care.beginNobody(clients);
  return <ConfirmDialog title={care.beginTitle} text={text} confirm={care.begin} danger={!to} onClose={onClose} busy={busy} problem={problem} onSubmit={onSubmit} />;
}

function useRunning(userId: string) {
  const { care } = useCareWords();
  const [stand, setStand] = useState<HandOver | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  async function run(start: () => Promise<HandOver>) {
    setProblem(null);
    try {
      await finish(userId, await start(), setStand);
      toast(care.finished);
    } catch (error) {
      setProblem(error);
    }
    await handOversChanged(userId);
    setStand(null);
  }
  return { stand, problem, run };
}

function Going({ userId, clients, unfinished }: Standing) {
  const { care } = useCareWords();
  const { stand, problem, run } = useRunning(userId);
  const [target, setTarget] = useState<"colleague" | "nobody">("colleague");
  const [to, setTo] = useState<Chosen | null>(null);
  const [wrong, setWrong] = useState(false);
  const [asking, setAsking] = useState(false);
  const chosen = target === "colleague" ? to : null;
  if (stand) return <Progress stand={stand} />;

  function ask() {
    const missing = target === "colleague" && !to;
    setWrong(missing);
    if (missing) document.querySelector<HTMLElement>('[data-path="hand-over.to"]')?.focus();
    else setAsking(true);
  }

  return (
    <div className="stack">
      <ProblemAlert error={problem} />
      {unfinished && (
        <div className="stack-sm">
          <p>{care.unfinished}</p>
          <Button className="start" onClick={() => void run(async () => unfinished)}>
            {care.goOn}
          </Button>
        </div>
      )}
      <fieldset className={styles.choices}>
        <legend className="fieldname">{care.whereTo}</legend>
        {(["colleague", "nobody"] as const).map((each) => (
          <label key={each} className={styles.choice}>
            <input type="radio" name="target" checked={target === each} onChange={() => setTarget(each)} />
            {each === "colleague" ? care.toColleague : care.toNobody}
          </label>
        ))}
      </fieldset>
      {target === "colleague" && (
        <TherapistPicker
          label={care.therapist}
          path="hand-over.to"
          chosen={to}
          without={userId}
          error={wrong && !to ? care.therapistMissing : undefined}
          onChoose={setTo}
        />
      )}
      <Button className="start" variant={unfinished ? "default" : "filled"} onClick={ask}>
        {care.begin}
      </Button>
      {asking && (
        <Confirm
          clients={clients}
          to={chosen}
          onClose={() => setAsking(false)}
          onGo={() => {
            setAsking(false);
            void run(() => begin(userId, chosen?.id ?? null));
          }}
        />
      )}
    </div>
  );
}

export default function HandOverPage() {
  const words = useCareWords();
  const { care } = words;
  const userId = useParams()["user_id"] ?? "";
  const overs = useHandOvers(userId);
  const list = overs.data?.hand_overs ?? [];
  const clients = overs.data?.clients ?? 0;
  const named = useNames([userId, ...list.flatMap((each) => [each.to_id, each.by])]);
  const name = named(userId);
  const latest = list[0];
  return (
    <>
      <div className="stack-sm">
        <Anchor component={Link} href={`/admin/users/${userId}`} className="iconlink no-print">
          <IconArrowLeft aria-hidden size={18} />
          {care.back}
        </Anchor>
        <PageTitle title={care.handOver} heading={name ? `${care.handOver}: ${name}` : undefined} />
        <p className="dimmed">{care.handOverText}</p>
      </div>
      {overs.isPending && <LoadingRows />}
      <ProblemAlert error={overs.error} onRetry={() => void overs.refetch()} />
      {overs.data && (
        <>
          <Card title={care.begin}>
            <p>{clients > 0 ? care.clientsNow(clients) : care.clientsNone}</p>
            {clients > 0 && <Going userId={userId} clients={clients} unfinished={latest && !latest.finished_at ? latest : undefined} />}
          </Card>
          <h2>{care.reports}</h2>
          {list.length === 0 && <p className="dimmed">{care.noReports}</p>}
          {list.map((each) => (
            <ReportCard key={each.number} userId={userId} handOver={each} named={named} />
          ))}
        </>
      )}
    </>
  );
}

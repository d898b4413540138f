// One file of clients: what was found in it, the question whether to let them in, and how far that is.
import { Anchor, Button } from "@mantine/core";
import { IconAlertTriangle, IconArrowLeft, IconCheck } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { Link, useLocation, useParams } from "wouter";

import { queryClient } from "../../../api/query.ts";
import type { Import } from "../../../api/types.ts";
import { Card } from "../../../ui/Card.tsx";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { Facts } from "../../../ui/Facts.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { timeText } from "../../../ui/Time.tsx";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { ConfirmCard } from "./ConfirmCard.tsx";
import { FirstRows } from "./FirstRows.tsx";
import { drop, keep, numberText, runOn, useImport } from "./imports.ts";
import { LeftOut } from "./LeftOut.tsx";
import { Progress } from "./Progress.tsx";
import { useOwnLanguage, useOwnWords } from "./words.ts";

/** Asks for the next steps as long as the page is open; the portal goes on without it, too. */
function useRunning(kept: Import) {
  const [problem, setProblem] = useState<unknown>(null);
  const { import_id, state } = kept;
  useEffect(() => {
    if (state !== "running" || problem !== null) return;
    let wanted = true;
    const goOn = async () => {
      while (wanted) {
        const now = await runOn(import_id);
        if (!wanted) return;
        keep(now);
        if (now.state !== "running") return;
      }
    };
    goOn().catch((error: unknown) => wanted && setProblem(error));
    return () => {
      wanted = false;
    };
  }, [import_id, state, problem]);
  return { problem, again: () => setProblem(null) };
}

function RunningCard({ kept }: { kept: Import }) {
  const { words, language } = useOwnLanguage();
  const { imports } = words;
  const { problem, again } = useRunning(kept);
  const tenth = Math.floor((10 * kept.handled) / kept.rows);
  if (kept.state !== "running") return null;
  return (
    <Card title={imports.running} text={imports.runningText}>
      <Progress
        label={imports.running}
        part={kept.handled / kept.rows}
        text={imports.runningRows(numberText(kept.handled, language), numberText(kept.rows, language))}
      />
      <p role="status" className="sr-only">
        {imports.percent(10 * tenth)}
      </p>
      <ProblemAlert error={problem} onRetry={again} />
    </Card>
  );
}

function DropDialog({ kept, onClose }: { kept: Import; onClose: () => void }) {
  const { imports } = useOwnWords();
  const [, navigate] = useLocation();
  const rest = useProblemForm({
    name: "drop",
    initialValues: {},
    submit: async () => {
      await drop(kept.import_id);
      navigate("/people/imports");
    },
  });
  return <ConfirmDialog title={imports.dropTitle} text={imports.dropText} confirm={imports.drop} danger onClose={onClose} {...rest} />;
}

function Found({ kept }: { kept: Import }) {
  const { words, language } = useOwnLanguage();
  const { imports } = words;
  const count = (value: number) => numberText(value, language);
  const rows: [string, string][] = [
    [imports.rows, count(kept.rows)],
    [imports.right, count(kept.new)],
    [imports.bad, count(kept.wrong)],
    [imports.duplicates, count(kept.duplicates)],
  ];
  if (kept.state === "done") rows.push([imports.created, count(kept.created)], [imports.notLetIn, count(kept.rows - kept.created)]);
  return (
    <Card title={imports.found} text={imports.until(timeText(kept.rows_until, language))}>
      <Facts rows={rows} />
      {kept.unknown_columns.length > 0 && (
        <Notice role="status" tone="warn" icon={<IconAlertTriangle aria-hidden size={20} />} title={imports.unknownTitle}>
          <p>{imports.unknownText(kept.unknown_columns.join(", "))}</p>
        </Notice>
      )}
      {queryClient.getQueryData(["import-encoding", kept.import_id]) === true && (
        <Notice role="status" tone="warn" icon={<IconAlertTriangle aria-hidden size={20} />} title={imports.encodingTitle}>
          <p>{imports.encodingText}</p>
        </Notice>
      )}
    </Card>
  );
}

function Done({ kept }: { kept: Import }) {
  const { words, language } = useOwnLanguage();
  const { imports } = words;
  return (
    <Notice role="status" tone="good" icon={<IconCheck aria-hidden size={20} />} title={imports.done}>
      <p>{imports.doneText(numberText(kept.created, language))}</p>
      <p>{kept.deliver === "email" ? imports.doneMail : imports.doneLater}</p>
      <Anchor component={Link} href="/admin/users">
        {imports.toUsers}
      </Anchor>
    </Notice>
  );
}

function Shown({ kept }: { kept: Import }) {
  const { imports } = useOwnWords();
  const [dropping, setDropping] = useState(false);
  const open = kept.state === "ready" || kept.state === "sending";
  return (
    <>
      {kept.state === "done" && <Done kept={kept} />}
      {kept.state === "sending" && (
        <Notice role="alert" tone="warn" icon={<IconAlertTriangle aria-hidden size={20} />} title={imports.notWhole}>
          <p>{imports.notWholeText}</p>
        </Notice>
      )}
      <RunningCard kept={kept} />
      <Found kept={kept} />
      {kept.state === "ready" && <FirstRows kept={kept} />}
      {kept.wrong + kept.duplicates > 0 || (kept.state === "done" && kept.created < kept.rows) ? <LeftOut kept={kept} /> : null}
      {kept.state === "ready" && kept.new + kept.duplicates > 0 && <ConfirmCard kept={kept} />}
      {open && (
        <Button variant="default" className="start" onClick={() => setDropping(true)}>
          {imports.drop}
        </Button>
      )}
      {dropping && <DropDialog kept={kept} onClose={() => setDropping(false)} />}
    </>
  );
}

export default function ImportPage() {
  const { imports } = useOwnWords();
  const { import_id } = useParams<{ import_id: string }>();
  const kept = useImport(import_id);
  return (
    <>
      <Anchor component={Link} href="/people/imports" className="iconlink">
        <IconArrowLeft aria-hidden size={18} /> {imports.title}
      </Anchor>
      <PageTitle title={imports.one} />
      {kept.isPending && <LoadingRows />}
      <ProblemAlert error={kept.error} onRetry={() => void kept.refetch()} />
      {kept.data && <Shown kept={kept.data} />}
    </>
  );
}

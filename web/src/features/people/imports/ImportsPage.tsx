// Bringing in many clients: the file, what it must look like, and the files that came before.
import { Anchor, Button } from "@mantine/core";
import { IconAlertCircle, IconDownload, IconFileSpreadsheet } from "@tabler/icons-react";
import { useId, useState } from "react";
import { Link, useLocation } from "wouter";

import { ApiProblem } from "../../../api/problems.ts";
import { queryClient } from "../../../api/query.ts";
import type { Import } from "../../../api/types.ts";
import { Card } from "../../../ui/Card.tsx";
import { DataTable, type Column } from "../../../ui/DataTable.tsx";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { Notice } from "../../../ui/Notice.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { timeText } from "../../../ui/Time.tsx";
import { wordFor } from "../../../words/kinds.ts";
import { COLUMNS, decoded, MOST_BYTES, save, template } from "./file.ts";
import { numberText, sendFile, useImports } from "./imports.ts";
import { Progress } from "./Progress.tsx";
import styles from "./Progress.module.css";
import { useOwnLanguage, useOwnWords } from "./words.ts";

/** Why the file was not taken, by name. */
function Refused({ problem }: { problem: unknown }) {
  const { imports } = useOwnWords();
  const errors = problem instanceof ApiProblem ? problem.errors : [];
  const known = errors.filter((each) => Object.hasOwn(imports.refused, each.code));
  if (known.length === 0) return <ProblemAlert error={problem} />;
  return (
    <Notice role="alert" tone="danger" icon={<IconAlertCircle aria-hidden size={20} />} title={imports.notTaken}>
      {known.map((each) => (
        <p key={each.field + each.code}>{(each.field === "text" ? "" : `${each.field}: `) + wordFor(imports.refused, each.code)}</p>
      ))}
    </Notice>
  );
}

function FileCard() {
  const words = useOwnWords();
  const { imports } = words;
  const [, navigate] = useLocation();
  const [part, setPart] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [tooLarge, setTooLarge] = useState(false);
  const id = useId();

  async function send(file: File) {
    setProblem(null);
    setTooLarge(file.size > MOST_BYTES);
    if (file.size > MOST_BYTES) return;
    setPart(0);
    try {
      const { text, encoding } = decoded(new Uint8Array(await file.arrayBuffer()));
      const taken = await sendFile(text, setPart);
      if (encoding === "windows-1252") queryClient.setQueryData(["import-encoding", taken.import_id], true);
      navigate(`/people/imports/${taken.import_id}`);
    } catch (error) {
      setProblem(error);
      setPart(null);
    }
  }

  return (
    <Card title={imports.file} text={imports.fileText}>
      <ul className="bullets">
        {imports.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <details>
        <summary>{imports.allColumns}</summary>
        <p className="small">{COLUMNS.join(", ")}</p>
      </details>
      <Button variant="default" className="start" leftSection={<IconDownload aria-hidden size={18} />} onClick={() => save("clients.csv", template())}>
        {imports.template}
      </Button>
      <div className="field">
        <label htmlFor={id} className="fieldname">
          {imports.choose}
        </label>
        <input
          id={id}
          type="file"
          accept=".csv,.txt,.tsv,text/csv"
          className={styles.file}
          disabled={part !== null}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file may be chosen again once it is mended.
            event.currentTarget.value = "";
            if (file) void send(file);
          }}
        />
      </div>
      {part !== null && <Progress label={imports.sending} part={part} text={imports.sendingText(Math.round(part * 100))} />}
      {tooLarge && (
        <Notice role="alert" tone="danger" icon={<IconAlertCircle aria-hidden size={20} />}>
          <p>{imports.refused.too_many_rows}</p>
        </Notice>
      )}
      {problem !== null && <Refused problem={problem} />}
    </Card>
  );
}

function EarlierCard() {
  const { words, language } = useOwnLanguage();
  const { imports } = words;
  const found = useImports();
  const rows = found.data?.imports ?? [];
  const columns: Column<Import>[] = [
    {
      header: imports.when,
      cell: (row) => (
        <Anchor component={Link} href={`/people/imports/${row.import_id}`} fw={600}>
          {timeText(row.created_at, language)}
        </Anchor>
      ),
    },
    { header: words.admin.state, cell: (row) => wordFor(imports.states, row.state) },
    { header: imports.rows, cell: (row) => numberText(row.rows, language) },
    { header: imports.created, cell: (row) => numberText(row.created, language) },
  ];
  return (
    <Card title={imports.earlier} text={imports.earlierText}>
      {found.isPending && <LoadingRows count={2} />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.isSuccess && rows.length === 0 && (
        <EmptyState icon={<IconFileSpreadsheet aria-hidden size={22} />}>
          <p>{imports.none}</p>
        </EmptyState>
      )}
      {rows.length > 0 && <DataTable label={imports.earlier} columns={columns} rows={rows} keyOf={(row) => row.import_id} />}
    </Card>
  );
}

export default function ImportsPage() {
  const { imports } = useOwnWords();
  return (
    <>
      <div className="stack-sm">
        <PageTitle title={imports.title} />
        <p className="dimmed">{imports.text}</p>
      </div>
      <FileCard />
      <EarlierCard />
    </>
  );
}

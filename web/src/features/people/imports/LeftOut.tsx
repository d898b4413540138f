// The rows that need somebody's eyes: which they are, why, and all of them as a file to mend.
import { Anchor, Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";

import type { Import, ImportRow } from "../../../api/types.ts";
import { Card } from "../../../ui/Card.tsx";
import { DataTable, type Column } from "../../../ui/DataTable.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { ShowMore } from "../../../ui/ShowMore.tsx";
import { csv, save } from "./file.ts";
import { allLeftOut, nameOf, reasons, useLeftOut } from "./imports.ts";
import { useOwnWords, type OwnWords } from "./words.ts";

function fileOf(rows: ImportRow[], columns: string[], words: OwnWords): string {
  const cell = (row: ImportRow, column: string) => row.cells.find((each) => each.column === column)?.value ?? "";
  const lines = rows.map((row) => [...columns.map((column) => cell(row, column)), reasons(row, words).join(" ")]);
  return csv([[...columns, "reason"], ...lines]);
}

export function LeftOut({ kept }: { kept: Import }) {
  const words = useOwnWords();
  const { imports } = words;
  const found = useLeftOut(kept);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const columns: Column<ImportRow>[] = [
    { header: words.admin.name, cell: (row) => nameOf(row) || null },
    { header: imports.row, cell: (row) => row.number },
    {
      header: imports.why,
      cell: (row) => (
        <>
          {reasons(row, words).map((reason) => (
            <span key={reason} className="block">
              {reason}
            </span>
          ))}
          {row.same_as && (
            <Anchor href={`/people/${row.same_as}`} target="_blank">
              {imports.openPerson}
            </Anchor>
          )}
        </>
      ),
    },
  ];

  async function download() {
    setBusy(true);
    setProblem(null);
    try {
      save("clients-to-mend.csv", fileOf(await allLeftOut(kept.import_id), kept.columns, words));
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Card title={imports.leftOut} text={kept.state === "done" ? imports.leftOutDone : imports.leftOutText}>
      {found.isPending && <LoadingRows count={3} />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {rows.length > 0 && <DataTable label={imports.leftOut} columns={columns} rows={rows} keyOf={(row) => String(row.number)} />}
      <ShowMore list={found} shown={rows.length} />
      <ProblemAlert error={problem} />
      <Button variant="default" className="start" loading={busy} leftSection={<IconDownload aria-hidden size={18} />} onClick={() => void download()}>
        {imports.download}
      </Button>
    </Card>
  );
}

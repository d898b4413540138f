// The first rows as they were read, so that swapped columns and broken letters are seen before anything is written.
import { useQuery } from "@tanstack/react-query";

import { answer, api } from "../../../api/client.ts";
import type { Import, ImportRow } from "../../../api/types.ts";
import { Card } from "../../../ui/Card.tsx";
import { DataTable, type Column } from "../../../ui/DataTable.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { nameOf } from "./imports.ts";
import { useOwnWords } from "./words.ts";

const SHOWN = 5;

function cell(row: ImportRow, ...columns: string[]): string | null {
  return row.cells.find((each) => columns.includes(each.column))?.value ?? null;
}

export function FirstRows({ kept }: { kept: Import }) {
  const { admin, imports } = useOwnWords();
  const found = useQuery({
    queryKey: ["import-rows", kept.import_id, "first"],
    queryFn: ({ signal }) => {
      const params = { path: { import_id: kept.import_id }, query: { which: "all" as const } };
      return answer(api.GET("/api/imports/{import_id}/rows", { params, signal }));
    },
  });
  const columns: Column<ImportRow>[] = [
    { header: admin.name, cell: (row) => nameOf(row) || null },
    { header: imports.row, cell: (row) => row.number },
    { header: imports.born, cell: (row) => cell(row, "date_of_birth") },
    { header: admin.loginName, cell: (row) => cell(row, "login_name") ?? cell(row, "email") },
    { header: admin.state, cell: (row) => imports.rowStates[row.state as keyof typeof imports.rowStates] },
  ];
  return (
    <Card title={imports.first} text={imports.firstText}>
      {found.isPending && <LoadingRows count={3} />}
      <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />
      {found.data && <DataTable label={imports.first} columns={columns} rows={found.data.rows.slice(0, SHOWN)} keyOf={(row) => String(row.number)} />}
    </Card>
  );
}

// One hand-over's report: how many clients went where, and each of them on request.
import { Anchor, Button } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";

import { useNames, type Named } from "../../../api/names.ts";
import type { HandedOver, HandOver } from "../../../api/types.ts";
import { Card } from "../../../ui/Card.tsx";
import { DataTable, type Column } from "../../../ui/DataTable.tsx";
import { Facts } from "../../../ui/Facts.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { nameText } from "../../../ui/nameText.ts";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { ShowMore } from "../../../ui/ShowMore.tsx";
import { Time } from "../../../ui/Time.tsx";
import { wordFor } from "../../../words/kinds.ts";
import { useReport } from "./handOvers.ts";
import { useCareWords } from "./words.ts";

function Clients({ userId, number }: { userId: string; number: number }) {
  const words = useCareWords();
  const { care } = words;
  const report = useReport(userId, number);
  const rows = report.data?.pages.flatMap((page) => page.clients) ?? [];
  const named = useNames(rows.map((row) => row.client_id));
  const columns: Column<HandedOver>[] = [
    {
      header: care.client,
      cell: (row) => (
        <Anchor component={Link} href={`/people/${row.client_id}`} fw={600}>
          {nameText(row.client_id, named, words)}
        </Anchor>
      ),
    },
    { header: care.was, cell: (row) => wordFor(care.roles, row.role) },
    { header: care.outcome, cell: (row) => wordFor(care.outcomes, row.outcome) },
  ];
  return (
    <>
      {report.isPending && <LoadingRows />}
      <ProblemAlert error={report.error} onRetry={() => void report.refetch()} />
      {rows.length > 0 && <DataTable label={care.reportClients} columns={columns} rows={rows} keyOf={(row) => row.client_id} />}
      <ShowMore list={report} shown={rows.length} />
    </>
  );
}

export function ReportCard({ userId, handOver, named }: { userId: string; handOver: HandOver; named: Named }) {
  const words = useCareWords();
  const { care } = words;
  const [shown, setShown] = useState(false);
  const done = handOver.moved + handOver.joined + handOver.unassigned;
  return (
    <Card title={handOver.to_id ? care.reportTo(nameText(handOver.to_id, named, words)) : care.reportNobody}>
      <Facts
        rows={[
          [care.reportBegun, <Time key="begun" at={handOver.begun_at} />],
          [care.reportFinished, handOver.finished_at ? <Time key="finished" at={handOver.finished_at} /> : care.reportNot],
          [care.reportBy, nameText(handOver.by, named, words)],
          [care.moved, String(handOver.moved)],
          [care.joined, String(handOver.joined)],
          [care.unassigned, String(handOver.unassigned)],
        ]}
      />
      {done > 0 && (
        <Button variant="default" className="start no-print" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? care.hideClients : care.showClients}
        </Button>
      )}
      {shown && <Clients userId={userId} number={handOver.number} />}
    </Card>
  );
}

// On a client's page: who reaches the chart, whose charts this login reaches, couples and families.
import { Anchor } from "@mantine/core";
import { Link } from "wouter";

import type { Person, PersonCharts as Charts } from "../../../api/types.ts";
import { Card } from "../../../ui/Card.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { wordFor } from "../../../words/kinds.ts";
import { GuardiansCard } from "./GuardiansCard.tsx";
import { usePersonCharts } from "./relations.ts";
import { useStaffWords } from "./staffWords.ts";
import { UnitsCard } from "./UnitsCard.tsx";

function GuardedCard({ charts }: { charts: Charts }) {
  const { relations } = useStaffWords();
  return (
    <Card title={relations.guarded}>
      {!charts.has_chart && <p>{relations.noChart}</p>}
      <ul className="stack-sm">
        {charts.guarded.map((each) => (
          <li key={each.chart_id}>
            <Anchor component={Link} href={`/people/${each.chart_id}`} fw={600}>
              {each.name}
            </Anchor>{" "}
            <span className="dimmed">{wordFor(relations.states, each.state)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

export default function PersonCharts({ person }: { person: Person }) {
  const charts = usePersonCharts(person.user_id);
  return (
    <>
      {charts.isPending && <LoadingRows />}
      <ProblemAlert error={charts.error} onRetry={() => void charts.refetch()} />
      {charts.data && (
        <>
          {(!charts.data.has_chart || charts.data.guarded.length > 0) && <GuardedCard charts={charts.data} />}
          {charts.data.has_chart && <GuardiansCard userId={person.user_id} charts={charts.data} />}
          {charts.data.has_chart && <UnitsCard loginName={person.login_name} charts={charts.data} />}
        </>
      )}
    </>
  );
}

// One chart as a client or guardian reaches it: whose it is, what of it may be used, and until when.
import { IconCalendar, IconClipboardText, IconFileText, IconMessage } from "@tabler/icons-react";
import { useParams } from "wouter";

import { Card } from "../../../ui/Card.tsx";
import { dayText } from "../../../ui/dayText.ts";
import { Facts } from "../../../ui/Facts.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { useChartAt } from "../../../ui/useCharts.ts";
import { wordFor } from "../../../words/kinds.ts";
import { useChartLanguage } from "./words.ts";

const ICONS: Record<string, typeof IconCalendar> = {
  appointments: IconCalendar,
  messages: IconMessage,
  documents: IconFileText,
  forms: IconClipboardText,
};

function Overview({ chart }: { chart: NonNullable<ReturnType<typeof useChartAt>["data"]> }) {
  const { words, language } = useChartLanguage();
  const rows: [string, string][] = [[words.charts.kind, wordFor(words.charts.kinds, chart.kind)]];
  if (chart.members.length > 0) rows.push([words.charts.members, chart.members.join(", ")]);
  if (chart.ends_on) rows.push([words.charts.lastDay, dayText(chart.ends_on, language)]);
  const { of_age_on } = chart;
  const endsEarlier = chart.ends_on !== null && of_age_on !== null && chart.ends_on < of_age_on;
  return (
    <>
      <Card title={words.charts.title}>
        <Facts rows={rows} />
        {of_age_on && !endsEarlier && <p>{words.charts.ofAge(dayText(of_age_on, language))}</p>}
      </Card>
      <Card title={words.charts.yours}>
        <ul className="stack-sm">
          {chart.scopes.map((scope) => {
            const Icon = ICONS[scope];
            return (
              <li key={scope} className="row">
                {Icon && <Icon aria-hidden size={20} />}
                {wordFor(words.charts.scopes, scope)}
              </li>
            );
          })}
        </ul>
        <p className="dimmed">{words.charts.help}</p>
      </Card>
    </>
  );
}

export default function ChartPage() {
  const { words } = useChartLanguage();
  const chart = useChartAt(useParams()["chart_id"] ?? "");
  return (
    <>
      <PageTitle title={words.charts.title} heading={chart.data?.name} />
      {chart.isPending && <LoadingRows />}
      <ProblemAlert error={chart.error} onRetry={() => void chart.refetch()} />
      {chart.data && <Overview chart={chart.data} />}
    </>
  );
}

// One chart as a client or guardian reaches it: whose it is, what of it may be used, and until when.
import { Anchor, Button } from "@mantine/core";
import { IconCalendar, IconClipboardText, IconFileText, IconLock, IconMessage } from "@tabler/icons-react";
import { Link, useParams } from "wouter";

import { useMe } from "../../../api/me.ts";
import { ApiProblem } from "../../../api/problems.ts";
import { Card } from "../../../ui/Card.tsx";
import { dayText } from "../../../ui/dayText.ts";
import { Facts } from "../../../ui/Facts.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { Notice } from "../../../ui/Notice.tsx";
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

/** Whom to call, with the number where the practice has one. */
function Office({ text }: { text: string }) {
  const me = useMe();
  const { telephone } = me.practice;
  return (
    <p>
      {text} {telephone && <Anchor href={`tel:${telephone.replace(/[^+\d]/g, "")}`}>{telephone}</Anchor>}
    </p>
  );
}

/** A chart of nobody looks just as one that is somebody else's now. */
function Closed() {
  const { words } = useChartLanguage();
  return (
    <>
      <Notice role="alert" tone="warn" icon={<IconLock aria-hidden size={20} />}>
        <p>{words.charts.closed}</p>
        <Office text={words.charts.closedHelp} />
      </Notice>
      <Button component={Link} href="/" className="start">
        {words.common.backHome}
      </Button>
    </>
  );
}

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
        <Office text={words.charts.help} />
      </Card>
    </>
  );
}

export default function ChartPage() {
  const { words } = useChartLanguage();
  const chart = useChartAt(useParams()["chart_id"] ?? "");
  const closed = chart.error instanceof ApiProblem && chart.error.status === 404;
  return (
    <>
      <PageTitle title={words.charts.title} heading={chart.data?.name} />
      {chart.isPending && <LoadingRows />}
      {closed ? <Closed /> : <ProblemAlert error={chart.error} onRetry={() => void chart.refetch()} />}
      {chart.data && !closed && <Overview chart={chart.data} />}
    </>
  );
}

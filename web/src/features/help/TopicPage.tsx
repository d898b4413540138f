// One help page: what the part of the portal is for, what to do step by step, and what is good to know.
import { Anchor } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { Link, useParams } from "wouter";

import { useMe } from "../../api/me.ts";
import { Card } from "../../ui/Card.tsx";
import { LoadingRows } from "../../ui/LoadingRows.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { entriesFor } from "./catalog.ts";
import { OfficeLine } from "./OfficeLine.tsx";
import { useTopics } from "./topics/load.ts";
import type { Topic } from "./topics/types.ts";
import { useOwnLanguage, useOwnWords } from "./words.ts";

function Content({ topic }: { topic: Topic }) {
  const { help } = useOwnWords();
  return (
    <>
      <p className="narrow">{topic.text}</p>
      <Card title={help.steps}>
        <ol className="numbers">
          {topic.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Card>
      <Card title={help.good}>
        <ul className="bullets">
          {topic.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      </Card>
      <OfficeLine />
    </>
  );
}

export default function TopicPage() {
  const { words, language } = useOwnLanguage();
  const me = useMe();
  const wanted = useParams()["topic"];
  const entry = entriesFor(me.user_types).find((each) => each.id === wanted);
  const topics = useTopics(language);
  const topic = entry && topics.data?.[entry.id];
  return (
    <>
      <div className="stack-sm">
        <Anchor component={Link} href="/help" className="iconlink no-print">
          <IconArrowLeft aria-hidden size={18} />
          {words.help.all}
        </Anchor>
        {entry ? <PageTitle key={entry.id} title={topic?.title ?? words.help.title} /> : <PageTitle title={words.help.unknownTitle} />}
      </div>
      {!entry && <p>{words.help.unknownText}</p>}
      {entry && topics.isPending && <LoadingRows />}
      <ProblemAlert error={topics.error} onRetry={() => void topics.refetch()} />
      {topic && <Content topic={topic} />}
    </>
  );
}

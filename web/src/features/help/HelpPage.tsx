// All help pages for the person's user types, found by their titles; clients start the tour again from here.
import { Anchor, Button, TextInput } from "@mantine/core";
import { IconHelpCircle, IconRoute, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";

import { useMe } from "../../api/me.ts";
import { Card } from "../../ui/Card.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { LoadingRows } from "../../ui/LoadingRows.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { entriesFor } from "./catalog.ts";
import { hasTitle } from "./hasTitle.ts";
import styles from "./Help.module.css";
import { OfficeLine } from "./OfficeLine.tsx";
import { useTopics } from "./topics/load.ts";
import type { Topics } from "./topics/types.ts";
import { useOwnLanguage, useOwnWords } from "./words.ts";

function TourCard() {
  const { help } = useOwnWords();
  return (
    <Card title={help.tour} text={help.tourText}>
      <Button component={Link} href="/?tour=again" variant="default" className="start" leftSection={<IconRoute aria-hidden size={18} />}>
        {help.tour}
      </Button>
    </Card>
  );
}

function Found({ topics, search }: { topics: Topics; search: string }) {
  const { help } = useOwnWords();
  const me = useMe();
  const found = entriesFor(me.user_types).filter((each) => hasTitle(topics[each.id].title, search));
  return (
    <>
      <p role="status" className="sr-only">
        {help.found(found.length)}
      </p>
      {found.length === 0 ? (
        <EmptyState icon={<IconHelpCircle aria-hidden size={22} />}>
          <p>{help.nothing(search.trim())}</p>
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {found.map(({ id }) => (
            <li key={id} className={styles.entry}>
              <Anchor component={Link} href={`/help/${id}`} className={styles.title}>
                {topics[id].title}
              </Anchor>
              <p className="dimmed">{topics[id].text}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

export default function HelpPage() {
  const { words, language } = useOwnLanguage();
  const me = useMe();
  const topics = useTopics(language);
  const [search, setSearch] = useState("");
  return (
    <>
      <div className="stack-sm">
        <PageTitle title={words.help.title} />
        <p className="dimmed">{words.help.text}</p>
      </div>
      <TextInput
        type="search"
        className="narrow"
        label={words.help.search}
        leftSection={<IconSearch aria-hidden size={18} />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {topics.isPending && <LoadingRows />}
      <ProblemAlert error={topics.error} onRetry={() => void topics.refetch()} />
      {topics.data && <Found topics={topics.data} search={search} />}
      {me.user_types.includes("client") && <TourCard />}
      <OfficeLine />
    </>
  );
}

// The practice's activity log for administrators, filtered by person, kind and time.
import { Anchor, Button } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { IconUserSearch } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { Link, useSearchParams } from "wouter";

import { answer, api } from "../../api/client.ts";
import { useNames } from "../../api/names.ts";
import type { EventRow } from "../../api/types.ts";
import { browserText } from "../../ui/browserText.ts";
import type { Column } from "../../ui/DataTable.tsx";
import { nameText } from "../../ui/nameText.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { Time } from "../../ui/Time.tsx";
import { useWords } from "../../words/context.tsx";
import { rangeOf, swapped } from "./dates.ts";
import { EventList, eventsOf } from "./EventList.tsx";
import { isByPortal, kindText, loginTypeText } from "./events.ts";
import { Filters, isFiltered, NO_FILTER, type Filter } from "./Filters.tsx";

const PersonDialog = lazy(() => import("./PersonDialog.tsx"));

function usePracticeEvents(filter: Filter, person: string | null) {
  return useInfiniteQuery({
    queryKey: ["activity", "practice", filter, person],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...(person && { person }),
        ...(filter.kind && { kind: filter.kind }),
        ...rangeOf(filter.firstDay, filter.lastDay),
        ...(pageParam && { cursor: pageParam }),
      };
      return answer(api.GET("/api/admin/activity", { params: { query }, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    enabled: !swapped(filter.firstDay, filter.lastDay),
  });
}

function PersonFilter({ name, onPick }: { name: string; onPick: (userId: string) => void }) {
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <div className="field">
      <span className="fieldname" id="person-filter">
        {words.activity.person}
      </span>
      <Button
        variant="default"
        size="md"
        justify="start"
        fw={400}
        px="sm"
        leftSection={<IconUserSearch aria-hidden size={18} />}
        aria-describedby="person-filter"
        onClick={() => setOpen(true)}
      >
        {name}
      </Button>
      <Suspense fallback={null}>
        {open && (
          <PersonDialog
            onClose={() => setOpen(false)}
            onPick={(userId) => {
              setOpen(false);
              onPick(userId);
            }}
          />
        )}
      </Suspense>
    </div>
  );
}

export default function ActivityPage() {
  const words = useWords();
  const [params, setParams] = useSearchParams();
  const person = params.get("person");
  const [filter, setFilter] = useState(NO_FILTER);
  const list = usePracticeEvents(filter, person);
  const named = useNames([person, ...eventsOf(list).flatMap((event) => [event.actor_id, event.about_id])]);

  function nameOf(id: string | null, without: string) {
    if (!id) return without;
    return (
      <Anchor component={Link} href={`/admin/users/${id}`}>
        {nameText(id, named, words)}
      </Anchor>
    );
  }

  const columns: Column<EventRow>[] = [
    { header: words.activity.what, cell: (event) => kindText(event, words) },
    { header: words.activity.when, cell: (event) => <Time at={event.at} /> },
    { header: words.activity.about, cell: (event) => nameOf(event.about_id, words.activity.nobody) },
    { header: words.activity.who, cell: (event) => nameOf(event.actor_id, isByPortal(event) ? words.activity.portal : words.activity.nobody) },
    { header: words.activity.how, cell: (event) => loginTypeText(event, words) },
    { header: words.activity.browser, cell: (event) => event.browser && browserText(event.browser, words) },
  ];

  return (
    <>
      <div className="stack-sm">
        <PageTitle title={words.activity.title} />
        <p className="dimmed">{words.activity.text}</p>
      </div>
      <section className="surface">
        <Filters
          filter={filter}
          onChange={setFilter}
          active={isFiltered(filter) || person !== null}
          onClear={() => {
            setFilter(NO_FILTER);
            setParams({}, { replace: true });
          }}
        >
          <PersonFilter
            name={person ? nameText(person, named, words) : words.activity.everyone}
            onPick={(userId) => setParams({ person: userId }, { replace: true })}
          />
        </Filters>
        <EventList label={words.activity.title} list={list} columns={columns} filtered={isFiltered(filter) || person !== null} />
      </section>
    </>
  );
}

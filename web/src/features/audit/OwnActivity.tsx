// A person's own activity, filtered by kind and time.
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";

import { answer, api } from "../../api/client.ts";
import type { EventRow } from "../../api/types.ts";
import { browserText } from "../../ui/browserText.ts";
import type { Column } from "../../ui/DataTable.tsx";
import { Time } from "../../ui/Time.tsx";
import { useWords } from "../../words/context.tsx";
import { rangeOf, swapped } from "./dates.ts";
import { EventList } from "./EventList.tsx";
import { kindText, loginTypeText } from "./events.ts";
import { Filters, isFiltered, NO_FILTER, type Filter } from "./Filters.tsx";

function useOwnEvents(filter: Filter) {
  return useInfiniteQuery({
    queryKey: ["activity", "own", filter],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...(filter.kind && { kind: filter.kind }),
        ...rangeOf(filter.firstDay, filter.lastDay),
        ...(pageParam && { cursor: pageParam }),
      };
      return answer(api.GET("/api/activity", { params: { query }, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
    enabled: !swapped(filter.firstDay, filter.lastDay),
  });
}

export default function OwnActivity() {
  const words = useWords();
  const [filter, setFilter] = useState(NO_FILTER);
  const list = useOwnEvents(filter);
  const columns: Column<EventRow>[] = [
    { header: words.activity.what, cell: (event) => kindText(event, words) },
    { header: words.activity.when, cell: (event) => <Time at={event.at} /> },
    { header: words.activity.how, cell: (event) => loginTypeText(event, words) },
    { header: words.activity.browser, cell: (event) => event.browser && browserText(event.browser, words) },
  ];
  return (
    <>
      <Filters filter={filter} onChange={setFilter} active={isFiltered(filter)} onClear={() => setFilter(NO_FILTER)} />
      <EventList label={words.account.activity} list={list} columns={columns} filtered={isFiltered(filter)} />
    </>
  );
}

// A paged list of activity, with its loading, empty and failed states.
import type { InfiniteData, UseInfiniteQueryResult } from "@tanstack/react-query";
import { IconHistory } from "@tabler/icons-react";

import type { EventRow } from "../../api/types.ts";
import { DataTable, type Column } from "../../ui/DataTable.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { LoadingRows } from "../../ui/LoadingRows.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { ShowMore } from "../../ui/ShowMore.tsx";
import { useWords } from "../../words/context.tsx";

type Page = { events: EventRow[]; next_cursor: string | null };

type Props = {
  label: string;
  list: UseInfiniteQueryResult<InfiniteData<Page>>;
  columns: Column<EventRow>[];
  filtered: boolean;
};

export function eventsOf(list: Props["list"]): EventRow[] {
  return list.data?.pages.flatMap((page) => page.events) ?? [];
}

export function EventList({ label, list, columns, filtered }: Props) {
  const words = useWords();
  const events = eventsOf(list);
  return (
    <>
      {list.isPending && <LoadingRows />}
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isSuccess && events.length === 0 && !list.hasNextPage && (
        <EmptyState icon={<IconHistory aria-hidden size={22} />}>
          <p role="status">{filtered ? words.activity.emptyFiltered : words.activity.empty}</p>
        </EmptyState>
      )}
      {events.length > 0 && <DataTable label={label} columns={columns} rows={events} keyOf={(event) => event.event_id} />}
      <ShowMore list={list} shown={events.length} />
    </>
  );
}

// The platform admins' list of practices: searched by name or Provider Code, filtered by state, page by page.
import { Anchor, Button, NativeSelect, TextInput } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { IconBuilding, IconPlus, IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { Link, useSearchParams } from "wouter";

import { answer, api } from "../../api/client.ts";
import type { PracticeRow } from "../../api/types.ts";
import { DataTable, type Column } from "../../ui/DataTable.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { LoadingRows } from "../../ui/LoadingRows.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { ShowMore } from "../../ui/ShowMore.tsx";
import { useLanguage } from "../../words/context.tsx";
import { lockedText, pathOf } from "./practices.ts";
import { PracticeState } from "./PracticeState.tsx";
import { useOwnWords } from "./words.ts";

const STATES = ["active", "inactive"] as const;
const PAUSE_MS = 300;

type State = (typeof STATES)[number];

function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}

function usePractices(search: string, state: State | undefined) {
  return useInfiniteQuery({
    queryKey: ["practices", search, state],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(search && { search }), ...(state && { state }), ...(pageParam && { cursor: pageParam }) };
      return answer(api.GET("/api/platform/practices", { params: { query }, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

function useColumns(): Column<PracticeRow>[] {
  const { practices } = useOwnWords();
  const { language } = useLanguage();
  return [
    {
      header: practices.name,
      cell: (row) => (
        <Anchor component={Link} href={pathOf(row.provider_code)} fw={600}>
          {row.name}
        </Anchor>
      ),
    },
    { header: practices.providerCode, cell: (row) => row.provider_code },
    { header: practices.state, cell: (row) => <PracticeState state={row.state} /> },
    { header: practices.accounts, cell: (row) => String(row.accounts) },
    { header: practices.locked, cell: (row) => lockedText(row.locked, practices) },
    { header: practices.failed, cell: (row) => String(row.failed_deliveries) },
    { header: practices.opened, cell: (row) => new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(row.created_at)) },
  ];
}

export default function PracticesPage() {
  const { practices: words } = useOwnWords();
  const [params, setParams] = useSearchParams();
  const state = STATES.find((each) => each === params.get("state"));
  const [typed, setTyped] = useState("");
  const settled = useSettled(typed);
  const practices = usePractices(settled, state);
  const columns = useColumns();
  const rows = practices.data?.pages.flatMap((page) => page.practices) ?? [];
  return (
    <>
      <div className="stack-sm">
        <PageTitle title={words.title} />
        <p className="dimmed">{words.text}</p>
      </div>
      <Button component={Link} href="/platform/new-practice" className="start" leftSection={<IconPlus aria-hidden size={18} />}>
        {words.open}
      </Button>
      <section className="surface">
        <form role="search" className="filters no-print" onSubmit={(event) => event.preventDefault()}>
          <TextInput
            type="search"
            label={words.search}
            placeholder={words.searchHelp}
            leftSection={<IconSearch aria-hidden size={18} />}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <NativeSelect
            label={words.state}
            value={state ?? ""}
            data={[{ value: "", label: words.allStates }, ...STATES.map((each) => ({ value: each, label: words.states[each] }))]}
            onChange={(event) => setParams(event.currentTarget.value ? { state: event.currentTarget.value } : {}, { replace: true })}
          />
        </form>
        {practices.isPending && <LoadingRows />}
        <ProblemAlert error={practices.error} onRetry={() => void practices.refetch()} />
        {practices.isSuccess && rows.length === 0 && !practices.hasNextPage && (
          <EmptyState icon={<IconBuilding aria-hidden size={22} />}>
            <p role="status">{settled || state ? words.none : words.empty}</p>
          </EmptyState>
        )}
        {rows.length > 0 && <DataTable label={words.title} columns={columns} rows={rows} keyOf={(row) => row.provider_code} />}
        <ShowMore list={practices} shown={rows.length} />
      </section>
    </>
  );
}

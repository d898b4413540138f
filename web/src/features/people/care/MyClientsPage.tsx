// A therapist's own clients: all of them by last name, searched by the beginning of a name.
import { Anchor, Button, TextInput } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { IconSearch, IconUserPlus, IconUsers } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { Link } from "wouter";

import { answer, api } from "../../../api/client.ts";
import { queryClient } from "../../../api/query.ts";
import type { OwnClient } from "../../../api/types.ts";
import { DataTable, type Column } from "../../../ui/DataTable.tsx";
import { dayText } from "../../../ui/dayText.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { ShowMore } from "../../../ui/ShowMore.tsx";
import { wordFor } from "../../../words/kinds.ts";
import { useCareLanguage, useCareWords } from "./words.ts";

const TYPED = ["view", "caseload", "search"];
const PAUSE_MS = 300;

/** What was typed stays while the therapist looks at a client and comes back; it is gone at logout. */
function useSearchText() {
  const [typed, setTyped] = useState(() => queryClient.getQueryData<string>(TYPED) ?? "");
  const [settled, setSettled] = useState(typed.trim());
  useEffect(() => {
    queryClient.setQueryData(TYPED, typed);
    const timer = setTimeout(() => setSettled(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, setTyped, settled };
}

function useClients(search: string) {
  return useInfiniteQuery({
    queryKey: ["caseload", search],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(search && { search }), ...(pageParam && { cursor: pageParam }) };
      return answer(api.GET("/api/caseload", { params: { query }, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

function useColumns(): Column<OwnClient>[] {
  const { words, language } = useCareLanguage();
  const { care } = words;
  return [
    {
      header: care.client,
      cell: (row) => (
        <Anchor component={Link} href={`/people/${row.user_id}`} fw={600}>
          {row.name}
        </Anchor>
      ),
    },
    { header: care.ownRole, cell: (row) => (row.until ? care.coverUntil(dayText(row.until, language)) : wordFor(care.roles, row.role)) },
  ];
}

export default function MyClientsPage() {
  const { care } = useCareWords();
  const { typed, setTyped, settled } = useSearchText();
  const clients = useClients(settled);
  const columns = useColumns();
  const rows = clients.data?.pages.flatMap((page) => page.clients) ?? [];
  return (
    <>
      <div className="stack-sm">
        <PageTitle title={care.myClients} />
        <p className="dimmed">{care.myClientsText}</p>
      </div>
      <Button component={Link} href="/people/new" className="start no-print" leftSection={<IconUserPlus aria-hidden size={18} />}>
        {care.newClient}
      </Button>
      <section className="surface">
        <form role="search" className="filters no-print" onSubmit={(event) => event.preventDefault()}>
          <TextInput
            type="search"
            label={care.search}
            placeholder={care.searchNames}
            leftSection={<IconSearch aria-hidden size={18} />}
            value={typed}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </form>
        {clients.isPending && <LoadingRows />}
        <ProblemAlert error={clients.error} onRetry={() => void clients.refetch()} />
        {clients.isSuccess && rows.length === 0 && !clients.hasNextPage && (
          <EmptyState icon={<IconUsers aria-hidden size={22} />}>
            <p role="status">{settled ? care.noneFound : care.noClients}</p>
          </EmptyState>
        )}
        {rows.length > 0 && <DataTable label={care.myClients} columns={columns} rows={rows} keyOf={(row) => row.user_id} />}
        <ShowMore list={clients} shown={rows.length} />
      </section>
    </>
  );
}

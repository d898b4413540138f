// The administrators' list of users: searched by name, filtered by state, page by page.
import { Anchor, Button, NativeSelect, TextInput } from "@mantine/core";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { IconFileSpreadsheet, IconSearch, IconUserPlus, IconUsers } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { Link, useSearchParams } from "wouter";

import { answer, api } from "../../api/client.ts";
import { useMe } from "../../api/me.ts";
import { queryClient } from "../../api/query.ts";
import type { UserRow } from "../../api/types.ts";
import { DataTable, type Column } from "../../ui/DataTable.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { LoadingRows } from "../../ui/LoadingRows.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { ShowMore } from "../../ui/ShowMore.tsx";
import { StateBadge } from "../../ui/StateBadge.tsx";
import { useWords } from "../../words/context.tsx";
import { ACCOUNT_STATES, isAccountState, wordFor, type AccountState } from "../../words/kinds.ts";

const TYPED = ["view", "users", "search"];
const PAUSE_MS = 300;

/** What was typed stays while the person looks at a user and comes back; it is gone at logout. */
function useSearchText() {
  const [typed, setTyped] = useState(() => queryClient.getQueryData<string>(TYPED) ?? "");
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    queryClient.setQueryData(TYPED, typed);
    const timer = setTimeout(() => setSettled(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return { typed, setTyped, settled };
}

function useUsers(search: string, state: AccountState | null) {
  return useInfiniteQuery({
    queryKey: ["users", search, state],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(search && { search }), ...(state && { state }), ...(pageParam && { cursor: pageParam }) };
      return answer(api.GET("/api/admin/users", { params: { query }, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
    placeholderData: keepPreviousData,
  });
}

/** Administrators see to the account; others to the person. */
function useColumns(manages: boolean): Column<UserRow>[] {
  const words = useWords();
  return [
    {
      header: words.admin.name,
      cell: (row) => (
        <Anchor component={Link} href={`${manages ? "/admin/users" : "/people"}/${row.user_id}`} fw={600}>
          {row.name}
        </Anchor>
      ),
    },
    { header: words.admin.loginName, cell: (row) => row.login_name },
    { header: words.admin.userType, cell: (row) => row.user_types.map((type) => wordFor(words.common.userTypes, type)).join(", ") },
    {
      header: words.admin.state,
      cell: (row) => (
        <>
          <StateBadge state={row.state} />
          {row.lock_scope === "unknown_browsers" && <span className="block dimmed small">{words.admin.scope.unknown_browsers}</span>}
        </>
      ),
    },
  ];
}

export default function UsersPage() {
  const words = useWords();
  const [params, setParams] = useSearchParams();
  const asked = params.get("state") ?? "";
  const state = isAccountState(asked) ? asked : null;
  const { typed, setTyped, settled } = useSearchText();
  const users = useUsers(settled, state);
  const me = useMe();
  const manages = me.permissions.includes("user.manage");
  const columns = useColumns(manages);
  const rows = users.data?.pages.flatMap((page) => page.users) ?? [];
  return (
    <>
      <div className="stack-sm">
        <PageTitle title={words.admin.usersTitle} />
        <p className="dimmed">{words.admin.usersText}</p>
      </div>
      {me.permissions.includes("person.manage") && (
        <div className="buttons no-print">
          <Button component={Link} href="/people/new" leftSection={<IconUserPlus aria-hidden size={18} />}>
            {manages ? words.admin.newPerson : words.admin.newClient}
          </Button>
          {me.permissions.includes("person.import") && (
            <Button component={Link} href="/people/imports" variant="default" leftSection={<IconFileSpreadsheet aria-hidden size={18} />}>
              {words.admin.importClients}
            </Button>
          )}
        </div>
      )}
      <section className="surface">
        <form role="search" className="filters no-print" onSubmit={(event) => event.preventDefault()}>
          <TextInput
            type="search"
            label={words.admin.search}
            placeholder={words.admin.searchHelp}
            leftSection={<IconSearch aria-hidden size={18} />}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <NativeSelect
            label={words.admin.state}
            value={state ?? ""}
            data={[
              { value: "", label: words.admin.allStates },
              ...ACCOUNT_STATES.map((each) => ({ value: each, label: words.common.states[each] })),
            ]}
            onChange={(event) => setParams(event.currentTarget.value ? { state: event.currentTarget.value } : {}, { replace: true })}
          />
        </form>
        {users.isPending && <LoadingRows />}
        <ProblemAlert error={users.error} onRetry={() => void users.refetch()} />
        {users.isSuccess && rows.length === 0 && !users.hasNextPage && (
          <EmptyState icon={<IconUsers aria-hidden size={22} />}>
            <p role="status">{settled || state ? words.admin.none : words.admin.empty}</p>
          </EmptyState>
        )}
        {rows.length > 0 && <DataTable label={words.admin.usersTitle} columns={columns} rows={rows} keyOf={(row) => row.user_id} />}
        <ShowMore list={users} shown={rows.length} />
      </section>
    </>
  );
}

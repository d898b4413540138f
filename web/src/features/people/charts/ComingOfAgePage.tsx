// For the office: the clients who come of age around now, whose guardians' access ends with it.
import { Anchor } from "@mantine/core";
import { IconArrowLeft, IconCake } from "@tabler/icons-react";
import { Link } from "wouter";

import type { ComingOfAgeRow } from "../../../api/types.ts";
import { DataTable, type Column } from "../../../ui/DataTable.tsx";
import { dayText } from "../../../ui/dayText.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { ShowMore } from "../../../ui/ShowMore.tsx";
import { peopleOf, useComingOfAge } from "./comingOfAge.ts";
import { useStaffLanguage } from "./staffWords.ts";

function useColumns(): Column<ComingOfAgeRow>[] {
  const { words, language } = useStaffLanguage();
  const { relations } = words;
  return [
    {
      header: relations.client,
      cell: (row) => (
        <Anchor component={Link} href={`/people/${row.user_id}`} fw={600}>
          {row.name}
        </Anchor>
      ),
    },
    { header: relations.turns18, cell: (row) => dayText(row.adult_on, language) },
    { header: relations.standing, cell: (row) => (row.is_adult ? relations.isAdult : relations.isMinor) },
  ];
}

export default function ComingOfAgePage() {
  const { words } = useStaffLanguage();
  const { relations } = words;
  const columns = useColumns();
  const list = useComingOfAge();
  const rows = peopleOf(list);
  return (
    <>
      <div className="stack-sm">
        <Anchor component={Link} href="/admin/users" className="iconlink no-print">
          <IconArrowLeft aria-hidden size={18} />
          {relations.toUsers}
        </Anchor>
        <PageTitle title={relations.agesTitle} />
        <p className="dimmed">{relations.agesText}</p>
      </div>
      <section className="surface">
        {list.isPending && <LoadingRows />}
        <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
        {list.isSuccess && rows.length === 0 && !list.hasNextPage && (
          <EmptyState icon={<IconCake aria-hidden size={22} />}>
            <p role="status">{relations.agesNone}</p>
          </EmptyState>
        )}
        {rows.length > 0 && <DataTable label={relations.agesTitle} columns={columns} rows={rows} keyOf={(row) => row.user_id} />}
        <ShowMore list={list} shown={rows.length} />
      </section>
    </>
  );
}

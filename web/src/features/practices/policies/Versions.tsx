// What the policies were before: who changed them and when, and each version to look at.
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";

import { answer, api } from "../../../api/client.ts";
import { useNames } from "../../../api/names.ts";
import type { PolicyVersionRow } from "../../../api/types.ts";
import { Card } from "../../../ui/Card.tsx";
import { DataTable } from "../../../ui/DataTable.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { ShowMore } from "../../../ui/ShowMore.tsx";
import { Time } from "../../../ui/Time.tsx";
import { VersionDialog } from "./VersionDialog.tsx";
import { useOwnWords } from "../words.ts";

function useVersions() {
  return useInfiniteQuery({
    queryKey: ["policy-versions"],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...(pageParam && { cursor: pageParam }) };
      return answer(api.GET("/api/policies/versions", { params: { query }, signal }));
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next_cursor,
  });
}

export function Versions() {
  const words = useOwnWords();
  const versions = useVersions();
  const [shown, setShown] = useState<PolicyVersionRow | null>(null);
  const rows = versions.data?.pages.flatMap((page) => page.versions) ?? [];
  const named = useNames(rows.map((row) => row.by));
  const by = (row: PolicyVersionRow) => (row.by ? (named(row.by) ?? words.common.unknown) : words.policies.opening);
  return (
    <Card title={words.policies.versions} text={words.policies.versionsText}>
      {versions.isPending && <LoadingRows />}
      <ProblemAlert error={versions.error} onRetry={() => void versions.refetch()} />
      {versions.isSuccess && rows.length === 0 && <p className="dimmed">{words.policies.noVersions}</p>}
      {rows.length > 0 && (
        <DataTable
          label={words.policies.versions}
          rows={rows}
          keyOf={(row) => String(row.number)}
          columns={[
            {
              header: words.policies.versionName,
              cell: (row) => (
                <Button variant="default" size="compact-sm" aria-label={words.policies.look(row.number)} onClick={() => setShown(row)}>
                  {words.policies.version(row.number)}
                </Button>
              ),
            },
            { header: words.activity.when, cell: (row) => <Time at={row.at} /> },
            { header: words.activity.who, cell: by },
          ]}
        />
      )}
      <ShowMore list={versions} shown={rows.length} />
      {shown && <VersionDialog row={shown} by={by(shown)} onClose={() => setShown(null)} />}
    </Card>
  );
}

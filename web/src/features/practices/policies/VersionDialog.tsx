// The policies as they stood in one version.
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";

import { answer, api } from "../../../api/client.ts";
import type { PolicyVersionRow } from "../../../api/types.ts";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Facts } from "../../../ui/Facts.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { Time } from "../../../ui/Time.tsx";
import { POLICY_NAMES, policyName, policyText } from "./policies.ts";
import { useOwnWords } from "../words.ts";

export function VersionDialog({ row, by, onClose }: { row: PolicyVersionRow; by: string; onClose: () => void }) {
  const words = useOwnWords();
  const number = String(row.number);
  const version = useQuery({
    queryKey: ["policy-version", number],
    queryFn: ({ signal }) => answer(api.GET("/api/policies/versions/{number}", { params: { path: { number } }, signal })),
    // A version never changes.
    staleTime: Infinity,
  });
  return (
    <Dialog title={words.policies.version(row.number)} onClose={onClose}>
      <p className="dimmed">
        <Time at={row.at} /> · {by}
      </p>
      {version.isPending && <LoadingRows />}
      <ProblemAlert error={version.error} onRetry={() => void version.refetch()} />
      {version.data && (
        <Facts rows={POLICY_NAMES.map((name) => [policyName(name, words), policyText(name, version.data.values, words)])} />
      )}
      <div className="actions">
        <Button onClick={onClose}>{words.common.close}</Button>
      </div>
    </Dialog>
  );
}

// Shows what somebody else saved beside one's own values, and lets the person choose.
import { Button } from "@mantine/core";

import { useNames } from "../../../api/names.ts";
import type { Policies, PolicyValues } from "../../../api/types.ts";
import { DataTable } from "../../../ui/DataTable.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { timeText } from "../../../ui/Time.tsx";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { useLanguage } from "../../../words/context.tsx";
import { differing, policyName, policyText } from "./policies.ts";
import { useOwnWords } from "../words.ts";

type Props = { values: PolicyValues; theirs: Policies; onKeepMine: () => Promise<void>; onTakeTheirs: () => void };

export function ConflictDialog({ values, theirs, onKeepMine, onTakeTheirs }: Props) {
  const { language } = useLanguage();
  const words = useOwnWords();
  const named = useNames([theirs.changed_by]);
  const { busy, problem, onSubmit } = useProblemForm({ name: "conflict", initialValues: {}, submit: onKeepMine });
  const names = differing(values, theirs.values);
  const by = named(theirs.changed_by ?? "") ?? words.common.unknown;
  return (
    <Dialog title={words.policies.conflictTitle}>
      <form className="stack" noValidate onSubmit={onSubmit}>
        <p>{words.policies.conflictText(by, timeText(theirs.changed_at ?? "", language))}</p>
        {names.length === 0 && <p>{words.policies.conflictNone}</p>}
        {names.length > 0 && (
          <DataTable
            label={words.policies.conflictTitle}
            rows={names}
            keyOf={(name) => name}
            columns={[
              { header: words.policies.policy, cell: (name) => policyName(name, words) },
              { header: words.policies.theirs, cell: (name) => policyText(name, theirs.values, words) },
              { header: words.policies.yours, cell: (name) => policyText(name, values, words) },
            ]}
          />
        )}
        <ProblemAlert error={problem} />
        <div className="actions">
          <Button type="button" variant="default" onClick={onTakeTheirs} disabled={busy}>
            {words.policies.takeTheirs}
          </Button>
          <Button type="submit" loading={busy}>
            {words.policies.keepMine}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

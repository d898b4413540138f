// A Provider Admin's page of the practice's policies: read, changed with care, and what they were before.
import { Anchor, Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconPalette } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";

import { useNames } from "../../../api/names.ts";
import { isProblem } from "../../../api/problems.ts";
import type { Policies, PolicyValues, Stricter } from "../../../api/types.ts";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { timeText } from "../../../ui/Time.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { useLanguage } from "../../../words/context.tsx";
import { ConflictDialog } from "./ConflictDialog.tsx";
import { differing, preview, readPolicies, save, typedOf, valuesOf } from "./policies.ts";
import { PolicyFields } from "./PolicyFields.tsx";
import { StricterDialog } from "./StricterDialog.tsx";
import { Versions } from "./Versions.tsx";
import { useOwnWords } from "../words.ts";

type Asking = { values: PolicyValues; stricter: Stricter[]; version: number } | { values: PolicyValues; theirs: Policies };

function Standing({ policies }: { policies: Policies }) {
  const { language } = useLanguage();
  const words = useOwnWords();
  const named = useNames([policies.changed_by]);
  if (!policies.changed_at) return <p className="dimmed">{words.policies.neverChanged}</p>;
  const by = named(policies.changed_by ?? "") ?? words.common.unknown;
  return <p className="dimmed">{words.policies.changed(policies.version, timeText(policies.changed_at, language), by)}</p>;
}

/** Starts from `policies`; a newer version means a new form, by its key. */
function Form({ policies, onSaved }: { policies: Policies; onSaved: (saved: Policies) => void }) {
  const { policies: words } = useOwnWords();
  const [asking, setAsking] = useState<Asking | null>(null);

  /** Shows both where somebody else saved since these policies were read. */
  async function orBoth(values: PolicyValues, act: () => Promise<void>) {
    try {
      await act();
    } catch (error) {
      if (!isProblem(error, "policy_changed")) throw error;
      setAsking({ values, theirs: await readPolicies() });
    }
  }

  const keep = (values: PolicyValues, version: number) =>
    orBoth(values, async () => {
      const saved = await save(values, version);
      toast(saved.version === version ? words.same : words.saved);
      onSaved(saved);
    });

  /** Says first whom a stricter policy touches, beside the version that it is to follow. */
  const check = (values: PolicyValues, version: number) =>
    orBoth(values, async () => {
      const stricter = await preview(values, version);
      if (stricter.length > 0) setAsking({ values, stricter, version });
      else await keep(values, version);
    });

  const { form, busy, problem, onSubmit } = useProblemForm({
    name: "policies",
    initialValues: typedOf(policies.values),
    submit: (typed) => {
      const values = valuesOf(typed);
      const same = differing(values, policies.values).length === 0;
      return (same ? keep : check)(values, policies.version);
    },
  });
  return (
    <>
      <form className="stack-lg" noValidate onSubmit={onSubmit}>
        <PolicyFields form={form} defaults={policies.defaults} />
        <ProblemAlert error={problem} />
        <Button type="submit" className="start" loading={busy}>
          {words.save}
        </Button>
      </form>
      {asking && "stricter" in asking && (
        <StricterDialog {...asking} onSave={() => keep(asking.values, asking.version)} onClose={() => setAsking(null)} />
      )}
      {asking && "theirs" in asking && (
        <ConflictDialog
          {...asking}
          onKeepMine={() => check(asking.values, asking.theirs.version)}
          onTakeTheirs={() => onSaved(asking.theirs)}
        />
      )}
    </>
  );
}

function Loaded({ first }: { first: Policies }) {
  // Not what is read again in the background: that would take away what was typed.
  const [policies, setPolicies] = useState(first);
  return (
    <>
      <Standing policies={policies} />
      <Form key={policies.version} policies={policies} onSaved={setPolicies} />
      <Versions />
    </>
  );
}

export default function PoliciesPage() {
  const { policies: words } = useOwnWords();
  // Not kept for the next visit: the form must start from what stands then.
  const policies = useQuery({ queryKey: ["policies"], queryFn: ({ signal }) => readPolicies(signal), gcTime: 0 });
  return (
    <>
      <div className="stack-sm">
        <PageTitle title={words.title} />
        <p className="dimmed">{words.text}</p>
        <Anchor component={Link} href="/admin/branding" className="iconlink no-print">
          <IconPalette aria-hidden size={18} />
          {words.branding}
        </Anchor>
      </div>
      {policies.isPending && <LoadingRows />}
      <ProblemAlert error={policies.error} onRetry={() => void policies.refetch()} />
      {policies.data && <Loaded first={policies.data} />}
    </>
  );
}

// Mending a practice's details; where somebody else changed it meanwhile, what stands now is shown first.
import { Anchor, Button } from "@mantine/core";
import { IconArrowLeft, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { Link, useLocation, useParams } from "wouter";

import { answer, api } from "../../api/client.ts";
import { isProblem } from "../../api/problems.ts";
import type { Practice } from "../../api/types.ts";
import { LoadingRows } from "../../ui/LoadingRows.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { toast } from "../../ui/toasts.ts";
import { useProblemForm } from "../../ui/useProblemForm.ts";
import { detailsBody, missing, NameField, PlaceFields, type PracticeDetails } from "./PracticeFields.tsx";
import { pathOf, practiceChanged, readPractice, usePractice } from "./practices.ts";
import { useOwnWords, type OwnWords } from "./words.ts";

const FIELDS = ["name", "time_zone", "telephone", "languages", "address", "accent"] as const;

function typedOf(practice: Practice): PracticeDetails {
  return {
    name: practice.name,
    time_zone: practice.time_zone,
    telephone: practice.telephone ?? "",
    languages: practice.languages.join(" "),
    address: practice.address ?? "",
    accent: practice.accent ?? "",
  };
}

function labels(words: OwnWords): Record<(typeof FIELDS)[number], string> {
  const { name, timeZone, telephone, languages, address, accent } = words.practices;
  return { name, time_zone: timeZone, telephone, languages, address, accent };
}

/** What stands now where it is not what is in the form. */
function Theirs({ theirs, mine }: { theirs: PracticeDetails; mine: PracticeDetails }) {
  const words = useOwnWords();
  const sets: Record<string, string> = { en: words.practices.languageSets.en, es: words.practices.languageSets.es, "en es": words.practices.languageSets.both };
  const differing = FIELDS.filter((field) => theirs[field] !== mine[field]);
  return (
    <Notice role="alert" tone="warn" icon={<IconUsers aria-hidden size={20} />} title={words.practices.changedTitle}>
      <p>{differing.length > 0 ? words.practices.changedText : words.practices.changedSame}</p>
      <ul className="bullets">
        {differing.map((field) => (
          <li key={field}>
            {labels(words)[field]}: {sets[theirs[field]] ?? (theirs[field] || words.practices.notGiven)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function EditForm({ practice }: { practice: Practice }) {
  const words = useOwnWords();
  const [, goTo] = useLocation();
  // What is read again in the background must not make an old form look like a new one.
  const [base, setBase] = useState(practice);
  const [conflict, setConflict] = useState(false);
  const code = practice.provider_code;
  const { form, busy, problem, onSubmit } = useProblemForm<PracticeDetails>({
    name: "practice",
    initialValues: typedOf(practice),
    validate: (typed) => missing(typed, words),
    submit: async (typed) => {
      try {
        const call = { params: { path: { provider_code: code } }, body: { ...detailsBody(typed), version: base.version } };
        await practiceChanged(await answer(api.POST("/api/platform/practices/{provider_code}", call)));
      } catch (error) {
        if (!isProblem(error, "changed_meanwhile")) throw error;
        setBase(await readPractice(code));
        setConflict(true);
        return;
      }
      toast(words.practices.editDone);
      goTo(pathOf(code));
    },
  });
  return (
    <form className="surface" noValidate onSubmit={onSubmit}>
      {conflict && <Theirs theirs={typedOf(base)} mine={form.values} />}
      <div className="stack narrow">
        <NameField form={form} />
        <PlaceFields form={form} />
      </div>
      <ProblemAlert error={problem} />
      <div className="buttons">
        <Button type="submit" loading={busy}>
          {words.practices.saveDetails}
        </Button>
        <Button component={Link} href={pathOf(code)} variant="default">
          {words.common.cancel}
        </Button>
      </div>
    </form>
  );
}

export default function EditPracticePage() {
  const { practices: words } = useOwnWords();
  const code = useParams()["code"] ?? "";
  const practice = usePractice(code);
  return (
    <>
      <div className="stack-sm">
        <Anchor component={Link} href={pathOf(code)} className="iconlink no-print">
          <IconArrowLeft aria-hidden size={18} />
          {practice.data?.name ?? words.onePractice}
        </Anchor>
        <PageTitle title={words.editTitle} />
      </div>
      {practice.isPending && <LoadingRows />}
      <ProblemAlert error={practice.error} onRetry={() => void practice.refetch()} />
      {practice.data && <EditForm practice={practice.data} />}
    </>
  );
}

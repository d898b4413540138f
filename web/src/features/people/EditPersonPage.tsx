// Mending a person's details; where somebody else saved meanwhile, both are shown before one is chosen.
import { Anchor, Button } from "@mantine/core";
import { IconArrowLeft, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { Link, useLocation, useParams } from "wouter";

import { answer, api } from "../../api/client.ts";
import { isProblem } from "../../api/problems.ts";
import { queryClient } from "../../api/query.ts";
import type { Person } from "../../api/types.ts";
import { LoadingRows } from "../../ui/LoadingRows.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { toast } from "../../ui/toasts.ts";
import { useProblemForm } from "../../ui/useProblemForm.ts";
import { ClientFields, ContactFields, WhoFields } from "./DetailFields.tsx";
import { detailsBody, detailsOf, type DetailValues } from "./details.ts";
import { useKeeping, useKept } from "./draft.ts";
import { fieldNames } from "./fieldNames.ts";
import { personChanged, usePerson } from "./people.ts";
import { useOwnWords } from "./words.ts";

async function readPerson(userId: string): Promise<Person> {
  return answer(api.GET("/api/people/{user_id}", { params: { path: { user_id: userId } } }));
}

/** What somebody else saved, field by field, beside what is in this form. */
function Theirs({ theirs, mine }: { theirs: DetailValues; mine: DetailValues }) {
  const words = useOwnWords();
  const shown = (value: string | boolean) => (typeof value === "boolean" ? (value ? words.admin.yes : words.admin.no) : value || words.people.empty);
  const differing = (Object.keys(mine) as (keyof DetailValues)[]).filter((field) => theirs[field] !== mine[field]);
  return (
    <Notice role="alert" tone="warn" icon={<IconUsers aria-hidden size={20} />} title={words.people.changedTitle}>
      <p>{words.people.changedText}</p>
      <ul className="bullets">
        {differing.map((field) => (
          <li key={field}>{words.people.changedField(fieldNames(words)[field], shown(theirs[field]), shown(mine[field]))}</li>
        ))}
      </ul>
    </Notice>
  );
}

function useEdit(person: Person) {
  const words = useOwnWords();
  const [, navigate] = useLocation();
  const [base, setBase] = useState(person);
  const [conflict, setConflict] = useState<Person | null>(null);
  const [first] = useState(() => detailsOf(person));
  const name = `person ${person.user_id}`;
  const draft = useKept(name, first);
  const client = person.user_types.includes("client");
  const rest = useProblemForm<DetailValues>({
    name: "edit",
    initialValues: draft.start,
    validate: (values) => ({
      ...(!values.first_name.trim() && { first_name: words.people.missing }),
      ...(!values.last_name.trim() && { last_name: words.people.missing }),
      ...(client && !values.date_of_birth && { date_of_birth: words.people.missing }),
    }),
    submit: async (values) => {
      const params = { path: { user_id: person.user_id } };
      try {
        const saved = await answer(api.POST("/api/people/{user_id}", { params, body: { ...detailsBody(values, client), version: base.version } }));
        draft.drop();
        queryClient.setQueryData(["person", person.user_id], saved);
        await personChanged(person.user_id);
        toast(words.people.saved);
        navigate(`/people/${person.user_id}`);
      } catch (error) {
        if (!isProblem(error, "person_changed")) throw error;
        const theirs = await readPerson(person.user_id);
        setBase(theirs);
        setConflict(theirs);
      }
    },
  });
  useKeeping(name, rest.form.values, first);
  return { ...rest, draft, first, client, conflict };
}

function EditForm({ person }: { person: Person }) {
  const words = useOwnWords();
  const { form, busy, problem, onSubmit, draft, first, client, conflict } = useEdit(person);
  return (
    <form className="stack-lg" noValidate onSubmit={onSubmit}>
      {draft.kept && (
        <div className="row">
          <p role="status">{words.people.draftKept}</p>
          <Button
            variant="default"
            size="compact-md"
            onClick={() => {
              form.reset(first);
              draft.drop();
            }}
          >
            {words.people.startOver}
          </Button>
        </div>
      )}
      <WhoFields form={form} client={client} />
      <ContactFields form={form} />
      {client && <ClientFields form={form} />}
      {conflict && <Theirs theirs={detailsOf(conflict)} mine={form.values} />}
      <ProblemAlert error={problem} />
      <Button type="submit" className="start" loading={busy}>
        {words.people.save}
      </Button>
    </form>
  );
}

export default function EditPersonPage() {
  const words = useOwnWords();
  const userId = useParams()["user_id"] ?? "";
  const person = usePerson(userId);
  return (
    <>
      <div className="stack-sm">
        <Anchor component={Link} href={`/people/${userId}`} className="iconlink no-print">
          <IconArrowLeft aria-hidden size={18} />
          {words.people.toPerson}
        </Anchor>
        <PageTitle title={words.people.editTitle} heading={person.data?.name} />
      </div>
      {person.isPending && <LoadingRows />}
      <ProblemAlert error={person.error} onRetry={() => void person.refetch()} />
      {person.data && <EditForm person={person.data} />}
    </>
  );
}

// A new person's account: what staff write down, and then the sheet or the e-mail that lets the person in.
import { Button } from "@mantine/core";
import { lazy, Suspense, useRef, useState } from "react";

import { answer, api } from "../../api/client.ts";
import { useMe } from "../../api/me.ts";
import { isProblem } from "../../api/problems.ts";
import { queryClient } from "../../api/query.ts";
import type { Duplicate, WelcomeSheet as Given } from "../../api/types.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { useProblemForm } from "../../ui/useProblemForm.ts";
import { ClientFields, ContactFields, WhoFields } from "./DetailFields.tsx";
import { GuardianOnlyField } from "./charts/GuardianOnlyField.tsx";
import { TherapistField } from "./care/TherapistField.tsx";
import { detailsBody } from "./details.ts";
import { useKeeping, useKept } from "./draft.ts";
import { LoginFields } from "./LoginFields.tsx";
import { choosesKind, choosesTherapist, EMPTY, likelyTherapist, typesOf, whomFor, type NewValues } from "./newPerson.ts";
import { UserTypeFields } from "./UserTypeFields.tsx";
import { useOwnWords, type OwnWords } from "./words.ts";

const loadMade = () => import("./Made.tsx").then((module) => ({ default: module.Made }));
const Made = lazy(loadMade);
const DuplicateDialog = lazy(() => import("./DuplicateDialog.tsx"));

async function create(values: NewValues, confirm_duplicate: boolean): Promise<Given> {
  const user_types = typesOf(values);
  const client = user_types.includes("client");
  const body = {
    ...detailsBody(values, client && !values.guardian_only),
    user_types,
    own_chart: !(client && values.guardian_only),
    ...(client && !values.guardian_only && values.therapist_id && { therapist_id: values.therapist_id }),
    login_name: values.login_name,
    deliver: values.deliver === "email" ? ("email" as const) : ("print" as const),
    confirm_duplicate,
  };
  const sheet = await answer(api.POST("/api/people", { body }));
  await queryClient.invalidateQueries({ queryKey: ["users"] });
  return sheet;
}

async function duplicatesOf(values: NewValues): Promise<Duplicate[]> {
  const { first_name, last_name, date_of_birth } = values;
  return (await answer(api.POST("/api/people/duplicates", { body: { first_name, last_name, date_of_birth } }))).people;
}

function wrongIn(values: NewValues, words: OwnWords) {
  const { missing, rolesMissing } = words.people;
  const client = typesOf(values).includes("client");
  return {
    ...(typesOf(values).length === 0 && { user_types: rolesMissing }),
    ...(!values.first_name.trim() && { first_name: missing }),
    ...(!values.last_name.trim() && { last_name: missing }),
    ...(client && !values.date_of_birth && { date_of_birth: missing }),
    ...(values.deliver === "email" && !values.email.trim() && { email: missing }),
    ...(!values.login_name.trim() && { login_name: missing }),
  };
}

function useNewPerson() {
  const words = useOwnWords();
  const me = useMe();
  const [first] = useState(() => ({ ...EMPTY, kind: whomFor(me), ...likelyTherapist(me) }));
  const draft = useKept("person", first);
  const [made, setMade] = useState<Given | null>(null);
  const [found, setFound] = useState<Duplicate[] | null>(null);
  const confirmed = useRef(false);
  const rest = useProblemForm<NewValues>({
    name: "person",
    initialValues: draft.start,
    validate: (values) => wrongIn(values, words),
    submit: async (values) => {
      try {
        // The code is shown just once: what shows it must be there before there is one.
        await loadMade();
        setMade(await create(values, confirmed.current));
        startOver();
        window.scrollTo(0, 0);
      } catch (error) {
        if (!isProblem(error, "possible_duplicate")) throw error;
        setFound(await duplicatesOf(values));
      } finally {
        confirmed.current = false;
      }
    },
  });
  useKeeping("person", rest.form.values, first);

  function startOver() {
    rest.form.reset(first);
    draft.drop();
  }

  return { ...rest, made, setMade, found, setFound, confirmed, draft, startOver };
}

export default function NewPersonPage() {
  const words = useOwnWords();
  const me = useMe();
  const page = useNewPerson();
  const formRef = useRef<HTMLFormElement>(null);
  const { form, busy, problem, onSubmit, draft } = page;
  const client = form.values.kind === "client";
  if (page.made) return <Made made={page.made} page={`/people/${page.made.user_id}`} toPage={words.people.toPerson} onAgain={() => page.setMade(null)} />;
  return (
    <>
      <div className="stack-sm">
        <PageTitle title={choosesKind(me) ? words.admin.newPerson : words.admin.newClient} />
        <p className="dimmed">{words.people.newText}</p>
      </div>
      {draft.kept && (
        <div className="row">
          <p role="status">{words.people.draftKept}</p>
          <Button variant="default" size="compact-md" onClick={page.startOver}>
            {words.people.startOver}
          </Button>
        </div>
      )}
      <form ref={formRef} className="stack-lg" noValidate onSubmit={onSubmit}>
        <WhoFields form={form} client={client}>
          <UserTypeFields form={form} me={me} />
          {client && <GuardianOnlyField field={form.check("guardian_only")} />}
        </WhoFields>
        <ContactFields form={form} />
        {client && !form.values.guardian_only && <ClientFields form={form} />}
        {client && !form.values.guardian_only && choosesTherapist(me) && (
          <TherapistField
            chosen={form.values.therapist_id ? { id: form.values.therapist_id, name: form.values.therapist_name } : null}
            error={form.text("therapist_id").error}
            onChoose={(chosen) => form.reset({ ...form.values, therapist_id: chosen?.id ?? "", therapist_name: chosen?.name ?? "" })}
          />
        )}
        <LoginFields form={form} />
        <ProblemAlert error={problem} />
        <Button type="submit" className="start" loading={busy}>
          {words.people.create}
        </Button>
      </form>
      <Suspense fallback={null}>
        {page.found && (
          <DuplicateDialog
            found={page.found}
            onClose={() => page.setFound(null)}
            onCreate={() => {
              page.setFound(null);
              page.confirmed.current = true;
              formRef.current?.requestSubmit();
            }}
          />
        )}
      </Suspense>
    </>
  );
}

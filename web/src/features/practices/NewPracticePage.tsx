// Opening a practice: its code, name, place and languages.
import { Anchor, Button, Textarea, TextInput } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { Link, useLocation } from "wouter";

import { answer, api } from "../../api/client.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { toast } from "../../ui/toasts.ts";
import { useProblemForm } from "../../ui/useProblemForm.ts";
import { detailsBody, missing, NameField, PlaceFields } from "./PracticeFields.tsx";
import { pathOf, practiceChanged } from "./practices.ts";
import { useOwnWords } from "./words.ts";

const EMPTY = {
  provider_code: "",
  name: "",
  time_zone: "America/New_York",
  telephone: "",
  languages: "en",
  address: "",
  accent: "",
  emergency_text: "",
};

type Typed = typeof EMPTY;

function bodyOf(typed: Typed) {
  return {
    ...detailsBody(typed),
    provider_code: typed.provider_code.trim(),
    ...(typed.emergency_text.trim() && { emergency_text: typed.emergency_text }),
  };
}

function useOpening() {
  const words = useOwnWords();
  const [, goTo] = useLocation();
  return useProblemForm({
    name: "practice",
    initialValues: EMPTY,
    validate: (typed) => ({
      ...(!/^[A-Za-z0-9_-]{3,40}$/.test(typed.provider_code.trim()) && { provider_code: words.practices.codeForm }),
      ...missing(typed, words),
    }),
    submit: async (typed) => {
      const practice = await answer(api.POST("/api/platform/practices", { body: bodyOf(typed) }));
      await practiceChanged(practice);
      toast(words.practices.openDone(practice.name));
      goTo(pathOf(practice.provider_code));
    },
  });
}

function Fields({ form }: { form: ReturnType<typeof useOpening>["form"] }) {
  const { practices: words } = useOwnWords();
  return (
    <>
      <NameField form={form} />
      <TextInput
        label={words.providerCode}
        description={words.codeHelp}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        required
        withAsterisk={false}
        {...form.text("provider_code")}
      />
      <PlaceFields form={form} />
      <Textarea label={words.emergencyLabel} description={words.emergencyHelp} maxLength={500} rows={3} {...form.text("emergency_text")} />
    </>
  );
}

export default function NewPracticePage() {
  const words = useOwnWords();
  const { form, busy, problem, onSubmit } = useOpening();
  return (
    <>
      <div className="stack-sm">
        <Anchor component={Link} href="/platform/practices" className="iconlink no-print">
          <IconArrowLeft aria-hidden size={18} />
          {words.practices.back}
        </Anchor>
        <PageTitle title={words.practices.open} />
        <p className="dimmed">{words.practices.newText}</p>
      </div>
      <form className="surface" noValidate onSubmit={onSubmit}>
        <div className="stack narrow">
          <Fields form={form} />
        </div>
        <ProblemAlert error={problem} />
        <div className="buttons">
          <Button type="submit" loading={busy}>
            {words.practices.open}
          </Button>
          <Button component={Link} href="/platform/practices" variant="default">
            {words.common.cancel}
          </Button>
        </div>
      </form>
    </>
  );
}

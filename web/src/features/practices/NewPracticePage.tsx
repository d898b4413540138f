// Opening a practice: its code, name, place and languages.
import { Anchor, Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useMemo } from "react";
import { Link, useLocation } from "wouter";

import { answer, api } from "../../api/client.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { toast } from "../../ui/toasts.ts";
import { useProblemForm } from "../../ui/useProblemForm.ts";
import { pathOf, practiceChanged } from "./practices.ts";
import { timeZoneGroups } from "./timeZones.ts";
import { useOwnWords } from "./words.ts";

const EMPTY = {
  provider_code: "",
  name: "",
  time_zone: "America/New_York",
  telephone: "",
  languages: "en",
  address: "",
  emergency_text: "",
};

type Typed = typeof EMPTY;

function bodyOf(typed: Typed) {
  const { languages, address, emergency_text, ...rest } = typed;
  return {
    ...rest,
    provider_code: typed.provider_code.trim(),
    languages: languages.split(" ") as ("en" | "es")[],
    ...(address.trim() && { address }),
    ...(emergency_text.trim() && { emergency_text }),
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
      ...(!typed.name.trim() && { name: words.problems.byFieldCode.required }),
      ...(!typed.telephone.trim() && { telephone: words.problems.byFieldCode.required }),
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
  const zones = useMemo(() => timeZoneGroups(words.commonZones, words.allZones), [words]);
  const required = { required: true, withAsterisk: false };
  return (
    <>
      <TextInput label={words.name} description={words.nameHelp} maxLength={120} autoComplete="off" {...required} {...form.text("name")} />
      <TextInput
        label={words.providerCode}
        description={words.codeHelp}
        maxLength={40}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        {...required}
        {...form.text("provider_code")}
      />
      <NativeSelect label={words.timeZone} data={zones} {...form.text("time_zone")} />
      <TextInput
        type="tel"
        label={words.telephone}
        description={words.telephoneHelp}
        maxLength={40}
        autoComplete="off"
        {...required}
        {...form.text("telephone")}
      />
      <NativeSelect
        label={words.languages}
        description={words.languagesHelp}
        data={[
          { value: "en", label: words.languageSets.en },
          { value: "es", label: words.languageSets.es },
          { value: "en es", label: words.languageSets.both },
        ]}
        {...form.text("languages")}
      />
      <Textarea label={words.addressLabel} maxLength={500} rows={3} {...form.text("address")} />
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

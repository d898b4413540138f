// What is said of a practice when it is opened, and mended later: name, place, telephone and languages.
import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useMemo } from "react";

import type { useProblemForm } from "../../ui/useProblemForm.ts";
import type { Words } from "../../words/en.ts";
import { AccentField } from "./branding/AccentField.tsx";
import { timeZoneGroups } from "./timeZones.ts";
import { useOwnWords } from "./words.ts";

export type PracticeDetails = { name: string; time_zone: string; telephone: string; languages: string; address: string; accent: string };

type Form<V extends PracticeDetails> = ReturnType<typeof useProblemForm<V>>["form"];

const REQUIRED = { required: true, withAsterisk: false };

export function missing(typed: PracticeDetails, words: Words) {
  return {
    ...(!typed.name.trim() && { name: words.problems.byFieldCode.required }),
    ...(!typed.telephone.trim() && { telephone: words.problems.byFieldCode.required }),
  };
}

export function detailsBody(typed: PracticeDetails) {
  return {
    name: typed.name,
    time_zone: typed.time_zone,
    telephone: typed.telephone,
    languages: typed.languages.split(" ") as ("en" | "es")[],
    ...(typed.address.trim() && { address: typed.address }),
    ...(typed.accent.trim() && { accent: typed.accent }),
  };
}

export function NameField<V extends PracticeDetails>({ form }: { form: Form<V> }) {
  const { practices: words } = useOwnWords();
  return <TextInput label={words.name} description={words.nameHelp} maxLength={120} autoComplete="off" {...REQUIRED} {...form.text("name")} />;
}

export function PlaceFields<V extends PracticeDetails>({ form }: { form: Form<V> }) {
  const { practices: words } = useOwnWords();
  const zones = useMemo(() => timeZoneGroups(words.commonZones, words.allZones), [words]);
  return (
    <>
      <NativeSelect label={words.timeZone} data={zones} {...form.text("time_zone")} />
      <TextInput
        type="tel"
        label={words.telephone}
        description={words.telephoneHelp}
        maxLength={40}
        autoComplete="off"
        {...REQUIRED}
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
      <AccentField field={form.text("accent")} label={words.accentLabel} help={words.accentHelp} />
    </>
  );
}

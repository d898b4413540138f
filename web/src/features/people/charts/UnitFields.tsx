// The name of a couple or family and the login names of its members.
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";

import type { TextProps } from "../DetailFields.tsx";
import { LoginNameField } from "./LoginNameField.tsx";
import { MOST_MEMBERS } from "./relations.ts";
import { useStaffWords } from "./staffWords.ts";

const PLACES = Array.from({ length: MOST_MEMBERS }, (_, place) => place);

export type UnitValues = Record<string, string>;

type Form = { text: (field: string) => TextProps };

export function fieldOf(place: number): string {
  return `login_names.${place}`;
}

/** The values of the form with these members in its first fields. */
export function memberValues(loginNames: string[]): UnitValues {
  return Object.fromEntries(PLACES.map((place) => [fieldOf(place), loginNames[place] ?? ""]));
}

export function loginNamesIn(values: UnitValues): string[] {
  return PLACES.map((place) => (values[fieldOf(place)] ?? "").trim()).filter(Boolean);
}

/** The values with no empty field in between, as the server counts them. */
export function closedUp(values: UnitValues): UnitValues {
  return { ...values, ...memberValues(loginNamesIn(values)) };
}

export function UnitFields({ form, couple, few }: { form: Form; couple: boolean; few: number }) {
  const { relations } = useStaffWords();
  const [shown, setShown] = useState(few);
  const places = PLACES.slice(0, couple ? 2 : Math.max(2, shown));
  const { error } = form.text("login_names");
  return (
    <>
      <TextInput
        label={relations.unitName}
        description={relations.unitNameHelp}
        inputWrapperOrder={["label", "input", "description", "error"]}
        required
        withAsterisk={false}
        autoComplete="off"
        maxLength={100}
        {...form.text("name")}
      />
      {places.map((place) => (
        <LoginNameField key={place} label={relations.member(place + 1)} field={form.text(fieldOf(place))} />
      ))}
      {error && <p role="alert">{error}</p>}
      {!couple && shown < MOST_MEMBERS && (
        <Button variant="default" className="start" onClick={() => setShown(Math.max(2, shown) + 1)}>
          {relations.anotherMember}
        </Button>
      )}
    </>
  );
}

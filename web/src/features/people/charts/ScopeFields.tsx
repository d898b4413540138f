// The parts of a chart that a guardian may use, each on or off, with the last day and a note for staff.
import { Textarea, TextInput } from "@mantine/core";

import styles from "../DetailFields.module.css";
import type { CheckProps, TextProps } from "../DetailFields.tsx";
import { SCOPES, type Scope } from "./relations.ts";
import { useStaffWords } from "./staffWords.ts";

type Form = { check: (field: Scope) => CheckProps; text: (field: "scopes" | "ends_on" | "note") => TextProps };

export function ScopeFields({ form }: { form: Form }) {
  const words = useStaffWords();
  const { error, "data-path": path } = form.text("scopes");
  return (
    <fieldset className={styles.group} tabIndex={-1} data-path={path}>
      <legend className="fieldname">{words.relations.scopes}</legend>
      {SCOPES.map((scope) => (
        <label key={scope} className={styles.choice}>
          <input type="checkbox" {...form.check(scope)} /> {words.charts.scopes[scope]}
        </label>
      ))}
      {error && (
        <p role="alert" className={styles.wrong}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

export function EndAndNoteFields({ form }: { form: Form }) {
  const { relations } = useStaffWords();
  return (
    <>
      <TextInput type="date" label={relations.endsOn} autoComplete="off" {...form.text("ends_on")} />
      <Textarea
        label={relations.note}
        description={relations.noteHelp}
        inputWrapperOrder={["label", "input", "description", "error"]}
        rows={2}
        maxLength={500}
        {...form.text("note")}
      />
    </>
  );
}

export function scopesIn(values: Record<Scope, boolean>): Scope[] {
  return SCOPES.filter((scope) => values[scope]);
}

// The fields of a person's details, in cards: who it is, how to reach them, and what only clients have.
import { NativeSelect, TextInput } from "@mantine/core";
import type { ReactNode } from "react";

import { Card } from "../../ui/Card.tsx";
import styles from "./DetailFields.module.css";
import { AddressFields, EmergencyFields, InsuranceFields, QUIET, WishFields, type DetailForm } from "./fieldGroups.tsx";
import { useOwnWords } from "./words.ts";

export type { CheckProps, DetailForm, TextProps } from "./fieldGroups.tsx";

type Props = { form: DetailForm; client: boolean; children?: ReactNode };

const NEEDED = { required: true, withAsterisk: false };

export function WhoFields({ form, client, children }: Props) {
  const words = useOwnWords();
  return (
    <Card title={words.people.who}>
      {children}
      <div className={styles.pair}>
        <TextInput label={words.people.firstName} {...NEEDED} {...QUIET} {...form.text("first_name")} />
        <TextInput label={words.people.lastName} {...NEEDED} {...QUIET} {...form.text("last_name")} />
        <TextInput label={words.people.optional(words.people.preferredName)} {...QUIET} {...form.text("preferred_name")} />
        <TextInput
          label={words.people.optional(words.people.pronouns)}
          placeholder={words.people.pronounsHelp}
          {...QUIET}
          {...form.text("pronouns")}
        />
        <TextInput
          type="date"
          label={client ? words.people.dateOfBirth : words.people.optional(words.people.dateOfBirth)}
          required={client}
          withAsterisk={false}
          autoComplete="off"
          {...form.text("date_of_birth")}
        />
      </div>
    </Card>
  );
}

export function ContactFields({ form }: { form: DetailForm }) {
  const words = useOwnWords();
  return (
    <Card title={words.people.contact}>
      <div className={styles.pair}>
        <TextInput
          type="email"
          label={words.people.optional(words.people.email)}
          autoComplete="off"
          maxLength={320}
          {...form.text("email")}
        />
        <TextInput
          type="tel"
          label={words.people.optional(words.people.telephone)}
          description={words.people.telephoneHelp}
          inputWrapperOrder={["label", "input", "description", "error"]}
          autoComplete="off"
          maxLength={40}
          {...form.text("telephone")}
        />
        <NativeSelect
          label={words.people.language}
          description={words.people.languageHelp}
          inputWrapperOrder={["label", "input", "description", "error"]}
          data={[
            { value: "en", label: words.admin.languages.en },
            { value: "es", label: words.admin.languages.es },
          ]}
          {...form.text("language")}
        />
      </div>
      <fieldset className={styles.group}>
        <legend className="fieldname">{words.people.postalAddress}</legend>
        <AddressFields form={form} />
      </fieldset>
    </Card>
  );
}

export function ClientFields({ form }: { form: DetailForm }) {
  const words = useOwnWords();
  return (
    <>
      <Card title={words.people.insurance} text={words.people.insuranceText}>
        <InsuranceFields form={form} />
      </Card>
      <Card title={words.people.emergencyContact}>
        <EmergencyFields form={form} />
      </Card>
      <Card title={words.people.wishes}>
        <WishFields form={form} />
      </Card>
    </>
  );
}

// The fields of a person's details, in cards: who it is, how to reach them, and what only clients have.
import { NativeSelect, TextInput } from "@mantine/core";
import type { ChangeEvent, ReactNode } from "react";

import { Card } from "../../ui/Card.tsx";
import { CheckField } from "../../ui/CheckField.tsx";
import styles from "./DetailFields.module.css";
import type { DetailValues } from "./details.ts";
import { useOwnWords } from "./words.ts";

export type TextProps = {
  "data-path": string;
  value: string;
  error: ReactNode;
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) => void;
};
export type CheckProps = { "data-path": string; checked: boolean; onChange: (event: ChangeEvent<HTMLInputElement>) => void };

export type DetailForm = { text: (field: keyof DetailValues) => TextProps; check: (field: keyof DetailValues) => CheckProps };

type Props = { form: DetailForm; client: boolean; children?: ReactNode };

const QUIET = { autoComplete: "off", maxLength: 100 };
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
        <div className={styles.pair}>
          <TextInput label={words.people.street} {...QUIET} {...form.text("postal_address.street")} />
          <TextInput label={words.people.optional(words.people.street2)} {...QUIET} {...form.text("postal_address.street_2")} />
          <TextInput label={words.people.postalCode} {...QUIET} {...form.text("postal_address.postal_code")} />
          <TextInput label={words.people.city} {...QUIET} {...form.text("postal_address.city")} />
          <TextInput label={words.people.optional(words.people.region)} {...QUIET} {...form.text("postal_address.region")} />
          <TextInput label={words.people.optional(words.people.country)} {...QUIET} {...form.text("postal_address.country")} />
        </div>
      </fieldset>
    </Card>
  );
}

export function ClientFields({ form }: { form: DetailForm }) {
  const words = useOwnWords();
  return (
    <>
      <Card title={words.people.insurance} text={words.people.insuranceText}>
        <div className={styles.pair}>
          <TextInput label={words.people.payer} {...QUIET} {...form.text("insurance.payer")} />
          <TextInput label={words.people.memberId} {...QUIET} {...form.text("insurance.member_id")} />
          <TextInput label={words.people.optional(words.people.group)} {...QUIET} {...form.text("insurance.group")} />
        </div>
      </Card>
      <Card title={words.people.emergencyContact}>
        <div className={styles.pair}>
          <TextInput label={words.people.contactName} {...QUIET} {...form.text("emergency_contact.name")} />
          <TextInput type="tel" label={words.people.telephone} {...QUIET} maxLength={40} {...form.text("emergency_contact.telephone")} />
          <TextInput
            label={words.people.optional(words.people.relation)}
            placeholder={words.people.relationHelp}
            {...QUIET}
            {...form.text("emergency_contact.relation")}
          />
        </div>
      </Card>
      <Card title={words.people.wishes}>
        <fieldset className={styles.group}>
          <legend className="fieldname">{words.people.mayUse}</legend>
          <label className={styles.choice}>
            <input type="checkbox" {...form.check("channel_email")} /> {words.people.channelEmail}
          </label>
          <label className={styles.choice}>
            <input type="checkbox" {...form.check("channel_sms")} /> {words.people.channelSms}
          </label>
          <label className={styles.choice}>
            <input type="checkbox" {...form.check("channel_telephone")} /> {words.people.channelTelephone}
          </label>
        </fieldset>
        <CheckField label={words.people.noVoicemail} description={words.people.noVoicemailHelp} {...form.check("no_voicemail")} />
        <CheckField label={words.people.discreet} description={words.people.discreetHelp} {...form.check("discreet_sender")} />
      </Card>
    </>
  );
}

// Fields that belong together: an address, an insurance, an emergency contact, wishes; for staff and for the person.
import { TextInput } from "@mantine/core";
import type { ChangeEvent, ReactNode } from "react";

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

type Props = { form: DetailForm };

export const QUIET = { autoComplete: "off", maxLength: 100 };

export function AddressFields({ form }: Props) {
  const { people } = useOwnWords();
  return (
    <div className={styles.pair}>
      <TextInput label={people.street} {...QUIET} {...form.text("postal_address.street")} />
      <TextInput label={people.optional(people.street2)} {...QUIET} {...form.text("postal_address.street_2")} />
      <TextInput label={people.postalCode} {...QUIET} {...form.text("postal_address.postal_code")} />
      <TextInput label={people.city} {...QUIET} {...form.text("postal_address.city")} />
      <TextInput label={people.optional(people.region)} {...QUIET} {...form.text("postal_address.region")} />
      <TextInput label={people.optional(people.country)} {...QUIET} {...form.text("postal_address.country")} />
    </div>
  );
}

export function InsuranceFields({ form }: Props) {
  const { people } = useOwnWords();
  return (
    <div className={styles.pair}>
      <TextInput label={people.payer} {...QUIET} {...form.text("insurance.payer")} />
      <TextInput label={people.memberId} {...QUIET} {...form.text("insurance.member_id")} />
      <TextInput label={people.optional(people.group)} {...QUIET} {...form.text("insurance.group")} />
    </div>
  );
}

export function EmergencyFields({ form }: Props) {
  const { people } = useOwnWords();
  return (
    <div className={styles.pair}>
      <TextInput label={people.contactName} {...QUIET} {...form.text("emergency_contact.name")} />
      <TextInput type="tel" label={people.telephone} {...QUIET} maxLength={40} {...form.text("emergency_contact.telephone")} />
      <TextInput
        label={people.optional(people.relation)}
        placeholder={people.relationHelp}
        {...QUIET}
        {...form.text("emergency_contact.relation")}
      />
    </div>
  );
}

export function WishFields({ form }: Props) {
  const { people } = useOwnWords();
  return (
    <>
      <fieldset className={styles.group}>
        <legend className="fieldname">{people.mayUse}</legend>
        <label className={styles.choice}>
          <input type="checkbox" {...form.check("channel_email")} /> {people.channelEmail}
        </label>
        <label className={styles.choice}>
          <input type="checkbox" {...form.check("channel_sms")} /> {people.channelSms}
        </label>
        <label className={styles.choice}>
          <input type="checkbox" {...form.check("channel_telephone")} /> {people.channelTelephone}
        </label>
      </fieldset>
      <CheckField label={people.noVoicemail} description={people.noVoicemailHelp} {...form.check("no_voicemail")} />
      <CheckField label={people.discreet} description={people.discreetHelp} {...form.check("discreet_sender")} />
    </>
  );
}

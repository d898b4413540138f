// Changes one part of one's details; where the practice looks at it first, the dialog says so.
import { NativeSelect, TextInput } from "@mantine/core";
import type { ReactNode } from "react";

import type { OwnProfile } from "../../../api/types.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { detailsBody, detailsOf, type DetailValues } from "../details.ts";
import { AddressFields, EmergencyFields, InsuranceFields, QUIET, WishFields, type DetailForm } from "../fieldGroups.tsx";
import { isAsked, outcomeOf } from "./outcome.ts";
import { policyOf, saveField, type PlainField } from "./profile.ts";
import { ownProblemText, useContactWords } from "./words.ts";

// Where a group of fields begins.
const FIRST: Partial<Record<PlainField, keyof DetailValues>> = {
  postal_address: "postal_address.street",
  emergency_contact: "emergency_contact.name",
  insurance: "insurance.payer",
};

type Props = { profile: OwnProfile; field: PlainField; onClose: () => void };

function Fields({ field, form }: { field: PlainField; form: DetailForm }): ReactNode {
  const words = useContactWords();
  const label = words.contact.fields[field];
  if (field === "postal_address") return <AddressFields form={form} />;
  if (field === "emergency_contact") return <EmergencyFields form={form} />;
  if (field === "insurance") return <InsuranceFields form={form} />;
  if (field === "communication") return <WishFields form={form} />;
  if (field === "language") {
    const data = (["en", "es"] as const).map((value) => ({ value, label: words.admin.languages[value] }));
    return <NativeSelect label={label} data={data} {...form.text(field)} />;
  }
  return <TextInput label={label} data-autofocus {...QUIET} {...form.text(field)} />;
}

export default function FieldDialog({ profile, field, onClose }: Props) {
  const words = useContactWords();
  const { contact } = words;
  const review = policyOf(profile, field) === "review";
  const first = detailsOf({ ...profile, first_name: "", last_name: "" });
  const { form, busy, problem, onSubmit } = useProblemForm<DetailValues>({
    name: "field",
    initialValues: first,
    validate: (values) => {
      const given: Record<string, unknown> = detailsBody(values, true);
      const nothing = review && !given[field] && !profile[field] && !isAsked(profile, field);
      return nothing ? { [FIRST[field] ?? field]: words.people.missing } : {};
    },
    submit: async (values) => {
      const body: Record<string, unknown> = detailsBody(values, true);
      const after = await saveField(profile, field, body[field] ?? null);
      toast(review ? contact[outcomeOf(profile, after, field)] : contact.saved);
      onClose();
    },
  });
  const structured = field === "postal_address" || field === "emergency_contact" || field === "insurance";
  const text = [...(review ? [contact.reviewNote] : []), ...(structured ? [contact.leaveEmpty] : [])].join(" ");
  return (
    <ConfirmDialog
      title={contact.fields[field]}
      text={text}
      confirm={review ? contact.ask : contact.save}
      busy={busy}
      problem={problem}
      problemText={ownProblemText(problem, words)}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Fields field={field} form={form} />
    </ConfirmDialog>
  );
}

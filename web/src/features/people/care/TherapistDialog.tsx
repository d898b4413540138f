// Adds a therapist to a client's team, or changes what one is to the client.
import { NativeSelect, TextInput } from "@mantine/core";

import { answer, api } from "../../../api/client.ts";
import type { CareMember } from "../../../api/types.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { ROLES, teamChanged, type Role } from "./team.ts";
import { TherapistPicker } from "./TherapistPicker.tsx";
import { useCareWords } from "./words.ts";

type Props = { userId: string; member: CareMember | null; first: boolean; onClose: () => void };

export default function TherapistDialog({ userId, member, first, onClose }: Props) {
  const { care } = useCareWords();
  const { form, ...rest } = useProblemForm({
    name: "care",
    initialValues: {
      therapist_id: member?.therapist_id ?? "",
      therapist_name: member?.name ?? "",
      role: member?.role ?? (first ? "main" : "further"),
      since: member?.since ?? "",
      until: member?.until ?? "",
    },
    validate: (values) => ({
      ...(!values.therapist_id && { therapist_id: care.therapistMissing }),
      ...(values.role === "cover" && !values.since && { since: care.missing }),
      ...(values.role === "cover" && !values.until && { until: care.missing }),
    }),
    submit: async ({ therapist_id, role, since, until }) => {
      const days = role === "cover" ? { since, until } : {};
      const body = { therapist_id, role: role as Role, ...days };
      const params = { path: { user_id: userId } };
      await teamChanged(userId, await answer(api.POST("/api/people/{user_id}/care-team", { params, body })));
      toast(care.saved);
      onClose();
    },
  });
  const { therapist_id, therapist_name, role } = form.values;
  return (
    <ConfirmDialog title={member ? care.changeOf(therapist_name) : care.add} text={care.teamText} confirm={care.save} onClose={onClose} {...rest}>
      {!member && (
        <TherapistPicker
          label={care.therapist}
          path="care.therapist_id"
          chosen={therapist_id ? { id: therapist_id, name: therapist_name } : null}
          error={form.text("therapist_id").error}
          onChoose={(chosen) => form.reset({ ...form.values, therapist_id: chosen?.id ?? "", therapist_name: chosen?.name ?? "" })}
        />
      )}
      <NativeSelect
        label={care.role}
        description={role === "main" && !first ? care.mainHelp : undefined}
        inputWrapperOrder={["label", "input", "description", "error"]}
        data={ROLES.map((each) => ({ value: each, label: care.roles[each] }))}
        {...form.text("role")}
      />
      {role === "cover" && (
        <>
          <TextInput type="date" label={care.since} required withAsterisk={false} {...form.text("since")} />
          <TextInput type="date" label={care.until} required withAsterisk={false} {...form.text("until")} />
        </>
      )}
    </ConfirmDialog>
  );
}

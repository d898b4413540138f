// Lets a guardian use a client's chart: whose login, by what right, which parts, from when to when.
import { NativeSelect, TextInput } from "@mantine/core";

import { answer, api } from "../../../api/client.ts";
import type { PersonCharts } from "../../../api/types.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { LoginNameField } from "./LoginNameField.tsx";
import { BASES, chartsChanged } from "./relations.ts";
import { EndAndNoteFields, ScopeFields, scopesIn } from "./ScopeFields.tsx";
import { useStaffWords } from "./staffWords.ts";

type Props = { userId: string; charts: PersonCharts; onClose: () => void };

export default function LinkDialog({ userId, charts, onClose }: Props) {
  const { relations } = useStaffWords();
  // Parents act for minors, and consent is a grown-up's to give.
  const bases = BASES.filter((each) => each !== (charts.adult_on ? "consent" : "parent"));
  const { form, ...rest } = useProblemForm({
    name: "link",
    initialValues: {
      login_name: "",
      basis: bases[0] as string,
      scopes: "",
      appointments: true,
      messages: true,
      documents: false,
      forms: false,
      starts_on: "",
      ends_on: "",
      note: "",
    },
    validate: (values) => ({
      ...(!values.login_name.trim() && { login_name: relations.missing }),
      ...(scopesIn(values).length === 0 && { scopes: relations.scopesMissing }),
    }),
    submit: async (values) => {
      const body = {
        login_name: values.login_name.trim(),
        basis: bases.find((each) => each === values.basis) ?? "other",
        scopes: scopesIn(values),
        ...(values.starts_on && { starts_on: values.starts_on }),
        ...(values.ends_on && { ends_on: values.ends_on }),
        ...(values.note.trim() && { note: values.note }),
      };
      await chartsChanged(userId, await answer(api.POST("/api/people/{user_id}/guardians", { params: { path: { user_id: userId } }, body })));
      toast(relations.linked);
      onClose();
    },
  });
  return (
    <ConfirmDialog title={relations.add} text={relations.addText} confirm={relations.save} onClose={onClose} {...rest}>
      <LoginNameField label={relations.loginName} description={relations.loginNameHelp} field={form.text("login_name")} first />
      <NativeSelect label={relations.basis} data={bases.map((each) => ({ value: each, label: relations.bases[each] }))} {...form.text("basis")} />
      <ScopeFields form={form} />
      <TextInput
        type="date"
        label={relations.startsOn}
        description={relations.startsOnHelp}
        inputWrapperOrder={["label", "input", "description", "error"]}
        autoComplete="off"
        {...form.text("starts_on")}
      />
      <EndAndNoteFields form={form} />
    </ConfirmDialog>
  );
}

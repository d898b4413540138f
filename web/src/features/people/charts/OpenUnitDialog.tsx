// Sets up a couple or family with a chart that its members share.
import { NativeSelect } from "@mantine/core";
import { useLocation } from "wouter";

import { answer, api } from "../../../api/client.ts";
import { queryClient } from "../../../api/query.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { closedUp, loginNamesIn, memberValues, UnitFields, type UnitValues } from "./UnitFields.tsx";
import { useStaffWords } from "./staffWords.ts";

export default function OpenUnitDialog({ loginName, onClose }: { loginName: string; onClose: () => void }) {
  const { relations } = useStaffWords();
  const [, navigate] = useLocation();
  const { form, ...rest } = useProblemForm<UnitValues>({
    name: "unit",
    initialValues: { form: "couple", name: "", ...memberValues([loginName]), login_names: "" },
    validate: (values) => ({
      ...(!values["name"]?.trim() && { name: relations.missing }),
      ...(loginNamesIn(values).length < 2 && { "login_names.1": relations.missing }),
    }),
    submit: async (values) => {
      form.reset(closedUp(values));
      const body = {
        name: values["name"] ?? "",
        form: values["form"] === "family" ? ("family" as const) : ("couple" as const),
        login_names: loginNamesIn(values),
      };
      const unit = await answer(api.POST("/api/units", { body }));
      await queryClient.invalidateQueries({ queryKey: ["person-charts"] });
      toast(relations.unitOpened);
      navigate(`/units/${unit.unit_id}`);
    },
  });
  return (
    <ConfirmDialog title={relations.openUnit} text={relations.openUnitText} confirm={relations.save} onClose={onClose} {...rest}>
      <NativeSelect
        label={relations.form}
        data={[
          { value: "couple", label: relations.forms.couple },
          { value: "family", label: relations.forms.family },
        ]}
        {...form.text("form")}
      />
      <UnitFields form={form} couple={form.values["form"] === "couple"} few={2} />
    </ConfirmDialog>
  );
}

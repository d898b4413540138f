// Changes the name or the members of a couple or family.
import { answer, api } from "../../../api/client.ts";
import { queryClient } from "../../../api/query.ts";
import type { ClientUnit } from "../../../api/types.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { closedUp, loginNamesIn, memberValues, UnitFields, type UnitValues } from "./UnitFields.tsx";
import { useStaffWords } from "./staffWords.ts";

export default function ChangeUnitDialog({ unit, onClose }: { unit: ClientUnit; onClose: () => void }) {
  const { relations } = useStaffWords();
  const { form, ...rest } = useProblemForm<UnitValues>({
    name: "unit",
    initialValues: { name: unit.name, ...memberValues(unit.members.map((each) => each.login_name)), login_names: "" },
    validate: (values) => ({
      ...(!values["name"]?.trim() && { name: relations.missing }),
      ...(loginNamesIn(values).length < 2 && { "login_names.1": relations.missing }),
    }),
    submit: async (values) => {
      form.reset(closedUp(values));
      const body = { version: unit.version, name: values["name"] ?? "", login_names: loginNamesIn(values) };
      const after = await answer(api.POST("/api/units/{unit_id}", { params: { path: { unit_id: unit.unit_id } }, body }));
      queryClient.setQueryData(["unit", unit.unit_id], after);
      await queryClient.invalidateQueries({ queryKey: ["person-charts"] });
      toast(relations.unitChanged);
      onClose();
    },
  });
  return (
    <ConfirmDialog title={relations.changeUnit} text={relations.changeUnitText} confirm={relations.save} onClose={onClose} {...rest}>
      <UnitFields form={form} couple={unit.form === "couple"} few={unit.members.length} />
    </ConfirmDialog>
  );
}

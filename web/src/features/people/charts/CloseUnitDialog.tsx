// Asks before a couple or family is closed for good.
import { answer, api } from "../../../api/client.ts";
import { queryClient } from "../../../api/query.ts";
import type { ClientUnit } from "../../../api/types.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { useStaffWords } from "./staffWords.ts";

export default function CloseUnitDialog({ unit, onClose }: { unit: ClientUnit; onClose: () => void }) {
  const { relations } = useStaffWords();
  const { busy, problem, onSubmit } = useProblemForm({
    name: "close",
    initialValues: {},
    submit: async () => {
      const params = { path: { unit_id: unit.unit_id } };
      queryClient.setQueryData(["unit", unit.unit_id], await answer(api.POST("/api/units/{unit_id}/close", { params, body: {} })));
      await queryClient.invalidateQueries({ queryKey: ["person-charts"] });
      toast(relations.unitIsClosed);
      onClose();
    },
  });
  return <ConfirmDialog title={relations.closeUnitTitle} text={relations.closeUnitText} confirm={relations.closeUnit} danger onClose={onClose} busy={busy} problem={problem} onSubmit={onSubmit} />;
}

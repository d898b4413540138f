// Asks before a therapist is taken off a client's team.
import { answer, api } from "../../../api/client.ts";
import type { CareMember } from "../../../api/types.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { teamChanged } from "./team.ts";
import { useCareWords } from "./words.ts";

export default function RemoveDialog({ userId, member, onClose }: { userId: string; member: CareMember; onClose: () => void }) {
  const words = useCareWords();
  const { care } = words;
  const { busy, problem, onSubmit } = useProblemForm({
    name: "take-off",
    initialValues: {},
    submit: async () => {
      const call = { params: { path: { user_id: userId } }, body: { therapist_id: member.therapist_id } };
      await teamChanged(userId, await answer(api.POST("/api/people/{user_id}/care-team/remove", call)));
      toast(care.removed);
      onClose();
    },
  });
  const text = care.removeText(member.name ?? words.common.unknown);
  return <ConfirmDialog title={care.removeTitle} text={text} confirm={care.remove} danger onClose={onClose} busy={busy} problem={problem} onSubmit={onSubmit} />;
}

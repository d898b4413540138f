// Asks before a guardian's access to a chart is ended.
import { answer, api } from "../../../api/client.ts";
import type { GuardianLink } from "../../../api/types.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { chartsChanged } from "./relations.ts";
import { useStaffWords } from "./staffWords.ts";

export default function EndLinkDialog({ userId, link, onClose }: { userId: string; link: GuardianLink; onClose: () => void }) {
  const { relations } = useStaffWords();
  const { busy, problem, onSubmit } = useProblemForm({
    name: "end",
    initialValues: {},
    submit: async () => {
      const params = { path: { user_id: userId, link_id: link.link_id } };
      await chartsChanged(userId, await answer(api.POST("/api/people/{user_id}/guardians/{link_id}/end", { params, body: {} })));
      toast(relations.ended);
      onClose();
    },
  });
  return <ConfirmDialog title={relations.endTitle} text={relations.endText(link.name)} confirm={relations.endConfirm} danger onClose={onClose} busy={busy} problem={problem} onSubmit={onSubmit} />;
}

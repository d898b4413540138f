// Making a practice active again.
import { answer, api } from "../../api/client.ts";
import type { Practice } from "../../api/types.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { useProblemForm } from "../../ui/useProblemForm.ts";
import { practiceChanged } from "./practices.ts";
import { useOwnWords } from "./words.ts";

export default function ReactivateDialog({ practice, onClose }: { practice: Practice; onClose: () => void }) {
  const { practices: words } = useOwnWords();
  const { busy, problem, onSubmit } = useProblemForm({
    name: "reactivate",
    initialValues: {},
    submit: async () => {
      const call = { params: { path: { provider_code: practice.provider_code } }, body: {} };
      await practiceChanged(await answer(api.POST("/api/platform/practices/{provider_code}/reactivate", call)));
      toast(words.reactivateDone);
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={words.reactivateTitle}
      text={words.reactivateText}
      confirm={words.reactivate}
      busy={busy}
      problem={problem}
      onSubmit={onSubmit}
      onClose={onClose}
    />
  );
}

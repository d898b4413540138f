// Making a practice inactive, with the reason.
import { Textarea } from "@mantine/core";

import { answer, api } from "../../api/client.ts";
import type { Practice } from "../../api/types.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { toast } from "../../ui/toasts.ts";
import { useProblemForm } from "../../ui/useProblemForm.ts";
import { practiceChanged } from "./practices.ts";
import { useOwnWords } from "./words.ts";

export default function DeactivateDialog({ practice, onClose }: { practice: Practice; onClose: () => void }) {
  const { practices: words } = useOwnWords();
  const { form, ...rest } = useProblemForm({
    name: "deactivate",
    initialValues: { reason: "" },
    validate: (values) => ({ ...(!values.reason.trim() && { reason: words.reasonMissing }) }),
    submit: async (values) => {
      const call = { params: { path: { provider_code: practice.provider_code } }, body: { reason: values.reason.trim() } };
      await practiceChanged(await answer(api.POST("/api/platform/practices/{provider_code}/deactivate", call)));
      toast(words.deactivateDone);
      onClose();
    },
  });
  return (
    <ConfirmDialog title={words.deactivateTitle} text={words.deactivateText} confirm={words.deactivate} danger onClose={onClose} {...rest}>
      <Textarea
        label={words.reason}
        required
        withAsterisk={false}
        maxLength={500}
        rows={3}
        data-autofocus
        {...form.text("reason")}
      />
    </ConfirmDialog>
  );
}

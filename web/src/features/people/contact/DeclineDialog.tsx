// Declines a change with a reason, which the client reads on their page.
import { Textarea } from "@mantine/core";

import type { ContactRequest } from "../../../api/types.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { decide } from "./requests.ts";
import { ownProblemText, useContactWords } from "./words.ts";

export default function DeclineDialog({ request, onClose }: { request: ContactRequest; onClose: () => void }) {
  const words = useContactWords();
  const { contact } = words;
  const { form, busy, problem, onSubmit } = useProblemForm({
    name: "decline",
    initialValues: { reason: "" },
    validate: (values) => ({ ...(!values.reason.trim() && { reason: contact.reasonMissing }) }),
    submit: async ({ reason }) => {
      await decide(request, "decline", reason);
      toast(contact.declinedDone);
      onClose();
    },
  });
  return (
    <ConfirmDialog
      title={contact.declineTitle}
      text={contact.declineText}
      confirm={contact.decline}
      busy={busy}
      problem={problem}
      problemText={ownProblemText(problem, words)}
      onSubmit={onSubmit}
      onClose={onClose}
    >
      <Textarea label={contact.reasonLabel} maxLength={300} rows={3} data-autofocus {...form.text("reason")} />
    </ConfirmDialog>
  );
}

// Locking an account, with the reason.
import { Textarea } from "@mantine/core";

import { answer, api } from "../../../api/client.ts";
import type { User } from "../../../api/types.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { useWords } from "../../../words/context.tsx";
import { userChanged } from "../users.ts";

export default function LockDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const words = useWords();
  const { form, ...rest } = useProblemForm({
    name: "lock",
    initialValues: { reason: "" },
    validate: (values) => ({ ...(!values.reason.trim() && { reason: words.admin.reasonMissing }) }),
    submit: async (values) => {
      const body = { reason: values.reason.trim() };
      await userChanged(await answer(api.POST("/api/admin/users/{user_id}/lock", { params: { path: { user_id: user.user_id } }, body })));
      toast(words.admin.lockDone);
      onClose();
    },
  });
  return (
    <ConfirmDialog title={words.admin.lockTitle} text={words.admin.lockText} confirm={words.admin.lock} danger onClose={onClose} {...rest}>
      <Textarea
        label={words.admin.reason}
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

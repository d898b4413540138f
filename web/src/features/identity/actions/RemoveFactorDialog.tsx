// Taking a lost second factor off an account, with how the person's identity was verified.
import { Textarea, TextInput } from "@mantine/core";

import { answer, api } from "../../../api/client.ts";
import type { User } from "../../../api/types.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { useWords } from "../../../words/context.tsx";
import { userChanged } from "../users.ts";

export default function RemoveFactorDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const words = useWords();
  const { form, ...rest } = useProblemForm({
    name: "remove-factor",
    initialValues: { identity_verified_by: "", note: "" },
    validate: (values) => ({
      ...(!values.identity_verified_by.trim() && { identity_verified_by: words.admin.verifiedMissing }),
    }),
    submit: async (values) => {
      const note = values.note.trim();
      const body = { identity_verified_by: values.identity_verified_by.trim(), ...(note && { note }) };
      await userChanged(await answer(api.POST("/api/admin/users/{user_id}/remove-factor", { params: { path: { user_id: user.user_id } }, body })));
      toast(words.admin.removeFactorDone);
      onClose();
    },
  });
  return (
    <ConfirmDialog title={words.admin.removeFactorTitle} text={words.admin.removeFactorText} confirm={words.admin.removeFactor} danger onClose={onClose} {...rest}>
      <TextInput
        label={words.admin.verifiedBy}
        description={words.admin.verifiedHelp}
        required
        withAsterisk={false}
        maxLength={200}
        data-autofocus
        {...form.text("identity_verified_by")}
      />
      <Textarea label={words.admin.noteLabel} maxLength={1000} rows={3} {...form.text("note")} />
    </ConfirmDialog>
  );
}

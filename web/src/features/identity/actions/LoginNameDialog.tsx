// Giving somebody another login name; they are logged out everywhere.
import { TextInput } from "@mantine/core";

import { answer, api } from "../../../api/client.ts";
import { leave, ownLogin, useMe } from "../../../api/me.ts";
import type { User } from "../../../api/types.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { useWords } from "../../../words/context.tsx";
import { userChanged } from "../users.ts";

export default function LoginNameDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const words = useWords();
  const me = useMe();
  const own = me.user.user_id === user.user_id;
  const { form, ...rest } = useProblemForm({
    name: "rename",
    initialValues: { login_name: user.login_name },
    validate: (values) => ({ ...(!values.login_name.trim() && { login_name: words.admin.renameMissing }) }),
    submit: async ({ login_name }) => {
      const call = { params: { path: { user_id: user.user_id } }, body: { login_name } };
      const renamed = await answer(api.POST("/api/people/{user_id}/login-name", call));
      // One's own session ended with it.
      if (own && renamed.login_name !== user.login_name) return leave(ownLogin());
      await userChanged(renamed);
      toast(words.admin.renameDone);
      onClose();
    },
  });
  const text = user.must_change_password ? `${words.admin.renameText} ${words.admin.renameSheet}` : words.admin.renameText;
  return (
    <ConfirmDialog title={words.admin.rename} text={text} confirm={words.admin.renameConfirm} onClose={onClose} {...rest}>
      <TextInput
        label={words.admin.loginName}
        required
        withAsterisk={false}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={320}
        data-autofocus
        {...form.text("login_name")}
      />
    </ConfirmDialog>
  );
}

// Changing one's password by choice, with the current one asked for.
import { useMe } from "../../api/me.ts";
import { queryClient } from "../../api/query.ts";
import { toast } from "../../ui/toasts.ts";
import { useWords } from "../../words/context.tsx";
import { changePassword } from "./changePassword.ts";
import { NewPasswordForm } from "./NewPasswordForm.tsx";

export default function PasswordChange() {
  const words = useWords();
  const me = useMe();
  return (
    <NewPasswordForm
      rules={me.password_rules}
      loginName={me.user.login_name}
      asksCurrent
      submit={async (values) => {
        await changePassword(values);
        toast(words.account.passwordDone);
        await queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== "me" });
      }}
    />
  );
}

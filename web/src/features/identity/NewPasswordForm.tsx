// The form for a new password, used when it is forced, reset from an e-mail, or changed by choice.
import { Button } from "@mantine/core";

import { PasswordField } from "../../ui/PasswordField.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { useProblemForm } from "../../ui/useProblemForm.ts";
import { useDoorWords } from "../../words/context.tsx";
import type { Rules } from "./passwordRules.ts";
import { RuleList } from "./RuleList.tsx";

export type NewPassword = { current_password: string; new_password: string; confirm_password: string };

type Props = {
  rules: Rules;
  /** Helps password managers to file the new password under the right name. */
  loginName?: string;
  asksCurrent?: boolean;
  submit: (values: NewPassword) => Promise<void>;
};

export function NewPasswordForm({ rules, loginName, asksCurrent = false, submit }: Props) {
  const words = useDoorWords();
  const { form, busy, problem, onSubmit } = useProblemForm({
    name: "new-password",
    initialValues: { current_password: "", new_password: "", confirm_password: "" },
    validate: (values) => ({
      ...(asksCurrent && !values.current_password && { current_password: words.login.currentMissing }),
      ...(!values.new_password && { new_password: words.login.newMissing }),
      ...(!values.confirm_password && { confirm_password: words.login.confirmMissing }),
    }),
    submit: async (values) => {
      await submit(values);
      form.reset();
    },
  });
  return (
    <form className="stack narrow" noValidate onSubmit={onSubmit}>
      <ProblemAlert error={problem} />
      {loginName && <input type="text" autoComplete="username" value={loginName} readOnly hidden />}
      {asksCurrent && (
        <PasswordField label={words.login.currentPassword} autoComplete="current-password" {...form.text("current_password")} />
      )}
      <PasswordField label={words.login.newPassword} autoComplete="new-password" {...form.text("new_password")} />
      <PasswordField label={words.login.confirmPassword} autoComplete="new-password" {...form.text("confirm_password")} />
      <RuleList rules={rules} password={form.values.new_password} confirm={form.values.confirm_password} />
      <Button type="submit" size="md" loading={busy} className="start">
        {words.login.update}
      </Button>
    </form>
  );
}

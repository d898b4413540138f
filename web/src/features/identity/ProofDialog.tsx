// The password again, before something that matters; what was typed beneath stays as it is.
import { answer, api } from "../../api/client.ts";
import { useMe } from "../../api/me.ts";
import { proof } from "../../api/proof.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { PasswordField } from "../../ui/PasswordField.tsx";
import { useProblemForm } from "../../ui/useProblemForm.ts";
import { useLanguage } from "../../words/context.tsx";
import { proof as en } from "../../words/en/proof.ts";
import { proof as es } from "../../words/es/proof.ts";

export default function ProofDialog() {
  const me = useMe();
  const { words, language } = useLanguage();
  const own = language === "es" ? es : en;
  const { form, busy, problem, onSubmit } = useProblemForm({
    name: "proof",
    initialValues: { password: "" },
    validate: (values) => ({ ...(!values.password && { password: words.login.passwordMissing }) }),
    submit: async (values) => {
      await answer(api.POST("/api/proof", { body: values }));
      proof.settle(true);
    },
  });
  return (
    <ConfirmDialog title={own.title} text={own.text} confirm={own.confirm} busy={busy} problem={problem} onSubmit={onSubmit} onClose={() => proof.settle(false)}>
      <input type="text" autoComplete="username" value={me.user.login_name} readOnly hidden />
      <PasswordField label={words.login.password} autoComplete="current-password" data-autofocus {...form.text("password")} />
    </ConfirmDialog>
  );
}

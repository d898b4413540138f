// The form of a login's second step: six digits of the app, or a recovery code in its place.
import { Button, TextInput } from "@mantine/core";
import { useState, type ReactNode } from "react";

import { answer, api } from "../../../api/client.ts";
import { isProblem } from "../../../api/problems.ts";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { useFactorWords } from "./words.ts";

type Props = {
  onDone: () => Promise<void>;
  /** Where the password has to be given again, because its login waited for too long. */
  onOver?: () => void;
  /** Beside the button that goes on. */
  children?: ReactNode;
};

export default function CodeForm({ onDone, onOver, children }: Props) {
  const words = useFactorWords();
  const [recovery, setRecovery] = useState(false);
  const { form, busy, problem, onSubmit } = useProblemForm({
    name: "factor",
    initialValues: { code: "" },
    validate: (values) => ({ ...(!values.code.trim() && { code: words.codeMissing }) }),
    submit: async ({ code }) => {
      try {
        await answer(api.POST("/api/login/factor", { body: { code } }));
      } catch (error) {
        if (!onOver || !isProblem(error, "not_logged_in")) throw error;
        return onOver();
      }
      await onDone();
    },
  });
  const change = () => {
    setRecovery(!recovery);
    form.reset();
    form.mark({});
  };
  return (
    <form className="stack" noValidate onSubmit={onSubmit}>
      <p>{recovery ? words.stepRecoveryText : words.stepText}</p>
      <ProblemAlert error={problem} text={isProblem(problem, "not_logged_in") ? words.over : undefined} />
      <TextInput
        key={recovery ? "recovery" : "app"}
        size="md"
        label={recovery ? words.recoveryCode : words.code}
        description={recovery ? words.recoveryHelp : words.codeHelp}
        required
        withAsterisk={false}
        inputMode={recovery ? "text" : "numeric"}
        autoComplete={recovery ? "off" : "one-time-code"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        maxLength={64}
        data-autofocus
        {...form.text("code")}
      />
      <div className="actions">
        {children}
        <Button type="submit" size="md" loading={busy}>
          {words.goOn}
        </Button>
      </div>
      <Button variant="subtle" onClick={change}>
        {recovery ? words.useApp : words.useRecovery}
      </Button>
      {recovery && <p className="dimmed">{words.lost}</p>}
    </form>
  );
}

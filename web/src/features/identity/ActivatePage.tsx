// The first login: an activation code from a sheet or an e-mail, and then a password of one's own.
import { Anchor, Button, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { Link, useLocation } from "wouter";

import { isProblem } from "../../api/problems.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { useProblemForm } from "../../ui/useProblemForm.ts";
import { useDoorWords } from "../../words/context.tsx";
import { filledBy, normalCode } from "./activationCode.ts";
import { FrontDoor } from "./FrontDoor.tsx";
import { loginProblemText, logIn } from "./loginCall.ts";
import { secondFactorPath } from "./returnPath.ts";
import { useWelcome } from "./welcome.ts";

/** What the link fills in; it is taken out of the address, so that it stays in no history. */
function useFilled() {
  const [filled] = useState(() => filledBy(window.location.hash));
  useEffect(() => {
    if (window.location.hash) window.history.replaceState(window.history.state, "", window.location.pathname);
  }, []);
  return filled;
}

function useActivation() {
  const words = useDoorWords();
  const filled = useFilled();
  const [, navigate] = useLocation();
  return useProblemForm({
    name: "activate",
    initialValues: { login_name: filled.loginName, provider_code: filled.providerCode, code: filled.code },
    validate: (values) => ({
      ...(!values.login_name.trim() && { login_name: words.login.loginNameMissing }),
      ...(!values.provider_code.trim() && { provider_code: words.login.providerCodeMissing }),
      ...(!values.code.trim() && { code: words.login.codeMissing }),
    }),
    submit: async ({ login_name, provider_code, code }) => {
      const me = await logIn({ login_name, provider_code, password: normalCode(code) });
      if (!me) return navigate(secondFactorPath(null), { state: { provider_code }, replace: true });
      navigate("/", { replace: true });
    },
  });
}

const TYPED = { size: "md", required: true, withAsterisk: false, autoCapitalize: "none", autoCorrect: "off", spellCheck: false } as const;

export default function ActivatePage() {
  const words = useDoorWords();
  const { form, busy, problem, onSubmit } = useActivation();
  const welcome = useWelcome(form.values.provider_code);
  const refused = isProblem(problem, "invalid_credentials") || isProblem(problem, "activation_expired");

  return (
    <FrontDoor welcome={welcome}>
      <div className="stack-sm">
        <PageTitle title={words.login.activateTitle} practice={welcome?.name} product={welcome?.product.name} />
        <p className="dimmed">{words.login.activateText}</p>
      </div>
      <form className="stack" noValidate onSubmit={onSubmit}>
        <ProblemAlert error={problem} text={loginProblemText(problem, words)} />
        {refused && <p>{words.login.codeRefused}</p>}
        <TextInput label={words.login.loginName} autoComplete="username" {...TYPED} {...form.text("login_name")} />
        <TextInput label={words.login.providerCode} autoComplete="off" {...TYPED} {...form.text("provider_code")} />
        <TextInput
          label={words.login.activationCode}
          description={words.login.activationCodeHelp}
          autoComplete="one-time-code"
          {...TYPED}
          {...form.text("code")}
        />
        <Button type="submit" size="md" fullWidth loading={busy}>
          {words.login.activateButton}
        </Button>
        <Anchor component={Link} href="/login" className="center">
          {words.login.havePassword}
        </Anchor>
      </form>
    </FrontDoor>
  );
}

// Asks for a reset link; answers the same whether or not the account exists.
import { Button, TextInput } from "@mantine/core";
import { IconMailForward } from "@tabler/icons-react";
import { useState } from "react";
import { useLocation } from "wouter";

import { answer, api } from "../../api/client.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { useProblemForm } from "../../ui/useProblemForm.ts";
import { useDoorWords } from "../../words/context.tsx";
import { FrontDoor } from "./FrontDoor.tsx";
import { remembered } from "./remembered.ts";
import { useWelcome } from "./welcome.ts";

function AskForm({ onSent, code, onCode }: { onSent: () => void; code: string; onCode: (code: string) => void }) {
  const words = useDoorWords();
  const [kept] = useState(remembered);
  const { form, busy, problem, onSubmit } = useProblemForm({
    name: "forgot",
    initialValues: { login_name: kept?.loginName ?? "", provider_code: code },
    validate: (values) => ({
      ...(!values.login_name.trim() && { login_name: words.login.loginNameMissing }),
      ...(!values.provider_code.trim() && { provider_code: words.login.providerCodeMissing }),
    }),
    submit: async (values) => {
      await answer(api.POST("/api/password/forgot", { body: values }));
      onSent();
    },
  });
  const codeProps = form.text("provider_code");
  return (
    <form className="stack" noValidate onSubmit={onSubmit}>
      <p>{words.login.forgotText}</p>
      <ProblemAlert error={problem} />
      <TextInput
        size="md"
        label={words.login.loginName}
        required
        withAsterisk={false}
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...form.text("login_name")}
      />
      <TextInput
        size="md"
        label={words.login.providerCode}
        required
        withAsterisk={false}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...codeProps}
        onChange={(event) => {
          codeProps.onChange(event);
          onCode(event.currentTarget.value);
        }}
      />
      <Button type="submit" size="md" fullWidth loading={busy}>
        {words.login.forgotButton}
      </Button>
    </form>
  );
}

function Sent({ onAgain }: { onAgain: () => void }) {
  const words = useDoorWords();
  return (
    <div className="stack" role="status">
      <EmptyState icon={<IconMailForward aria-hidden size={22} />}>
        <h2>{words.login.sentTitle}</h2>
        <p>{words.login.sentText}</p>
      </EmptyState>
      <h3>{words.login.sentNothing}</h3>
      <ul className="bullets">
        {words.login.sentTips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
      <Button variant="light" onClick={onAgain}>
        {words.login.askAgain}
      </Button>
    </div>
  );
}

/** The practice whose login address the person came from, so that Back leads there again. */
function practiceCameFrom(): string | null {
  const state: unknown = window.history.state;
  if (typeof state !== "object" || state === null || !("provider_code" in state)) return null;
  return typeof state.provider_code === "string" ? state.provider_code : null;
}

export default function ForgotPage() {
  const words = useDoorWords();
  const [, navigate] = useLocation();
  const [sent, setSent] = useState(false);
  const [from] = useState(practiceCameFrom);
  const [code, setCode] = useState(() => from ?? remembered()?.providerCode ?? "");
  const welcome = useWelcome(code);
  return (
    <FrontDoor welcome={welcome}>
      <PageTitle title={words.login.forgotTitle} practice={welcome?.name} product={welcome?.product.name} />
      {sent ? <Sent onAgain={() => setSent(false)} /> : <AskForm onSent={() => setSent(true)} code={code} onCode={setCode} />}
      <Button variant="default" size="md" onClick={() => navigate(from ? `/p/${encodeURIComponent(from)}` : "/login")}>
        {words.common.back}
      </Button>
    </FrontDoor>
  );
}

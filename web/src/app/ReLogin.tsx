// Logging in again in place: the page underneath keeps what was typed, and stays hidden until it is the same person.
import { Button } from "@mantine/core";
import { lazy, Suspense, useEffect, useState, type ReactNode } from "react";

import { answer, api } from "../api/client.ts";
import { leave, ownLogin, resume } from "../api/me.ts";
import { session } from "../api/session.ts";
import { tabs } from "../api/tabs.ts";
import type { Me } from "../api/types.ts";
import { loginProblemText } from "../features/identity/loginCall.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { PasswordField } from "../ui/PasswordField.tsx";
import { ProblemAlert } from "../ui/ProblemAlert.tsx";
import { useProblemForm } from "../ui/useProblemForm.ts";
import { useWords } from "../words/context.tsx";

const CodeForm = lazy(() => import("../features/identity/factor/CodeForm.tsx"));

function useHiddenTitle(title: string) {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}

/** Ends whatever is left of the session at the server, so that the next person finds nothing open. */
async function leaveToOthers() {
  session.leave();
  await answer(api.POST("/api/logout")).catch(() => undefined);
  tabs.loggedOut();
  leave(ownLogin());
}

export function ReLogin({ me }: { me: Me }) {
  const words = useWords();
  const [asksCode, setAsksCode] = useState(false);
  const notYou = (
    <Button type="button" variant="default" onClick={() => void leaveToOthers()}>
      {words.common.notYou}
    </Button>
  );
  useHiddenTitle(`${words.common.againTitle} · ${me.product.name}`);
  return (
    <Dialog title={words.common.againTitle} covers>
      {asksCode ? (
        <Suspense fallback={null}>
          <CodeForm onDone={() => resume(me, true)} onOver={() => setAsksCode(false)}>
            {notYou}
          </CodeForm>
        </Suspense>
      ) : (
        <PasswordForm me={me} notYou={notYou} onCode={() => setAsksCode(true)} />
      )}
    </Dialog>
  );
}

function PasswordForm({ me, notYou, onCode }: { me: Me; notYou: ReactNode; onCode: () => void }) {
  const words = useWords();
  const { login_name } = me.user;
  const { provider_code } = me.practice;
  const { form, busy, problem, onSubmit } = useProblemForm({
    name: "again",
    initialValues: { password: "" },
    validate: (values) => ({ ...(!values.password && { password: words.login.passwordMissing }) }),
    submit: async ({ password }) => {
      const { next } = await answer(api.POST("/api/login", { body: { login_name, password, provider_code } }));
      if (next === "second_factor") onCode();
      else await resume(me, true);
    },
  });
  return (
    <form className="stack" noValidate onSubmit={onSubmit}>
      <p>{words.common.againText}</p>
      <p className="dimmed">{words.common.againFor(login_name)}</p>
      <ProblemAlert error={problem} text={loginProblemText(problem, words)} />
      <input type="text" autoComplete="username" value={login_name} readOnly hidden />
      <PasswordField label={words.login.password} autoComplete="current-password" data-autofocus {...form.text("password")} />
      <div className="actions">
        {notYou}
        <Button type="submit" loading={busy}>
          {words.common.againButton}
        </Button>
      </div>
    </form>
  );
}

// The login page, in general and under a practice's own address.
import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { IconCircleCheck } from "@tabler/icons-react";
import { useState } from "react";
import { Link, Redirect, useLocation, useParams, useSearchParams } from "wouter";

import { meQuery } from "../../api/me.ts";
import { tabs } from "../../api/tabs.ts";
import { CheckField } from "../../ui/CheckField.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { PasswordField } from "../../ui/PasswordField.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { useProblemForm } from "../../ui/useProblemForm.ts";
import { useDoorWords } from "../../words/context.tsx";
import { FrontDoor } from "./FrontDoor.tsx";
import { loginProblemText, logIn } from "./loginCall.ts";
import { notices, useNotice } from "./notices.ts";
import { remember, remembered } from "./remembered.ts";
import { safeReturnPath, secondFactorPath } from "./returnPath.ts";
import { useWelcome } from "./welcome.ts";

function useLoginForm() {
  const words = useDoorWords();
  const fromAddress = useParams()["provider_code"];
  const [kept] = useState(remembered);
  const keptHere = kept && (!fromAddress || kept.providerCode === fromAddress) ? kept : null;
  const [, navigate] = useLocation();
  const [search] = useSearchParams();

  return useProblemForm({
    name: "login",
    initialValues: {
      login_name: keptHere?.loginName ?? "",
      password: "",
      provider_code: fromAddress ?? keptHere?.providerCode ?? "",
      remember: keptHere !== null,
    },
    validate: (values) => ({
      ...(!values.login_name.trim() && { login_name: words.login.loginNameMissing }),
      ...(!values.password && { password: words.login.passwordMissing }),
      ...(!values.provider_code.trim() && { provider_code: words.login.providerCodeMissing }),
    }),
    submit: async (values) => {
      const me = await logIn(values);
      remember(values.remember ? { loginName: values.login_name, providerCode: values.provider_code } : null);
      const next = search.get("next");
      if (!me) return navigate(secondFactorPath(next), { state: { provider_code: values.provider_code }, replace: true });
      navigate(me.pending ? "/" : safeReturnPath(next), { replace: true });
    },
  });
}

export default function LoginPage() {
  const words = useDoorWords();
  const fromAddress = useParams()["provider_code"];
  const { form, busy, problem, onSubmit } = useLoginForm();
  const [search] = useSearchParams();
  const notice = useNotice();
  const welcome = useWelcome(form.values.provider_code);
  const already = useQuery({ ...meQuery, enabled: tabs.mayBeLoggedIn() && !busy });
  if (already.isSuccess && !busy) return <Redirect to={safeReturnPath(search.get("next"))} replace />;

  return (
    <FrontDoor welcome={welcome}>
      <PageTitle title={words.login.title} practice={welcome?.name} product={welcome?.product.name} />
      {notice && !problem && (
        <Notice role="status" tone="good" icon={<IconCircleCheck aria-hidden size={20} />}>
          <p>{notices(words)[notice]}</p>
        </Notice>
      )}
      <form className="stack" noValidate onSubmit={onSubmit}>
        <ProblemAlert error={problem} text={loginProblemText(problem, words)} />
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
        <PasswordField label={words.login.password} autoComplete="current-password" {...form.text("password")} />
        <TextInput
          size="md"
          label={words.login.providerCode}
          description={words.login.providerCodeHelp}
          required
          withAsterisk={false}
          autoComplete="off"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          {...form.text("provider_code")}
        />
        <CheckField label={words.login.remember} description={words.login.rememberHelp} {...form.check("remember")} />
        <Button type="submit" size="md" fullWidth loading={busy}>
          {words.login.button(welcome?.product.name ?? "Frontroom")}
        </Button>
        <Link href="/forgot" state={fromAddress && { provider_code: fromAddress }} className="textlink center">
          {words.login.forgot}
        </Link>
        <Link href="/activate" className="textlink center">
          {words.login.haveCode}
        </Link>
      </form>
    </FrontDoor>
  );
}

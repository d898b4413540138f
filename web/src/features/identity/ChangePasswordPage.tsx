// The forced change of a password: nothing else can be reached until it is done.
import { Button } from "@mantine/core";
import { useLocation } from "wouter";

import { useMe } from "../../api/me.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { toast } from "../../ui/toasts.ts";
import { useWords } from "../../words/context.tsx";
import { changePassword } from "./changePassword.ts";
import { FrontDoor } from "./FrontDoor.tsx";
import { useLogOut } from "./logOut.ts";
import { NewPasswordForm } from "./NewPasswordForm.tsx";
import { useWelcome } from "./welcome.ts";

export default function ChangePasswordPage() {
  const words = useWords();
  const me = useMe();
  const [, navigate] = useLocation();
  const welcome = useWelcome(me.practice.provider_code);
  const logOut = useLogOut();
  return (
    <FrontDoor welcome={welcome}>
      <PageTitle title={words.login.forcedTitle} />
      <p>{words.login.forcedText}</p>
      <NewPasswordForm
        rules={me.password_rules}
        loginName={me.user.login_name}
        submit={async (values) => {
          await changePassword(values);
          toast(words.account.passwordSet);
          navigate("/", { replace: true });
        }}
      />
      <ProblemAlert error={logOut.error} />
      <Button variant="default" size="md" loading={logOut.isPending} onClick={() => logOut.mutate()}>
        {words.common.logout}
      </Button>
    </FrontDoor>
  );
}

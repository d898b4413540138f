// Setting up a second factor because the practice asks for one: nothing else can be reached until it is done.
import { Button } from "@mantine/core";
import { useLocation } from "wouter";

import { enter, useMe } from "../../../api/me.ts";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { useWords } from "../../../words/context.tsx";
import { FrontDoor } from "../FrontDoor.tsx";
import { useLogOut } from "../logOut.ts";
import { useWelcome } from "../welcome.ts";
import { SetUp } from "./SetUp.tsx";
import { useFactorWords } from "./words.ts";

export default function MustSetUpPage() {
  const { common } = useWords();
  const words = useFactorWords();
  const me = useMe();
  const [, navigate] = useLocation();
  const welcome = useWelcome(me.practice.provider_code);
  const logOut = useLogOut();
  return (
    <FrontDoor welcome={welcome}>
      <PageTitle title={words.mustTitle} />
      <p>{words.mustText}</p>
      <SetUp
        onDone={async () => {
          await enter();
          navigate("/", { replace: true });
        }}
      />
      <ProblemAlert error={logOut.error} />
      <Button variant="default" size="md" loading={logOut.isPending} onClick={() => logOut.mutate()}>
        {common.logout}
      </Button>
    </FrontDoor>
  );
}

// Takes a changed e-mail address or telephone number back, from the link that the older one was sent.
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { Link } from "wouter";

import { answer, api } from "../../api/client.ts";
import { loginOf } from "../../api/me.ts";
import { isProblem } from "../../api/problems.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { useProblemForm } from "../../ui/useProblemForm.ts";
import { useDoorLanguage } from "../../words/context.tsx";
import { undo as en } from "../../words/en/undo.ts";
import { undo as es } from "../../words/es/undo.ts";
import { FrontDoor } from "./FrontDoor.tsx";
import { practiceIn } from "./undoToken.ts";

type Given = { token: string; what: "email" | "telephone" };

/** What the link says; it is taken out of the address, so that it stays in no history. */
function useGiven(): Given {
  const [given] = useState<Given>(() => {
    const said = new URLSearchParams(window.location.hash.slice(1));
    return { token: said.get("token") ?? "", what: said.get("what") === "telephone" ? "telephone" : "email" };
  });
  useEffect(() => {
    if (window.location.hash) window.history.replaceState(window.history.state, "", window.location.pathname);
  }, []);
  return given;
}

export default function UndoPage() {
  const own = useDoorLanguage().language === "es" ? es : en;
  const { token, what } = useGiven();
  const code = practiceIn(token);
  const [dead, setDead] = useState(token === "");
  const [practice, setPractice] = useState<string | null>(null);
  const { busy, problem, onSubmit } = useProblemForm({
    name: "undo",
    initialValues: {},
    submit: async () => {
      try {
        setPractice((await answer(api.POST("/api/contact/undo", { body: { token } }))).provider_code);
      } catch (error) {
        if (!isProblem(error, "undo_link_invalid")) throw error;
        setDead(true);
      }
    },
  });
  if (dead) {
    return (
      <FrontDoor welcome={null}>
        <PageTitle title={own.deadTitle} />
        <p role="status">{own.dead}</p>
        <Button component={Link} href={code === null ? "/login" : loginOf(code)} size="md">
          {own.toLogin}
        </Button>
      </FrontDoor>
    );
  }
  if (practice !== null) {
    return (
      <FrontDoor welcome={null}>
        <PageTitle title={own.doneTitle} />
        <p role="status">{own.done}</p>
        <p>{own.next}</p>
        <Button component={Link} href="/forgot" size="md">
          {own.newPassword}
        </Button>
        <Button component={Link} href={loginOf(practice)} size="md" variant="default">
          {own.toLogin}
        </Button>
      </FrontDoor>
    );
  }
  return (
    <FrontDoor welcome={null}>
      <PageTitle title={own.title} />
      <form className="stack" noValidate onSubmit={onSubmit}>
        <p>{own.text[what]}</p>
        <p>{own.what}</p>
        <ProblemAlert error={problem} />
        <Button type="submit" size="md" loading={busy}>
          {own.button}
        </Button>
      </form>
    </FrontDoor>
  );
}

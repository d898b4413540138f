// How a person's first login stands, and a new activation code where the older one is lost or expired.
import { Button } from "@mantine/core";
import { IconMail, IconPrinter } from "@tabler/icons-react";
import { useRef, useState } from "react";

import { answer, api } from "../../api/client.ts";
import type { Person, WelcomeSheet as Given } from "../../api/types.ts";
import { Card } from "../../ui/Card.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { timeText } from "../../ui/Time.tsx";
import { useProblemForm } from "../../ui/useProblemForm.ts";
import { personChanged } from "./people.ts";
import { WelcomeSheet } from "./WelcomeSheet.tsx";
import { useOwnLanguage, useOwnWords } from "./words.ts";

function useStanding(person: Person): string {
  const { words, language } = useOwnLanguage();
  const { people } = words;
  const waiting = person.activation;
  if (!waiting) return people.activated;
  if (!waiting.expires_at) return waiting.deliver === "email" ? people.waitingToBeSent : people.noCodeYet;
  const time = timeText(waiting.expires_at, language);
  if (waiting.expired) return people.expiredText(time);
  return waiting.deliver === "email" ? people.waitingMail(time) : people.waitingPrint(time);
}

function NewCode({ person, onGiven }: { person: Person; onGiven: (given: Given) => void }) {
  const words = useOwnWords();
  const deliver = useRef<"print" | "email">("print");
  const { busy, problem, onSubmit } = useProblemForm({
    name: "activation",
    initialValues: {},
    submit: async () => {
      const params = { path: { user_id: person.user_id } };
      onGiven(await answer(api.POST("/api/people/{user_id}/activation", { params, body: { deliver: deliver.current } })));
      await personChanged(person.user_id);
    },
  });
  return (
    <form className="stack no-print" onSubmit={onSubmit}>
      <ProblemAlert error={problem} />
      <div role="group" aria-label={words.people.newCode} className="buttons">
        <Button
          type="submit"
          variant="default"
          disabled={busy}
          leftSection={<IconPrinter aria-hidden size={18} />}
          onClick={() => (deliver.current = "print")}
        >
          {words.people.newCodePrint}
        </Button>
        {person.email && (
          <Button
            type="submit"
            variant="default"
            disabled={busy}
            leftSection={<IconMail aria-hidden size={18} />}
            onClick={() => (deliver.current = "email")}
          >
            {words.people.newCodeMail}
          </Button>
        )}
      </div>
      <p className="dimmed small">{words.people.newCodeText}</p>
    </form>
  );
}

export function ActivationCard({ person }: { person: Person }) {
  const words = useOwnWords();
  const standing = useStanding(person);
  const [given, setGiven] = useState<Given | null>(null);
  return (
    <Card title={words.people.activation}>
      <p>{standing}</p>
      {person.activation && person.may_change && person.state !== "deactivated" && <NewCode person={person} onGiven={setGiven} />}
      {given && (
        <Dialog title={words.people.newCode}>
          <WelcomeSheet given={given} />
          <div className="actions no-print">
            <Button variant="default" onClick={() => setGiven(null)}>
              {words.common.close}
            </Button>
          </div>
        </Dialog>
      )}
    </Card>
  );
}

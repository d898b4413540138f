// The office's list of changes that clients ask for, with what is on file and what is wanted side by side.
import { Anchor, Button } from "@mantine/core";
import { IconInbox } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { Link } from "wouter";

import { useNames } from "../../../api/names.ts";
import type { ContactRequest } from "../../../api/types.ts";
import { EmptyState } from "../../../ui/EmptyState.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { nameText } from "../../../ui/nameText.ts";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { ShowMore } from "../../../ui/ShowMore.tsx";
import { Time } from "../../../ui/Time.tsx";
import { toast } from "../../../ui/toasts.ts";
import { wordFor } from "../../../words/kinds.ts";
import styles from "./RequestsPage.module.css";
import { decide, requestsOf, useRequests } from "./requests.ts";
import { valueText } from "./valueText.ts";
import { ownProblemText, useContactWords } from "./words.ts";

const DeclineDialog = lazy(() => import("./DeclineDialog.tsx"));

function Compared({ request }: { request: ContactRequest }) {
  const words = useContactWords();
  const { contact } = words;
  const undone = request.about === "undone";
  const sides = [
    [undone ? contact.undoneBefore : contact.before, request.before],
    [undone ? contact.undoneAfter : contact.after, request.after],
  ] as const;
  return (
    <dl className={styles.sides}>
      {sides.map(([name, value]) => (
        <div key={name} className={styles.side}>
          <dt>{name}</dt>
          <dd>{valueText(request.field, value, words) ?? <span className="dimmed">{contact.nothing}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Buttons({ request, name, onProblem }: { request: ContactRequest; name: string; onProblem: (problem: unknown) => void }) {
  const { contact } = useContactWords();
  const [busy, setBusy] = useState(false);
  const [declining, setDeclining] = useState(false);
  const field = wordFor(contact.fields, request.field);
  const undone = request.about === "undone";

  async function accept() {
    setBusy(true);
    onProblem(null);
    try {
      await decide(request, "accept", null);
      toast(undone ? contact.undoneDone : contact.accepted);
    } catch (error) {
      onProblem(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="buttons">
      <Button size="sm" loading={busy} aria-label={undone ? contact.undoneSeenOf(name) : contact.acceptOf(field, name)} onClick={() => void accept()}>
        {undone ? contact.undoneSeen : contact.accept}
      </Button>
      {!undone && (
        <Button size="sm" variant="default" disabled={busy} aria-label={contact.declineOf(field, name)} onClick={() => setDeclining(true)}>
          {contact.decline}
        </Button>
      )}
      <Suspense fallback={null}>{declining && <DeclineDialog request={request} onClose={() => setDeclining(false)} />}</Suspense>
    </div>
  );
}

function RequestCard({ request, name, onProblem }: { request: ContactRequest; name: string; onProblem: (problem: unknown) => void }) {
  const { contact } = useContactWords();
  const undone = request.about === "undone";
  return (
    // No landmark of its own: two people may have one name.
    <li className={`surface ${styles.request}`}>
      <h2>{`${wordFor(contact.fields, request.field)}: ${name}`}</h2>
      {undone && (
        <p>
          <strong>{contact.undoneTitle}.</strong> {contact.undoneText}
        </p>
      )}
      <Compared request={request} />
      <p className="dimmed small">
        {undone ? contact.undoneAt : contact.asked} <Time at={request.asked_at} /> ·{" "}
        <Anchor component={Link} href={`/people/${request.user_id}`}>
          {name}
        </Anchor>
      </p>
      <Buttons request={request} name={name} onProblem={onProblem} />
    </li>
  );
}

export default function RequestsPage() {
  const words = useContactWords();
  const { contact } = words;
  const list = useRequests();
  const [problem, setProblem] = useState<unknown>(null);
  const requests = requestsOf(list);
  const named = useNames(requests.map((each) => each.user_id));
  return (
    <>
      <div className="stack-sm">
        <PageTitle title={contact.requestsTitle} />
        <p className="dimmed">{contact.requestsText}</p>
      </div>
      <ProblemAlert error={problem} text={ownProblemText(problem, words)} />
      <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && <LoadingRows />}
      {list.data && requests.length === 0 && (
        <section className="surface">
          <EmptyState icon={<IconInbox aria-hidden size={22} />}>
            <p>{contact.requestsNone}</p>
          </EmptyState>
        </section>
      )}
      {requests.length > 0 && (
        <ul className="stack">
          {requests.map((request) => (
            <RequestCard key={request.request_id} request={request} name={nameText(request.user_id, named, words)} onProblem={setProblem} />
          ))}
        </ul>
      )}
      <ShowMore list={list} shown={requests.length} />
    </>
  );
}

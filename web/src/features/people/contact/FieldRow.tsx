// One part of one's details: its value, how it stands, and what one may do with it.
import { Button } from "@mantine/core";
import { IconCircleCheck, IconClock, IconLock, IconX } from "@tabler/icons-react";
import { useState } from "react";

import type { OwnProfile } from "../../../api/types.ts";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { telephoneText } from "../../../ui/telephoneText.ts";
import { toast } from "../../../ui/toasts.ts";
import styles from "./FieldRow.module.css";
import { waitingAt } from "./outcome.ts";
import { policyOf, saveField, type Field, type PlainField } from "./profile.ts";
import { standing, valueText } from "./valueText.ts";
import { ownProblemText, useContactWords } from "./words.ts";

type Props = { profile: OwnProfile; field: Field; onChange: () => void; onConfirm: () => void; onCode: (value: string) => void };

/** Asking for what stands already takes a request back. */
function useWithdrawal(profile: OwnProfile, field: Field) {
  const { contact } = useContactWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  async function withdraw() {
    setBusy(true);
    setProblem(null);
    try {
      await saveField(profile, field as PlainField, profile[field]);
      toast(contact.withdrawn);
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  }
  return { busy, problem, withdraw: () => void withdraw() };
}

function RequestNote({ profile, field }: { profile: OwnProfile; field: Field }) {
  const words = useContactWords();
  const { contact } = words;
  const { busy, problem, withdraw } = useWithdrawal(profile, field);
  const request = profile.requests.find((each) => each.field === field);
  if (!request || request.state === "accepted") return null;
  const open = request.state === "open";
  const wanted = valueText(field, request.after, words) ?? contact.remove;
  return (
    <div className={styles.request}>
      {open ? <IconClock aria-hidden size={18} /> : <IconX aria-hidden size={18} />}
      <div className="stack-sm">
        <p>
          {open ? contact.open : contact.declined} <strong>{wanted}</strong>
        </p>
        {!open && request.reason && <p>{contact.reason(request.reason)}</p>}
        <ProblemAlert error={problem} text={ownProblemText(problem, words)} />
        {open && field !== "email" && field !== "telephone" && (
          <Button variant="default" size="compact-md" className="start" loading={busy} aria-label={contact.withdrawOf(contact.fields[field])} onClick={withdraw}>
            {contact.withdraw}
          </Button>
        )}
      </div>
    </div>
  );
}

export function FieldRow({ profile, field, onChange, onConfirm, onCode }: Props) {
  const words = useContactWords();
  const { contact } = words;
  const name = contact.fields[field];
  const value = valueText(field, standing(profile, field), words);
  const channel = field === "email" || field === "telephone";
  const confirmed = field === "email" ? profile.email_confirmed : profile.telephone_confirmed;
  const policy = policyOf(profile, field);
  const add = !value;
  const waiting = waitingAt(profile, field);
  return (
    <section className={styles.row} aria-label={name}>
      <div className={styles.text}>
        <h3 className={styles.name}>{name}</h3>
        <p className={value ? styles.value : "dimmed"}>{value ?? contact.nothing}</p>
        {channel && value && (
          <p className={styles.state} data-good={confirmed || undefined}>
            {confirmed && <IconCircleCheck aria-hidden size={18} />}
            {confirmed ? contact.confirmed : contact.notConfirmed}
          </p>
        )}
        {waiting && <p className="dimmed small">{contact.codeWaits(field === "telephone" ? telephoneText(waiting) : waiting)}</p>}
        {policy === "review" && <p className="dimmed small">{contact.reviewNote}</p>}
        {policy === "staff_only" && (
          <p className={`${styles.state} dimmed small`}>
            <IconLock aria-hidden size={16} />
            {contact.staffOnly}
          </p>
        )}
        <RequestNote profile={profile} field={field} />
      </div>
      <div className={styles.buttons}>
        {waiting && (
          <Button size="sm" aria-label={contact.enterCodeOf(name)} onClick={() => onCode(waiting)}>
            {contact.enterCode}
          </Button>
        )}
        {channel && value && !confirmed && (
          <Button variant={waiting ? "default" : "filled"} size="sm" aria-label={contact.confirmOf(name)} onClick={onConfirm}>
            {contact.confirm}
          </Button>
        )}
        {policy !== "staff_only" && (
          <Button variant="default" size="sm" aria-label={add ? contact.addOf(name) : contact.changeOf(name)} onClick={onChange}>
            {add ? contact.add : contact.change}
          </Button>
        )}
      </div>
    </section>
  );
}

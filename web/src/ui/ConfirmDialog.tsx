// Asks before something is done, with the fields it needs, and shows a refusal without losing what was typed.
import { Button } from "@mantine/core";
import type { FormEventHandler, ReactNode } from "react";

import { useWords } from "../words/context.tsx";
import { Dialog } from "./Dialog.tsx";
import { ProblemAlert } from "./ProblemAlert.tsx";

type Props = {
  title: string;
  text: string;
  confirm: string;
  danger?: boolean;
  busy: boolean;
  problem: unknown;
  /** A sentence for a refusal that only this page knows. */
  problemText?: string;
  onSubmit: FormEventHandler<HTMLFormElement>;
  onClose: () => void;
  children?: ReactNode;
};

export function ConfirmDialog({ title, text, confirm, danger, busy, problem, problemText, onSubmit, onClose, children }: Props) {
  const words = useWords();
  return (
    <Dialog title={title} onClose={busy ? undefined : onClose}>
      <form className="stack" noValidate onSubmit={onSubmit}>
        {text && <p>{text}</p>}
        {children}
        <ProblemAlert error={problem} text={problemText} />
        <div className="actions">
          <Button type="button" variant="default" onClick={onClose} disabled={busy}>
            {words.common.cancel}
          </Button>
          <Button type="submit" color={danger ? "red" : undefined} loading={busy}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

// Resetting a password: asks first, then shows the activation code once, to copy or to print.
import { Button } from "@mantine/core";
import { IconCheck, IconCopy, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";

import { answer, api } from "../../../api/client.ts";
import type { Activation, User } from "../../../api/types.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { Dialog } from "../../../ui/Dialog.tsx";
import { Facts } from "../../../ui/Facts.tsx";
import { timeText } from "../../../ui/Time.tsx";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { useLanguage, useWords } from "../../../words/context.tsx";
import { userChangedUnseen } from "../users.ts";
import styles from "./ResetDialog.module.css";

function Sheet({ given }: { given: Activation }) {
  const { words, language } = useLanguage();
  const address = `${window.location.origin}/p/${encodeURIComponent(given.provider_code)}`;
  return (
    <div className={styles.sheet} data-print-sheet>
      <p className={styles.printTitle}>{words.admin.sheetTitle}</p>
      <Facts
        rows={[
          [words.admin.sheetFor, given.name],
          [words.login.loginName, given.login_name],
          [words.login.providerCode, given.provider_code],
        ]}
      />
      <p className={styles.codeName}>{words.admin.sheetCode}</p>
      <p className={styles.code} data-testid="activation-code">
        {given.activation_code}
      </p>
      <p>{words.admin.sheetUntil(timeText(given.expires_at, language))}</p>
      <h3>{words.admin.sheetHow}</h3>
      <ol className="numbers">
        {words.admin.sheetSteps(address).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="dimmed">{words.admin.sheetSafe}</p>
    </div>
  );
}

function CopyButton({ text }: { text: string }) {
  const words = useWords();
  const [state, setState] = useState<"" | "copied" | "failed">("");
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("failed");
    }
  }
  return (
    <>
      <Button
        variant="default"
        leftSection={state === "copied" ? <IconCheck aria-hidden size={18} /> : <IconCopy aria-hidden size={18} />}
        onClick={() => void copy()}
      >
        {words.admin.copy}
      </Button>
      <span role="status" className={styles.said}>
        {state === "copied" && words.admin.copied}
        {state === "failed" && words.admin.copyFailed}
      </span>
    </>
  );
}

function CodeDialog({ given, onClose }: { given: Activation; onClose: () => void }) {
  const words = useWords();
  return (
    <Dialog title={words.admin.sheetTitle}>
      <p className={styles.once}>{words.admin.sheetOnce}</p>
      <Sheet given={given} />
      <div className="actions no-print">
        <CopyButton text={given.activation_code} />
        <Button variant="default" leftSection={<IconPrinter aria-hidden size={18} />} onClick={() => window.print()}>
          {words.admin.print}
        </Button>
        <Button onClick={onClose}>{words.admin.done}</Button>
      </div>
    </Dialog>
  );
}

export default function ResetDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const words = useWords();
  const [given, setGiven] = useState<Activation | null>(null);
  const { busy, problem, onSubmit } = useProblemForm({
    name: "reset",
    initialValues: {},
    submit: async () => {
      setGiven(await answer(api.POST("/api/admin/users/{user_id}/reset", { params: { path: { user_id: user.user_id } }, body: {} })));
      await userChangedUnseen(user.user_id);
    },
  });
  if (given) return <CodeDialog given={given} onClose={onClose} />;
  return (
    <ConfirmDialog
      title={words.admin.resetTitle}
      text={words.admin.resetText}
      confirm={words.admin.reset}
      danger
      busy={busy}
      problem={problem}
      onSubmit={onSubmit}
      onClose={onClose}
    />
  );
}

// Recovery codes, shown once: a sheet to print or copy by hand, and a tick before it goes away.
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";

import { useMe } from "../../../api/me.ts";
import { CheckField } from "../../../ui/CheckField.tsx";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import styles from "./factor.module.css";
import { useFactorWords } from "./words.ts";

type Props = { codes: string[]; text: string; onDone: () => void | Promise<void> };

export function RecoverySheet({ codes, text, onDone }: Props) {
  const words = useFactorWords();
  const me = useMe();
  const { form, busy, onSubmit } = useProblemForm({
    name: "kept",
    initialValues: { kept: false },
    submit: async () => onDone(),
  });
  return (
    <form className="stack" noValidate onSubmit={onSubmit}>
      <p role="status" className={`${styles.once} no-print`}>
        {text}
      </p>
      <article className={styles.sheet} data-print-sheet>
        <h2>{words.sheetTitle}</h2>
        <p className="dimmed">{words.sheetFor(me.user.login_name, me.practice.name)}</p>
        <ol className={styles.codes}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
        <p>{words.sheetText}</p>
      </article>
      <Button variant="default" className="start no-print" leftSection={<IconPrinter aria-hidden size={18} />} onClick={() => window.print()}>
        {words.print}
      </Button>
      <div className="no-print">
        <CheckField label={words.keptThem} description={words.keptHelp} {...form.check("kept")} />
      </div>
      <Button type="submit" className="start no-print" size="md" loading={busy} disabled={!form.values.kept}>
        {words.done}
      </Button>
    </form>
  );
}

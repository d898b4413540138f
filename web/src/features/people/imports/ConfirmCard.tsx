// The last question before anything is written: how codes reach the people, and whether duplicates come in, too.
import { Button } from "@mantine/core";
import { useState } from "react";

import type { Import } from "../../../api/types.ts";
import { Card } from "../../../ui/Card.tsx";
import { CheckField } from "../../../ui/CheckField.tsx";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { confirm, numberText } from "./imports.ts";
import styles from "./Progress.module.css";
import { useOwnLanguage } from "./words.ts";

export function ConfirmCard({ kept }: { kept: Import }) {
  const { words, language } = useOwnLanguage();
  const { imports } = words;
  const [asking, setAsking] = useState(false);
  const { form, ...rest } = useProblemForm({
    name: "import",
    initialValues: { deliver: "later", with_duplicates: false },
    submit: async ({ deliver, with_duplicates }) => {
      await confirm(kept.import_id, deliver === "email" ? "email" : "later", with_duplicates);
      setAsking(false);
      window.scrollTo(0, 0);
    },
  });
  const count = kept.new + (form.values.with_duplicates ? kept.duplicates : 0);
  const choice = (value: string, label: string) => (
    <label className={styles.choice}>
      <input
        type="radio"
        name="deliver"
        value={value}
        checked={form.values.deliver === value}
        onChange={form.text("deliver").onChange}
      />{" "}
      <span>{label}</span>
    </label>
  );
  return (
    <Card title={imports.letIn} text={imports.letInText}>
      <fieldset className={styles.choices}>
        <legend className="fieldname">{imports.deliver}</legend>
        {choice("later", imports.deliverLater)}
        {choice("email", imports.deliverMail)}
      </fieldset>
      {kept.duplicates > 0 && (
        <CheckField label={imports.withDuplicates} description={imports.withDuplicatesHelp} {...form.check("with_duplicates")} />
      )}
      <Button className="start" disabled={count === 0} onClick={() => setAsking(true)}>
        {imports.create(numberText(count, language), count)}
      </Button>
      {asking && (
        <ConfirmDialog
          title={imports.confirmTitle}
          text={imports.confirmText(numberText(count, language), numberText(kept.rows - count, language))}
          confirm={imports.create(numberText(count, language), count)}
          onClose={() => setAsking(false)}
          {...rest}
        />
      )}
    </Card>
  );
}

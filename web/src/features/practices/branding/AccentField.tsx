// An accent colour to write or to pick, with its contrast told while it is chosen.
import { TextInput } from "@mantine/core";
import { useId, type ChangeEvent, type ReactNode } from "react";

import { useBrandingWords } from "./branding.ts";
import styles from "./Branding.module.css";
import { colourOf, contrastWithWhite, READABLE } from "./contrast.ts";

export const OWN = "#0f6f6a";

type Field = { "data-path": string; value: string; error: ReactNode; onChange: (event: ChangeEvent<HTMLInputElement>) => void };

export function AccentField({ field, label, help, required = false }: { field: Field; label: string; help: string; required?: boolean }) {
  const words = useBrandingWords();
  const pickId = useId();
  const colour = colourOf(field.value);
  const ratio = contrastWithWhite(field.value);
  return (
    <>
      <TextInput
        label={label}
        description={help}
        maxLength={20}
        autoComplete="off"
        spellCheck={false}
        required={required}
        withAsterisk={false}
        {...field}
      />
      <div className={styles.pick}>
        <label htmlFor={pickId} className="fieldname">
          {words.pick}
        </label>
        <input id={pickId} type="color" className={styles.colour} value={colour ?? OWN} onChange={field.onChange} />
      </div>
      {colour && ratio !== null && (
        <div className="stack-sm">
          {ratio >= READABLE && (
            <p aria-hidden className={styles.sample} style={{ background: colour }}>
              {words.sample}
            </p>
          )}
          <p className="dimmed small" role="status">
            {words.ratio(ratio, READABLE)}
          </p>
        </div>
      )}
    </>
  );
}

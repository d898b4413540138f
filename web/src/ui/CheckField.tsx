// A checkbox with its explanation below; the explanation is read with it and is not part of its name.
import { useId, type ComponentProps } from "react";

import styles from "./CheckField.module.css";

type Props = Omit<ComponentProps<"input">, "type" | "id"> & { label: string; description: string };

export function CheckField({ label, description, ...input }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <input type="checkbox" id={id} aria-describedby={`${id}-text`} className={styles.box} {...input} />
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <p id={`${id}-text`} className={`${styles.text} dimmed small`}>
        {description}
      </p>
    </div>
  );
}

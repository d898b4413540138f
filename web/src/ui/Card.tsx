// A section of a page on its own surface, named by its heading.
import { useId, type ReactNode } from "react";

import styles from "./Card.module.css";

type Props = { title: string; id?: string; tour?: string; action?: ReactNode; text?: string; children: ReactNode };

export function Card({ title, id, tour, action, text, children }: Props) {
  const headingId = useId();
  return (
    <section className={styles.card} id={id} data-tour={tour} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} tabIndex={-1}>
          {title}
        </h2>
        {action}
      </div>
      {text && <p className="dimmed">{text}</p>}
      {children}
    </section>
  );
}

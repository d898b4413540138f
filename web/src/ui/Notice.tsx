// A tinted box with an icon that says something important.
import type { ReactNode } from "react";

import styles from "./Notice.module.css";

type Props = { tone: "plain" | "good" | "warn" | "danger"; role: "status" | "alert"; icon: ReactNode; title?: string; children: ReactNode };

export function Notice({ tone, role, icon, title, children }: Props) {
  return (
    <div role={role} className={styles.notice} data-tone={tone}>
      {icon}
      <div className="stack-sm">
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}

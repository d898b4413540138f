// Says that there is nothing yet, and what to do instead.
import type { ReactNode } from "react";

import styles from "./EmptyState.module.css";

type Props = { icon?: ReactNode; children: ReactNode };

export function EmptyState({ icon, children }: Props) {
  return (
    <div className={styles.empty}>
      {icon && <span className={styles.icon}>{icon}</span>}
      <div className="stack-sm">{children}</div>
    </div>
  );
}

// What stands on the screen while a page is being loaded: its outline, and nothing that moves much.
import { Skeleton } from "@mantine/core";

import { useDoorWords } from "../words/context.tsx";
import styles from "./Opening.module.css";

export function Opening() {
  const words = useDoorWords();
  return (
    <main className={styles.page} aria-busy="true">
      <p role="status" className="sr-only">
        {words.common.loading}
      </p>
      <Skeleton height={32} width={240} />
      <Skeleton height={120} />
      <Skeleton height={120} />
    </main>
  );
}

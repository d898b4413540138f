// The state of an account in a word and an icon, so that colour is not all there is.
import { IconCircleCheck, IconCircleMinus, IconLock } from "@tabler/icons-react";

import { useWords } from "../words/context.tsx";
import { wordFor } from "../words/kinds.ts";
import styles from "./StateBadge.module.css";

function iconOf(state: string) {
  if (state === "active") return IconCircleCheck;
  return state === "deactivated" ? IconCircleMinus : IconLock;
}

export function StateBadge({ state }: { state: string }) {
  const words = useWords();
  const Icon = iconOf(state);
  return (
    <span className={styles.badge} data-state={state}>
      <Icon aria-hidden size={16} />
      {wordFor(words.common.states, state)}
    </span>
  );
}

// The state of an account in a word and an icon, so that colour is not all there is.
import { IconCircleCheck, IconCircleMinus, IconLock } from "@tabler/icons-react";

import { useWords } from "../words/context.tsx";
import { wordFor } from "../words/kinds.ts";
import styles from "./StateBadge.module.css";

function iconOf(state: string) {
  if (state === "active") return IconCircleCheck;
  return state === "deactivated" ? IconCircleMinus : IconLock;
}

/** `text` stands in for an account's word where the state is of something else. */
export function StateBadge({ state, text }: { state: string; text?: string }) {
  const words = useWords();
  const Icon = iconOf(state);
  return (
    <span className={styles.badge} data-state={state}>
      <Icon aria-hidden size={16} />
      {text ?? wordFor(words.common.states, state)}
    </span>
  );
}

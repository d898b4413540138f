// The live region of the page: every toast is read out and can be closed.
import { ActionIcon } from "@mantine/core";
import { IconCircleCheck, IconX } from "@tabler/icons-react";

import { useWords } from "../words/context.tsx";
import { dismiss, useToasts } from "./toasts.ts";
import styles from "./Toasts.module.css";

export function Toasts() {
  const words = useWords();
  const toasts = useToasts();
  return (
    <div role="status" className={`${styles.region} no-print`}>
      {toasts.map((each) => (
        <div key={each.id} className={styles.toast}>
          <IconCircleCheck aria-hidden size={20} className={styles.icon} />
          <span>{each.text}</span>
          <ActionIcon variant="subtle" color="gray" aria-label={words.common.close} onClick={() => dismiss(each.id)}>
            <IconX aria-hidden size={18} />
          </ActionIcon>
        </div>
      ))}
    </div>
  );
}

// A modal dialog on the browser's own dialog element: traps the focus, gives it back, and needs no style tag.
import { useEffect, useId, useRef, type ReactNode } from "react";

import styles from "./Dialog.module.css";

type Props = {
  title: string;
  children: ReactNode;
  /** Called for Escape; without it the dialog stays. */
  onClose?: () => void;
  /** Stands alone on an empty page, because what lies beneath is private. */
  covers?: boolean;
};

export function Dialog({ title, children, onClose, covers = false }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    if (!dialog) return;
    if (!dialog.open) dialog.showModal();
    const first = dialog.querySelector<HTMLElement>("[data-autofocus]") ?? dialog.querySelector<HTMLElement>("h2");
    first?.focus();
    return () => {
      dialog.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={ref}
      className={covers ? `${styles.dialog} ${styles.covers}` : styles.dialog}
      aria-labelledby={titleId}
      data-relogin={covers || undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onKeyDown={(event) => {
        // A second Escape would close the element although the first was declined.
        if (event.key === "Escape" && !onClose) event.preventDefault();
      }}
    >
      <div className={styles.inner}>
        <h2 id={titleId} tabIndex={-1}>
          {title}
        </h2>
        {children}
      </div>
    </dialog>
  );
}

// The warning before a session ends, with the time left; it is read out once and again in the last minute.
import { Button } from "@mantine/core";

import { minutesAndSeconds } from "../api/idle.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { useWords } from "../words/context.tsx";
import styles from "./IdleWarning.module.css";

type Props = { secondsLeft: number; byLimit: "idle" | "absolute"; onStay: () => void };

export function IdleWarning({ secondsLeft, byLimit, onStay }: Props) {
  const { common } = useWords();
  const idle = byLimit === "idle";
  return (
    <Dialog title={idle ? common.idleTitle : common.absoluteTitle} onClose={onStay}>
      <p>{idle ? common.idleText : common.absoluteText}</p>
      <p role="timer" aria-live="off" className={styles.time}>
        {common.idleLeft(minutesAndSeconds(secondsLeft))}
      </p>
      <span role="status" className="sr-only">
        {secondsLeft <= 60 && common.idleMinute}
      </span>
      <Button size="md" data-autofocus onClick={onStay}>
        {idle ? common.stay : common.understood}
      </Button>
    </Dialog>
  );
}

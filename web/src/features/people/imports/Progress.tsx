// How far something long is: the browser's own bar, with the same in words.
import styles from "./Progress.module.css";

type Props = { label: string; part: number; text: string };

export function Progress({ label, part, text }: Props) {
  return (
    <div className="stack-sm">
      <progress className={styles.bar} aria-label={label} value={part} max={1} />
      <p>{text}</p>
    </div>
  );
}

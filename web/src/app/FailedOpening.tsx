// When it cannot be told who is logged in, because the server was not reached.
import { PageTitle } from "../ui/PageTitle.tsx";
import { ProblemAlert } from "../ui/ProblemAlert.tsx";
import { useDoorWords } from "../words/context.tsx";
import styles from "./Opening.module.css";

export function FailedOpening({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const words = useDoorWords();
  return (
    <main className={styles.page}>
      <PageTitle title={words.problems.unreachableTitle} />
      <ProblemAlert error={error} onRetry={onRetry} />
    </main>
  );
}

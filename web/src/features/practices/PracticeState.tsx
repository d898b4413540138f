// The state of a practice in a word and an icon.
import { StateBadge } from "../../ui/StateBadge.tsx";
import { useWords } from "../../words/context.tsx";
import { wordFor } from "../../words/kinds.ts";

export function PracticeState({ state }: { state: string }) {
  const words = useWords();
  return <StateBadge state={state === "active" ? "active" : "deactivated"} text={wordFor(words.practices.states, state)} />;
}

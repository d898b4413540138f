// The state of a practice in a word and an icon.
import { StateBadge } from "../../ui/StateBadge.tsx";
import { wordFor } from "../../words/kinds.ts";
import { useOwnWords } from "./words.ts";

export function PracticeState({ state }: { state: string }) {
  const words = useOwnWords();
  return <StateBadge state={state === "active" ? "active" : "deactivated"} text={wordFor(words.practices.states, state)} />;
}

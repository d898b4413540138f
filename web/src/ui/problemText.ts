// Turns what went wrong into a sentence in the person's language.
import { ApiProblem, Unreachable, type FieldProblem } from "../api/problems.ts";
import type { Language } from "../words/context.tsx";
import type { DoorWords } from "../words/en/doors.ts";

function lookUp(dictionary: Record<string, string>, code: string): string | undefined {
  return Object.hasOwn(dictionary, code) ? dictionary[code] : undefined;
}

/** English shows the API's own sentence; other languages their word for its code. */
export function problemText(error: unknown, words: DoorWords, language: Language): string {
  if (error instanceof Unreachable) return words.problems.unreachable;
  if (!(error instanceof ApiProblem)) return words.problems.unexpected;
  const ours = lookUp(words.problems.byCode, error.code);
  if (error.status >= 500 && !ours) return words.problems.unexpected;
  const sentence = (language === "en" && error.detail) || ours || words.problems.unexpected;
  return error.retryAfterSeconds ? `${sentence} ${words.problems.wait(error.retryAfterSeconds)}` : sentence;
}

export function fieldText(problem: FieldProblem, words: DoorWords, language: Language): string {
  const ours = lookUp(words.problems.byFieldCode, problem.code) ?? words.problems.byCode.invalid_input;
  return (language === "en" && problem.message) || ours;
}

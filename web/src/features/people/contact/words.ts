// The words of these pages come with them; the texts of their own refusals too.
import { ApiProblem } from "../../../api/problems.ts";
import type { Language } from "../../../words/context.tsx";
import { useLanguage } from "../../../words/context.tsx";
import type { Words } from "../../../words/en.ts";
import { contact } from "../../../words/en/contact.ts";
import { people } from "../../../words/en/people.ts";
import { contact as contactES } from "../../../words/es/contact.ts";
import { people as peopleES } from "../../../words/es/people.ts";

const own = { en: { contact, people }, es: { contact: contactES, people: peopleES } };

export type ContactWords = Words & (typeof own)["en"];

export function useContactLanguage(): { words: ContactWords; language: Language } {
  const { words, language } = useLanguage();
  return { words: { ...words, ...own[language] }, language };
}

export function useContactWords(): ContactWords {
  return useContactLanguage().words;
}

/** The sentence for a refusal that only these pages meet. */
export function ownProblemText(problem: unknown, words: ContactWords): string | undefined {
  if (!(problem instanceof ApiProblem)) return undefined;
  if (problem.code === "person_changed") return words.contact.conflict;
  const texts: Record<string, string> = words.contact.problems;
  return Object.hasOwn(texts, problem.code) ? texts[problem.code] : undefined;
}

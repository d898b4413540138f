// The words of these pages come with them, in both languages: nobody else has to load them.
import { useLanguage, type Language } from "../../words/context.tsx";
import type { Words } from "../../words/en.ts";
import { people } from "../../words/en/people.ts";
import { people as peopleES } from "../../words/es/people.ts";

export const own = { en: { people }, es: { people: peopleES } };

export type OwnWords = Words & (typeof own)["en"];

export function useOwnLanguage(): { words: OwnWords; language: Language } {
  const { words, language } = useLanguage();
  return { words: { ...words, ...own[language] }, language };
}

export function useOwnWords(): OwnWords {
  return useOwnLanguage().words;
}

// The words of care teams come with their pages, in both languages: nobody else has to load them.
import { useLanguage, type Language } from "../../../words/context.tsx";
import type { Words } from "../../../words/en.ts";
import { care } from "../../../words/en/care.ts";
import { care as careES } from "../../../words/es/care.ts";

const own = { en: { care }, es: { care: careES } };

export type CareWords = Words & (typeof own)["en"];

export function useCareLanguage(): { words: CareWords; language: Language } {
  const { words, language } = useLanguage();
  return { words: { ...words, ...own[language] }, language };
}

export function useCareWords(): CareWords {
  return useCareLanguage().words;
}

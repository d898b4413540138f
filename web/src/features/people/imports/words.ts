// The words of imports come with their pages, in both languages.
import { useLanguage, type Language } from "../../../words/context.tsx";
import type { Words } from "../../../words/en.ts";
import { imports } from "../../../words/en/imports.ts";
import { imports as importsES } from "../../../words/es/imports.ts";

const own = { en: { imports }, es: { imports: importsES } };

export type OwnWords = Words & (typeof own)["en"];

export function useOwnLanguage(): { words: OwnWords; language: Language } {
  const { words, language } = useLanguage();
  return { words: { ...words, ...own[language] }, language };
}

export function useOwnWords(): OwnWords {
  return useOwnLanguage().words;
}

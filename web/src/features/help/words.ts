// The words of the help pages and the tour come with them, in both languages: nobody else has to load them.
import { useLanguage, type Language } from "../../words/context.tsx";
import type { Words } from "../../words/en.ts";
import { help } from "../../words/en/help.ts";
import { help as helpES } from "../../words/es/help.ts";

const own = { en: { help }, es: { help: helpES } };

export type HelpWords = typeof help;

export type OwnWords = Words & { help: HelpWords };

export function useOwnLanguage(): { words: OwnWords; language: Language } {
  const { words, language } = useLanguage();
  return { words: { ...words, ...own[language] }, language };
}

export function useOwnWords(): OwnWords {
  return useOwnLanguage().words;
}

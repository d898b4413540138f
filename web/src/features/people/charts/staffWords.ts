// The words of what staff set about charts; clients never load them.
import type { Language } from "../../../words/context.tsx";
import { relations } from "../../../words/en/relations.ts";
import { relations as relationsES } from "../../../words/es/relations.ts";
import { useChartLanguage, type ChartWords } from "./words.ts";

const own = { en: { relations }, es: { relations: relationsES } };

export type StaffWords = ChartWords & (typeof own)["en"];

export function useStaffLanguage(): { words: StaffWords; language: Language } {
  const { words, language } = useChartLanguage();
  return { words: { ...words, ...own[language] }, language };
}

export function useStaffWords(): StaffWords {
  return useStaffLanguage().words;
}

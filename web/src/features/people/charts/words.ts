// The words of these pages come with them, in both languages: nobody else has to load them.
import { useLanguage, type Language } from "../../../words/context.tsx";
import type { Words } from "../../../words/en.ts";
import { charts } from "../../../words/en/charts.ts";
import { charts as chartsES } from "../../../words/es/charts.ts";

const own = { en: { charts }, es: { charts: chartsES } };

export type ChartWords = Words & (typeof own)["en"];

export function useChartLanguage(): { words: ChartWords; language: Language } {
  const { words, language } = useLanguage();
  return { words: { ...words, ...own[language] }, language };
}

export function useChartWords(): ChartWords {
  return useChartLanguage().words;
}

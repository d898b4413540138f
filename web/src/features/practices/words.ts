// The words of these pages come with them, in both languages: nobody else has to load them.
import { useLanguage } from "../../words/context.tsx";
import type { Words } from "../../words/en.ts";
import { policies } from "../../words/en/policies.ts";
import { practices } from "../../words/en/practices.ts";
import { policies as policiesES } from "../../words/es/policies.ts";
import { practices as practicesES } from "../../words/es/practices.ts";

const own = { en: { practices, policies }, es: { practices: practicesES, policies: policiesES } };

export type OwnWords = Words & (typeof own)["en"];

export function useOwnWords(): OwnWords {
  const { words, language } = useLanguage();
  return { ...words, ...own[language] };
}

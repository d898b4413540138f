// The words of the second factor come with its pages: the login page does not load them.
import { useDoorLanguage } from "../../../words/context.tsx";
import { factor } from "../../../words/en/factor.ts";
import { factor as factorES } from "../../../words/es/factor.ts";

export type FactorWords = typeof factor;

export function useFactorWords(): FactorWords {
  return useDoorLanguage().language === "es" ? factorES : factor;
}

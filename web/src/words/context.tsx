// Gives every view its words in the person's language, and remembers a language that was chosen here.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";

import type { Words } from "./en.ts";

export type Language = "en" | "es";

const CHOICE = "frontroom.language";

const loaders: Record<Language, () => Promise<Words>> = {
  en: () => import("./en.ts").then((module) => module.en),
  es: () => import("./es.ts").then((module) => module.es),
};

export function chosenLanguage(): Language | null {
  try {
    const choice = localStorage.getItem(CHOICE);
    return choice === "en" || choice === "es" ? choice : null;
  } catch {
    return null;
  }
}

export function firstLanguage(): Language {
  const wanted = navigator.languages.map((each) => each.slice(0, 2)).find((each) => each === "en" || each === "es");
  return chosenLanguage() ?? (wanted === "es" ? "es" : "en");
}

export function loadWords(language: Language): Promise<Words> {
  return loaders[language]();
}

type Value = { words: Words; language: Language; show: (language: Language) => void; choose: (language: Language) => void };

const Context = createContext<Value | null>(null);

type Props = { first: { language: Language; words: Words }; children: ReactNode };

export function WordsProvider({ first, children }: Props) {
  const [current, setCurrent] = useState(first);

  useEffect(() => {
    document.documentElement.lang = current.language;
  }, [current.language]);

  const value = useMemo<Value>(() => {
    function show(language: Language) {
      // A language that cannot be loaded now leaves the page as it is.
      loadWords(language).then((words) => setCurrent({ language, words }), () => undefined);
    }
    function choose(language: Language) {
      try {
        localStorage.setItem(CHOICE, language);
      } catch {
        // The choice then holds for this visit only.
      }
      show(language);
    }
    return { ...current, show, choose };
  }, [current]);

  return <Context.Provider value={value}>{children}</Context.Provider>;
}

export function useLanguage(): Value {
  const value = useContext(Context);
  if (!value) throw new Error("WordsProvider is missing");
  return value;
}

export function useWords(): Words {
  return useLanguage().words;
}

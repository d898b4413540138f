// Gives every view its words in the person's language, and remembers a language that was chosen here.
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";

import type { DoorWords } from "./en/doors.ts";
import type { InsideWords } from "./en/inside.ts";
import type { Words } from "./en.ts";
import { whole } from "./whole.ts";

export type Language = "en" | "es";

const CHOICE = "frontroom.language";

const insideLoaders: Record<Language, () => Promise<InsideWords>> = {
  en: () => import("./en/inside.ts").then((module) => module.inside),
  es: () => import("./es/inside.ts").then((module) => module.inside),
};

const doorLoaders: Record<Language, () => Promise<DoorWords>> = {
  en: () => import("./en/doors.ts").then((module) => module.doors),
  es: () => import("./es/doors.ts").then((module) => module.doors),
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
  return Promise.all([doorLoaders[language](), insideLoaders[language]()]).then((parts) => whole(...parts));
}

/** What the pages outside a session need; everything else comes after the login. */
export function loadDoorWords(language: Language): Promise<DoorWords> {
  return doorLoaders[language]();
}

function isEverything(words: DoorWords): words is Words {
  return "home" in words;
}

type DoorValue = {
  words: DoorWords;
  language: Language;
  show: (language: Language) => void;
  choose: (language: Language) => void;
  open: (language: Language) => Promise<void>;
};

type Value = DoorValue & { words: Words };

const Context = createContext<DoorValue | null>(null);

type Shown = { language: Language; words: DoorWords };

type Props = { first: Shown; children: ReactNode };

export function WordsProvider({ first, children }: Props) {
  const [current, setCurrent] = useState(first);

  useEffect(() => {
    document.documentElement.lang = current.language;
  }, [current.language]);

  const value = useMemo<DoorValue>(() => {
    const load = isEverything(current.words) ? loadWords : loadDoorWords;
    function show(language: Language) {
      // A language that cannot be loaded now leaves the page as it is.
      load(language).then((words) => setCurrent({ language, words }), () => undefined);
    }
    async function open(language: Language) {
      const words = await loadWords(language);
      setCurrent((now) => (now.language === language && isEverything(now.words) ? now : { language, words }));
    }
    function choose(language: Language) {
      try {
        localStorage.setItem(CHOICE, language);
      } catch {
        // The choice then holds for this visit only.
      }
      show(language);
    }
    return { ...current, show, choose, open };
  }, [current]);

  return <Context.Provider value={value}>{children}</Context.Provider>;
}

/** For the pages outside a session and for the parts that they share with the others. */
export function useDoorLanguage(): DoorValue {
  const value = useContext(Context);
  if (!value) throw new Error("WordsProvider is missing");
  return value;
}

export function useDoorWords(): DoorWords {
  return useDoorLanguage().words;
}

/** Whether every word is there, in the person's own language if none was chosen here. */
export function useOpenedWords(own: string | undefined): boolean {
  const { words, language, open } = useDoorLanguage();
  const [failure, setFailure] = useState<unknown>(null);
  useEffect(() => {
    open(chosenLanguage() === null && (own === "en" || own === "es") ? own : language).catch(setFailure);
    // Only when another person's language arrives, not whenever the words change.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [own]);
  const opened = isEverything(words);
  if (failure && !opened) throw failure;
  return opened;
}

/** For pages inside a session: the guard draws them when every word is there. */
export function useLanguage(): Value {
  const value = useDoorLanguage();
  if (!isEverything(value.words)) throw new Error("These words are loaded after the login");
  return { ...value, words: value.words };
}

export function useWords(): Words {
  return useLanguage().words;
}

// The help pages in one language, loaded when somebody opens the help.
import { queryOptions, useQuery } from "@tanstack/react-query";

import type { Language } from "../../../words/context.tsx";
import type { Topics } from "./types.ts";

const loaders: Record<Language, () => Promise<Topics>> = {
  en: () => import("./en.ts").then((module) => module.topics),
  es: () => import("./es.ts").then((module) => module.topics),
};

export function useTopics(language: Language) {
  return useQuery(queryOptions({ queryKey: ["help", language], queryFn: loaders[language], staleTime: Infinity }));
}

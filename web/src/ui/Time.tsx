// A moment in the person's language and the device's zone.
import { useLanguage, type Language } from "../words/context.tsx";

export function timeText(iso: string, language: Language): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(iso));
}

export function Time({ at }: { at: string }) {
  const { language } = useLanguage();
  return <time dateTime={at}>{timeText(at, language)}</time>;
}

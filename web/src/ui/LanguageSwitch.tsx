// Switches between English and Spanish; each language is named in itself.
import { useDoorLanguage, type Language } from "../words/context.tsx";
import styles from "./LanguageSwitch.module.css";

const names: Record<Language, string> = { en: "English", es: "Español" };

export function LanguageSwitch() {
  const { words, language, choose } = useDoorLanguage();
  return (
    <div role="group" aria-label={words.common.language} className={styles.group}>
      {(["en", "es"] as const).map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === language} className={styles.choice} onClick={() => choose(each)}>
          {names[each]}
        </button>
      ))}
    </div>
  );
}

// The welcome sheet: what a new person needs to get in, in their language, on one printed page.
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { lazy, Suspense, useEffect, useState } from "react";

import type { WelcomeSheet as Given } from "../../api/types.ts";
import { Facts } from "../../ui/Facts.tsx";
import { telephoneText } from "../../ui/telephoneText.ts";
import { timeText } from "../../ui/Time.tsx";
import { loadWords, type Language } from "../../words/context.tsx";
import type { Words } from "../../words/en.ts";
import styles from "./WelcomeSheet.module.css";
import { own, useOwnLanguage, type OwnWords } from "./words.ts";

const QrCode = lazy(() => import("../../ui/QrCode.tsx"));

/** The words in the person's language, which may not be the reader's. */
function useWordsOf(language: Language): { words: OwnWords; language: Language } {
  const current = useOwnLanguage();
  const [other, setOther] = useState<Words | null>(null);
  useEffect(() => {
    let wanted = true;
    loadWords(language).then((words) => wanted && setOther(words), () => undefined);
    return () => {
      wanted = false;
    };
  }, [language]);
  return other ? { words: { ...other, ...own[language] }, language } : current;
}

function Sheet({ given, code, link, until }: { given: Given; code: string; link: string; until: string }) {
  const { words, language } = useWordsOf(given.language === "es" ? "es" : "en");
  const { sheet } = words.people;
  const base = link.split("/activate", 1)[0] ?? "";
  return (
    <article className={styles.sheet} data-print-sheet lang={language}>
      <p className={styles.practice}>{given.practice}</p>
      <h2 className={styles.title}>{sheet.welcome(given.name)}</h2>
      <p>{sheet.intro(given.practice)}</p>
      <div className={styles.middle}>
        <div className="stack">
          <Facts
            rows={[
              [words.login.loginName, given.login_name],
              [words.login.providerCode, given.provider_code],
            ]}
          />
          <div>
            <p className="dimmed">{sheet.code}</p>
            <p className={styles.code} data-testid="activation-code">
              {code}
            </p>
            <p className="dimmed small">{sheet.until(timeText(until, language))}</p>
          </div>
        </div>
        <figure className={styles.figure}>
          <Suspense fallback={<div className={styles.qr} />}>
            <QrCode text={link} name={sheet.qrName} className={styles.qr} />
          </Suspense>
          <figcaption className="dimmed small">{sheet.scan}</figcaption>
        </figure>
      </div>
      <h3 className={styles.how}>{sheet.stepsTitle}</h3>
      <ol className="numbers">
        {sheet.steps(`${base}/activate`).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p>{sheet.later(`${base}/p/${encodeURIComponent(given.provider_code)}`)}</p>
      <p className={styles.foot}>
        {sheet.safe} {given.telephone ? sheet.help(telephoneText(given.telephone)) : sheet.helpPlain}
      </p>
    </article>
  );
}

/** The sheet with its button, or word of the e-mail that brings the code. */
export function WelcomeSheet({ given }: { given: Given }) {
  const { words } = useOwnLanguage();
  if (!given.activation_code || !given.activation_link || !given.expires_at) {
    return (
      <>
        <p>{words.people.mailedText(given.email ?? "")}</p>
        <p className="dimmed">{words.people.mailedNote}</p>
      </>
    );
  }
  return (
    <>
      <p className={`${styles.once} no-print`}>{words.people.sheetReady}</p>
      <Sheet given={given} code={given.activation_code} link={given.activation_link} until={given.expires_at} />
      <Button className="start no-print" leftSection={<IconPrinter aria-hidden size={18} />} onClick={() => window.print()}>
        {words.people.print}
      </Button>
    </>
  );
}

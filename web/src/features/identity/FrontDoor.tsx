// The frame of every page outside a session: the practice and a calm picture at the left, the box at the right.
import { Anchor } from "@mantine/core";
import { IconArrowUpRight, IconPhone } from "@tabler/icons-react";
import type { ReactNode } from "react";

import type { Welcome } from "../../api/types.ts";
import { Logo, useAccent } from "../../ui/brand.tsx";
import { LanguageSwitch } from "../../ui/LanguageSwitch.tsx";
import { OfflineNotice } from "../../ui/OfflineNotice.tsx";
import { useDoorWords } from "../../words/context.tsx";
import styles from "./FrontDoor.module.css";
import { Landscape } from "./Landscape.tsx";

export function FrontDoor({ welcome, children }: { welcome: Welcome | null; children: ReactNode }) {
  const words = useDoorWords();
  useAccent(welcome?.accent);
  const product = welcome?.product.name ?? "Frontroom";
  return (
    <div className={styles.page}>
      <aside className={styles.side} aria-label={welcome?.name ?? product}>
        <div className={styles.scene}>
          <Landscape className={styles.picture} />
          <div className={styles.practice}>
            <Logo code={welcome?.provider_code ?? "-"} version={welcome?.logo} size={48} className={styles.logo} />
            <p className={styles.name}>{welcome?.name ?? product}</p>
            <p className={styles.line}>{words.login.calmLine}</p>
            <p className={styles.text}>{words.login.calmText}</p>
          </div>
        </div>
      </aside>
      <div className={styles.right}>
        <header className={styles.top}>
          <LanguageSwitch />
          {welcome?.sister?.url && (
            <Anchor href={welcome.sister.url} target="_blank" rel="noopener noreferrer" className={styles.sister}>
              {words.login.goTo(welcome.sister.name)}
              <IconArrowUpRight aria-hidden size={18} />
              <span className="sr-only">({words.login.opensNewTab})</span>
            </Anchor>
          )}
        </header>
        <OfflineNotice />
        <main className={styles.main}>
          <div className={styles.box}>{children}</div>
          {welcome?.telephone && (
            <p className={styles.phone}>
              <IconPhone aria-hidden size={18} />
              {words.login.callOffice} <Anchor href={`tel:${welcome.telephone.replace(/[^+\d]/g, "")}`}>{welcome.telephone}</Anchor>
            </p>
          )}
        </main>
      </div>
    </div>
  );
}

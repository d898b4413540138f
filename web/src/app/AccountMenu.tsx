// The panel behind the initials at the top right: who is logged in, language, appearance, and Logout.
import { Button, useMantineContext } from "@mantine/core";
import { useClickOutside } from "@mantine/hooks";
import { IconLogout, IconSettings } from "@tabler/icons-react";
import { useEffect, useId, useRef, useState } from "react";
import { Link, useLocation } from "wouter";

import { useMe } from "../api/me.ts";
import { useLogOut } from "../features/identity/logOut.ts";
import { LanguageSwitch } from "../ui/LanguageSwitch.tsx";
import { ProblemAlert } from "../ui/ProblemAlert.tsx";
import { useWords } from "../words/context.tsx";
import { wordFor } from "../words/kinds.ts";
import styles from "./AccountMenu.module.css";

function Appearance() {
  const { common } = useWords();
  const { colorScheme, setColorScheme } = useMantineContext();
  const choices = [["auto", common.appearanceAuto], ["light", common.appearanceLight], ["dark", common.appearanceDark]] as const;
  return (
    <fieldset className={styles.group}>
      <legend>{common.appearance}</legend>
      {choices.map(([value, text]) => (
        <label key={value} className={styles.choice}>
          <input type="radio" name="appearance" checked={colorScheme === value} onChange={() => setColorScheme(value)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function Panel({ id }: { id: string }) {
  const words = useWords();
  const me = useMe();
  const logOut = useLogOut();
  return (
    <section id={id} className={styles.panel} aria-label={words.common.accountMenu}>
      <div>
        <p className={styles.name}>{me.user.name}</p>
        <p className="dimmed small">{me.user.login_name}</p>
        <p className="dimmed small">{me.practice.name}</p>
      </div>
      {me.user_types.includes("provider_admin") && (
        <p>
          <span className="dimmed">{words.common.userType}:</span>{" "}
          {me.user_types.map((type) => wordFor(words.common.userTypes, type)).join(", ")}
        </p>
      )}
      <Link href="/account" className={styles.link}>
        <IconSettings aria-hidden size={20} />
        {words.common.accountSettings}
      </Link>
      <LanguageSwitch />
      <Appearance />
      <ProblemAlert error={logOut.error} />
      <Button leftSection={<IconLogout aria-hidden size={18} />} loading={logOut.isPending} onClick={() => logOut.mutate()}>
        {words.common.logout}
      </Button>
    </section>
  );
}

export function AccountMenu() {
  const words = useWords();
  const me = useMe();
  const id = useId();
  const [path] = useLocation();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const area = useClickOutside<HTMLDivElement>(() => setOpen(false));

  useEffect(() => setOpen(false), [path]);

  return (
    <div
      ref={area}
      className={styles.area}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        setOpen(false);
        button.current?.focus();
      }}
      onBlur={(event) => {
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={styles.initials}
        data-tour="initials"
        aria-label={words.common.accountMenu}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        // Drawn by the style sheet: the button's name says what it does, and speech users are told the same.
        data-initials={me.user.initials}
        onClick={() => setOpen(!open)}
      />
      {open && <Panel id={id} />}
    </div>
  );
}

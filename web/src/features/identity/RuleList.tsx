// The rules of a new password, ticked off while people type.
import { IconCircle, IconCircleCheckFilled, IconInfoCircle } from "@tabler/icons-react";
import { useEffect, useState } from "react";

import { useDoorWords } from "../../words/context.tsx";
import type { DoorWords } from "../../words/en/doors.ts";
import { checklist, type RuleName, type Rules } from "./passwordRules.ts";
import styles from "./RuleList.module.css";

function ruleText(rule: RuleName, rules: Rules, words: DoorWords): string {
  const texts: Record<RuleName, string> = {
    length: words.login.ruleLength(rules.min_length, rules.max_length),
    upper: words.login.ruleUpper,
    lower: words.login.ruleLower,
    number: words.login.ruleNumber,
    special: words.login.ruleSpecial,
    edges: words.login.ruleEdges,
    match: words.login.ruleMatch,
  };
  return texts[rule];
}

/** Says the count once typing rests, so that every key does not speak. */
function Spoken({ text }: { text: string }) {
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(text), 1200);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <span role="status" className="sr-only">
      {spoken}
    </span>
  );
}

export function RuleList({ rules, password, confirm }: { rules: Rules; password: string; confirm: string }) {
  const words = useDoorWords();
  const checks = checklist(rules, password, confirm);
  const met = checks.filter((check) => check.met).length;
  return (
    <div className={styles.box}>
      <p className={styles.title}>{words.login.rulesTitle}</p>
      <ul className={styles.list}>
        {checks.map(({ rule, met: done }) => (
          <li key={rule} data-met={done} className={styles.rule}>
            {done ? <IconCircleCheckFilled aria-hidden size={20} /> : <IconCircle aria-hidden size={20} />}
            <span>
              {ruleText(rule, rules, words)}
              <span className="sr-only">: {done ? words.login.ruleMet : words.login.ruleOpen}</span>
            </span>
          </li>
        ))}
        <li className={styles.rule}>
          <IconInfoCircle aria-hidden size={20} />
          <span>{words.login.ruleServer}</span>
        </li>
      </ul>
      {password && <Spoken text={words.login.rulesCount(met, checks.length)} />}
    </div>
  );
}

// The guardians of a client as staff see them: who, by what right, which parts, from when to when.
import { Anchor, Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { Link } from "wouter";

import type { GuardianLink, PersonCharts } from "../../../api/types.ts";
import { Card } from "../../../ui/Card.tsx";
import { dayBefore, dayText } from "../../../ui/dayText.ts";
import { Facts } from "../../../ui/Facts.tsx";
import { StateBadge } from "../../../ui/StateBadge.tsx";
import { timeText } from "../../../ui/Time.tsx";
import { wordFor } from "../../../words/kinds.ts";
import styles from "./GuardiansCard.module.css";
import { useStaffLanguage } from "./staffWords.ts";

const LinkDialog = lazy(() => import("./LinkDialog.tsx"));
const ChangeLinkDialog = lazy(() => import("./ChangeLinkDialog.tsx"));
const EndLinkDialog = lazy(() => import("./EndLinkDialog.tsx"));

type Asked = { what: "add" } | { what: "change" | "end"; link: GuardianLink };

function isLive(link: GuardianLink): boolean {
  return link.state === "open" || link.state === "not_yet";
}

/** The day that was set, or the last one of being a minor where that comes first; a mended date of birth may put it before the link. */
function lastDay(link: GuardianLink, language: string, noEnd: string, notADay: string): string {
  const ends = [link.ends_on, link.of_age_on && dayBefore(link.of_age_on)].filter((day) => day !== null).sort()[0];
  if (!ends) return noEnd;
  return ends < link.starts_on ? notADay : dayText(ends, language);
}

function LinkItem({ link, mayChange, onAsk }: { link: GuardianLink; mayChange: boolean; onAsk: (asked: Asked) => void }) {
  const { words, language } = useStaffLanguage();
  const { relations } = words;
  const rows: [string, string][] = [
    [relations.basis, wordFor(relations.bases, link.basis)],
    [relations.scopes, link.scopes.map((scope) => wordFor(words.charts.scopes, scope)).join(", ")],
    [relations.from, dayText(link.starts_on, language)],
    [relations.until, lastDay(link, language, relations.noEnd, wordFor(relations.states, link.state))],
    [relations.recorded, relations.recordedBy(link.made_by, timeText(link.made_at, language))],
  ];
  return (
    <li className={styles.link}>
      <div className="row">
        <h3>
          <Anchor component={Link} href={`/people/${link.guardian_id}`}>
            {link.name}
          </Anchor>
        </h3>
        <StateBadge state={isLive(link) ? "active" : "deactivated"} text={wordFor(relations.states, link.state)} />
      </div>
      <Facts rows={rows} />
      {link.note && <p>{link.note}</p>}
      {isLive(link) && mayChange && (
        <div className="buttons no-print">
          <Button variant="default" aria-label={relations.changeFor(link.name)} onClick={() => onAsk({ what: "change", link })}>
            {relations.change}
          </Button>
          <Button variant="default" aria-label={relations.endFor(link.name)} onClick={() => onAsk({ what: "end", link })}>
            {relations.end}
          </Button>
        </div>
      )}
    </li>
  );
}

export function GuardiansCard({ userId, charts }: { userId: string; charts: PersonCharts }) {
  const { words, language } = useStaffLanguage();
  const { relations } = words;
  const [asked, setAsked] = useState<Asked | null>(null);
  const live = charts.guardians.filter(isLive);
  const earlier = charts.guardians.filter((link) => !isLive(link));
  const item = (link: GuardianLink) => <LinkItem key={link.link_id} link={link} mayChange={charts.may_change} onAsk={setAsked} />;
  const close = () => setAsked(null);
  return (
    <Card title={relations.guardians} text={relations.guardiansText}>
      {charts.adult_on && <p>{relations.adultOn(dayText(charts.adult_on, language))}</p>}
      {live.length === 0 && <p className="dimmed">{relations.noGuardians}</p>}
      {live.length > 0 && <ul className="stack">{live.map(item)}</ul>}
      {earlier.length > 0 && (
        <details>
          <summary className={styles.summary}>{relations.earlier(earlier.length)}</summary>
          <ul className="stack">{earlier.map(item)}</ul>
        </details>
      )}
      {charts.may_change && (
        <Button variant="default" className="start no-print" leftSection={<IconPlus aria-hidden size={18} />} onClick={() => setAsked({ what: "add" })}>
          {relations.add}
        </Button>
      )}
      <Suspense fallback={null}>
        {asked?.what === "add" && <LinkDialog userId={userId} charts={charts} onClose={close} />}
        {asked?.what === "change" && <ChangeLinkDialog userId={userId} link={asked.link} onClose={close} />}
        {asked?.what === "end" && <EndLinkDialog userId={userId} link={asked.link} onClose={close} />}
      </Suspense>
    </Card>
  );
}

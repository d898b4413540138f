// The first page after logging in: how the account stands, where to go, and what is not here yet.
import { Anchor } from "@mantine/core";
import { IconBuilding, IconCake, IconDevices, IconHistory, IconKey, IconLifebuoy, IconListSearch, IconLock, IconUsers } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { Link } from "wouter";

import { useMe } from "../../api/me.ts";
import type { Me } from "../../api/types.ts";
import { Card } from "../../ui/Card.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { StateBadge } from "../../ui/StateBadge.tsx";
import { Time } from "../../ui/Time.tsx";
import { useWords } from "../../words/context.tsx";
import type { Words } from "../../words/en.ts";
import { ClientCards, StaffCards } from "./FeatureCards.tsx";
import styles from "./HomePage.module.css";

function greeting(name: string, words: Words): string {
  const hour = new Date().getHours();
  if (hour < 12) return words.home.morning(name);
  return hour < 18 ? words.home.afternoon(name) : words.home.evening(name);
}

function AccountCard({ me }: { me: Me }) {
  const words = useWords();
  const { state, previous_login_at, password_changed_at } = me.account;
  return (
    <Card title={words.home.yourAccount} tour="logins">
      <Facts
        rows={[
          [words.home.status, <StateBadge key="state" state={state} />],
          [words.home.lastLogin, previous_login_at ? <Time key="login" at={previous_login_at} /> : words.home.firstLogin],
          [words.home.passwordChanged, password_changed_at ? <Time key="password" at={password_changed_at} /> : words.common.never],
        ]}
      />
      {previous_login_at && (
        <p>
          {words.home.notYou}{" "}
          <Anchor component={Link} href="/account#activity">
            {words.home.checkActivity}
          </Anchor>
        </p>
      )}
    </Card>
  );
}

/** A platform admin belongs to no practice. */
function isInPractice(me: Me): boolean {
  return me.user_types.some((type) => type !== "platform_admin");
}

function LinksCard({ me }: { me: Me }) {
  const words = useWords();
  const links: [href: string, text: string, icon: ReactNode][] = [];
  if (me.permissions.includes("practice.manage")) {
    links.push(["/platform/practices", words.common.navPractices, <IconBuilding key="i" aria-hidden size={20} />]);
  }
  if (me.permissions.includes("user.manage")) {
    links.push(["/admin/users", words.home.linkUsers, <IconUsers key="i" aria-hidden size={20} />]);
    links.push(["/admin/users?state=password_locked", words.home.linkLocked, <IconLock key="i" aria-hidden size={20} />]);
  }
  if (me.permissions.includes("activity.read")) {
    links.push(["/admin/activity", words.home.linkLog, <IconListSearch key="i" aria-hidden size={20} />]);
  }
  if (isInPractice(me) && me.permissions.includes("user.read") && me.permissions.includes("person.manage")) {
    links.push(["/coming-of-age", words.home.linkComingOfAge, <IconCake key="i" aria-hidden size={20} />]);
  }
  links.push(["/account#password", words.home.linkPassword, <IconKey key="i" aria-hidden size={20} />]);
  links.push(["/account#sessions", words.home.linkSessions, <IconDevices key="i" aria-hidden size={20} />]);
  links.push(["/account#activity", words.home.linkActivity, <IconHistory key="i" aria-hidden size={20} />]);
  return (
    <Card title={words.home.quickLinks}>
      <ul className={styles.links}>
        {links.map(([href, text, icon]) => (
          <li key={href}>
            <Link href={href} className={styles.link}>
              {icon}
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** `notices` are what other areas want to be seen first. */
export default function HomePage({ notices }: { notices?: ReactNode }) {
  const words = useWords();
  const me = useMe();
  const client = me.user_types.includes("client");
  return (
    <>
      <PageTitle title={words.home.title} heading={greeting(me.user.name, words)} />
      {notices}
      <div className={styles.grid}>
        <AccountCard me={me} />
        <LinksCard me={me} />
        {client ? <ClientCards me={me} /> : isInPractice(me) && <StaffCards />}
        {client && (
          <Card title={words.home.emergencyTitle} tour="emergency">
            <EmptyState icon={<IconLifebuoy aria-hidden size={22} />}>
              <p>{me.practice.emergency_text ?? words.home.emergency}</p>
            </EmptyState>
          </Card>
        )}
      </div>
    </>
  );
}

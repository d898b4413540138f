// Account settings: one's details, password, sessions and activity on one page.
import { Anchor } from "@mantine/core";
import { useEffect } from "react";
import { Link } from "wouter";

import { useMe } from "../api/me.ts";
import OwnActivity from "../features/audit/OwnActivity.tsx";
import FactorCard from "../features/identity/factor/FactorCard.tsx";
import PasswordChange from "../features/identity/PasswordChange.tsx";
import SessionList from "../features/identity/SessionList.tsx";
import { Card } from "../ui/Card.tsx";
import { Facts } from "../ui/Facts.tsx";
import { PageTitle } from "../ui/PageTitle.tsx";
import { useWords } from "../words/context.tsx";

/** Goes to the section that the address names, as the browser does after a full load. */
function useSectionInAddress() {
  useEffect(() => {
    const section = window.location.hash && document.getElementById(window.location.hash.slice(1));
    if (!section) return;
    section.scrollIntoView();
    section.querySelector<HTMLElement>("h2")?.focus({ preventScroll: true });
  }, []);
}

export default function AccountPage() {
  const words = useWords();
  const me = useMe();
  useSectionInAddress();
  return (
    <>
      <PageTitle title={words.account.title} />
      <nav aria-label={words.account.sections} className="row no-print">
        <Anchor href="#password">{words.account.password}</Anchor>
        <Anchor href="#factor">{words.account.factor}</Anchor>
        <Anchor href="#sessions">{words.account.sessions}</Anchor>
        <Anchor href="#activity">{words.account.activity}</Anchor>
      </nav>
      <Card title={words.account.details}>
        <Facts
          rows={[
            [words.account.name, me.user.name],
            [words.login.loginName, me.user.login_name],
            [words.account.email, me.user.email ?? words.account.noEmail],
            [words.account.practice, me.practice.name],
          ]}
        />
        <Anchor component={Link} href="/profile">
          {words.account.toProfile}
        </Anchor>
      </Card>
      <Card title={words.account.password} id="password" text={words.account.passwordText}>
        <PasswordChange />
      </Card>
      <FactorCard />
      <Card title={words.account.sessions} id="sessions" text={words.account.sessionsText}>
        <SessionList />
      </Card>
      <Card title={words.account.activity} id="activity" text={words.account.activityText}>
        <OwnActivity />
      </Card>
    </>
  );
}

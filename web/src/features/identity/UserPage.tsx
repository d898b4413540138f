// One user's account: whether it is locked, how and since when, and what an administrator can do about it.
import { Anchor } from "@mantine/core";
import { IconAddressBook, IconArrowLeft, IconArrowsExchange, IconHistory } from "@tabler/icons-react";
import { Link, useParams } from "wouter";

import { useMe } from "../../api/me.ts";
import { useNames, type Named } from "../../api/names.ts";
import type { User } from "../../api/types.ts";
import { Card } from "../../ui/Card.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { LoadingRows } from "../../ui/LoadingRows.tsx";
import { nameText } from "../../ui/nameText.ts";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { StateBadge } from "../../ui/StateBadge.tsx";
import { Time, timeText } from "../../ui/Time.tsx";
import { useLanguage, useWords } from "../../words/context.tsx";
import { wordFor } from "../../words/kinds.ts";
import { UserActions } from "./UserActions.tsx";
import { useUser } from "./users.ts";

function StatusCard({ user, named }: { user: User; named: Named }) {
  const { words, language } = useLanguage();
  const time = (iso: string) => timeText(iso, language);
  const lock = user.password_lock;
  return (
    <Card title={words.admin.status} action={<StateBadge state={user.state} />}>
      {user.state === "active" && <p>{words.admin.activeText}</p>}
      {!user.active && <p>{words.admin.deactivatedText}</p>}
      {lock && (
        <p>{lock.scope === "everywhere" ? words.admin.passwordLockedEverywhere(time(lock.at)) : words.admin.passwordLockedUnknown(time(lock.at))}</p>
      )}
      {user.admin_lock && (
        <div>
          <p>{words.admin.adminLocked(time(user.admin_lock.at), nameText(user.admin_lock.by, named, words))}</p>
          <p className="dimmed">
            {words.admin.reason}: {user.admin_lock.reason}
          </p>
        </div>
      )}
      <UserActions user={user} />
    </Card>
  );
}

function DetailsCard({ user }: { user: User }) {
  const { words, language } = useLanguage();
  const me = useMe();
  const wait = user.must_change_password && user.activation_expires_at;
  return (
    <Card title={words.admin.loginAndPassword}>
      <Facts
        rows={[
          [words.admin.loginName, user.login_name],
          [words.admin.userType, user.user_types.map((type) => wordFor(words.common.userTypes, type)).join(", ")],
          [words.admin.lastLogin, user.last_login_at ? <Time at={user.last_login_at} /> : words.common.never],
          [words.admin.failedCount, String(user.failed_count)],
          [words.admin.mustChange, user.must_change_password ? words.admin.yes : words.admin.no],
          ...(wait ? ([["", words.admin.activationUntil(timeText(wait, language))]] as [string, string][]) : []),
          [words.admin.factor, user.second_factor_since ? <Time key="factor" at={user.second_factor_since} /> : words.admin.noFactor],
          [words.admin.email, user.email ?? words.admin.noEmail],
          [words.admin.mail, wordFor(words.admin.mailStates, user.mail_state)],
          [words.admin.language, wordFor(words.admin.languages, user.language)],
          [words.admin.created, <Time key="created" at={user.created_at} />],
        ]}
      />
      {me.permissions.includes("person.read") && (
        <Anchor component={Link} href={`/people/${user.user_id}`} className="iconlink no-print">
          <IconAddressBook aria-hidden size={18} />
          {words.admin.contactDetails}
        </Anchor>
      )}
      {me.permissions.includes("user.manage") && user.user_types.includes("therapist") && (
        <Anchor component={Link} href={`/people/${user.user_id}/hand-over`} className="iconlink no-print">
          <IconArrowsExchange aria-hidden size={18} />
          {words.admin.handOver}
        </Anchor>
      )}
      {me.permissions.includes("activity.read") && (
        <Anchor component={Link} href={`/admin/activity?person=${user.user_id}`} className="iconlink no-print">
          <IconHistory aria-hidden size={18} />
          {words.admin.seeActivity}
        </Anchor>
      )}
    </Card>
  );
}

function UnlocksCard({ user, named }: { user: User; named: Named }) {
  const words = useWords();
  return (
    <Card title={words.admin.unlocks}>
      {user.unlocks.length === 0 ? <p className="dimmed">{words.admin.noUnlocks}</p> : <UnlockList user={user} named={named} />}
    </Card>
  );
}

function UnlockList({ user, named }: { user: User; named: Named }) {
  const words = useWords();
  return (
    <ol className="stack">
      {user.unlocks.map((unlock) => (
        <li key={unlock.at}>
          <p>
            <Time at={unlock.at} /> · {nameText(unlock.by, named, words)}
            {unlock.lifted === "second_factor" && ` · ${words.admin.liftedFactor}`}
          </p>
          <p className="dimmed">
            {words.admin.verifiedBy}: {unlock.identity_verified_by}
          </p>
          {unlock.note && (
            <p className="dimmed">
              {words.admin.note}: {unlock.note}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

export default function UserPage() {
  const words = useWords();
  const user = useUser(useParams()["user_id"] ?? "");
  const named = useNames([user.data?.admin_lock?.by, ...(user.data?.unlocks.map((unlock) => unlock.by) ?? [])]);
  return (
    <>
      <div className="stack-sm">
        <Anchor component={Link} href="/admin/users" className="iconlink no-print">
          <IconArrowLeft aria-hidden size={18} />
          {words.admin.backToUsers}
        </Anchor>
        <PageTitle title={words.admin.userTitle} heading={user.data?.name} />
      </div>
      {user.isPending && <LoadingRows />}
      <ProblemAlert error={user.error} onRetry={() => void user.refetch()} />
      {user.data && (
        <>
          <StatusCard user={user.data} named={named} />
          <DetailsCard user={user.data} />
          <UnlocksCard user={user.data} named={named} />
        </>
      )}
    </>
  );
}

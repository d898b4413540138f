// One practice for platform admins: whether it is active, its people in numbers, and its details.
import { Anchor, Button } from "@mantine/core";
import { IconAlertCircle, IconArrowLeft, IconBan, IconCircleCheck, IconPencil, IconUserPlus } from "@tabler/icons-react";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { Link, useParams } from "wouter";

import { useNames } from "../../api/names.ts";
import type { Practice } from "../../api/types.ts";
import { Card } from "../../ui/Card.tsx";
import { Facts } from "../../ui/Facts.tsx";
import { LoadingRows } from "../../ui/LoadingRows.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { Time, timeText } from "../../ui/Time.tsx";
import { useLanguage } from "../../words/context.tsx";
import styles from "./PracticePage.module.css";
import { lockedText, pathOf, usePractice } from "./practices.ts";
import { PracticeState } from "./PracticeState.tsx";
import { useOwnWords } from "./words.ts";

const Deactivate = lazy(() => import("./DeactivateDialog.tsx"));
const Reactivate = lazy(() => import("./ReactivateDialog.tsx"));

function StatusCard({ practice }: { practice: Practice }) {
  const { language } = useLanguage();
  const words = useOwnWords();
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const { inactive } = practice;
  const named = useNames([inactive?.by]);
  return (
    <Card title={words.practices.status} action={<PracticeState state={practice.state} />}>
      {!inactive && <p>{words.practices.activeText}</p>}
      {inactive && (
        <div>
          <p>{words.practices.inactiveText(timeText(inactive.since, language), named(inactive.by) ?? words.common.unknown)}</p>
          <p className="dimmed">
            {words.practices.reason}: {inactive.reason}
          </p>
        </div>
      )}
      <Button
        variant="default"
        className="start no-print"
        leftSection={inactive ? <IconCircleCheck aria-hidden size={18} /> : <IconBan aria-hidden size={18} />}
        onClick={() => setAsking(true)}
      >
        {inactive ? words.practices.reactivate : words.practices.deactivate}
      </Button>
      <Suspense fallback={null}>
        {asking && (inactive ? <Reactivate practice={practice} onClose={close} /> : <Deactivate practice={practice} onClose={close} />)}
      </Suspense>
    </Card>
  );
}

function PeopleCard({ practice }: { practice: Practice }) {
  const words = useOwnWords();
  const { people } = practice;
  return (
    <Card title={words.practices.people}>
      {people.provider_admins === 0 && (
        <Notice tone="warn" role="status" icon={<IconAlertCircle aria-hidden size={20} />}>
          <p>{words.practices.noAdmin}</p>
        </Notice>
      )}
      <Facts
        rows={[
          [words.practices.accounts, String(people.accounts)],
          [words.practices.clients, String(people.clients)],
          [words.practices.therapists, String(people.therapists)],
          [words.practices.officeStaff, String(people.office_staff)],
          [words.practices.providerAdmins, String(people.provider_admins)],
          [words.practices.deactivated, String(people.deactivated)],
          [words.practices.lastLogin, practice.last_login_at ? <Time key="login" at={practice.last_login_at} /> : words.common.never],
        ]}
      />
      <Button
        component={Link}
        href={`${pathOf(practice.provider_code)}/admins`}
        variant="default"
        className="start no-print"
        leftSection={<IconUserPlus aria-hidden size={18} />}
      >
        {words.practices.inviteAdmin}
      </Button>
    </Card>
  );
}

function HealthCard({ practice }: { practice: Practice }) {
  const { practices: words } = useOwnWords();
  const { locked, failed_deliveries, last_failed_at } = practice.health;
  return (
    <Card title={words.health} text={words.healthText}>
      <Facts
        rows={[
          [words.locked, lockedText(locked, words)],
          [words.failed, String(failed_deliveries)],
          ...(last_failed_at ? [[words.lastFailed, <Time key="failed" at={last_failed_at} />] as [string, ReactNode]] : []),
        ]}
      />
    </Card>
  );
}

function DetailsCard({ practice }: { practice: Practice }) {
  const { practices: words } = useOwnWords();
  const address = `${window.location.origin}/p/${encodeURIComponent(practice.provider_code)}`;
  const spoken = practice.languages.length > 1 ? "both" : practice.languages[0] === "es" ? "es" : "en";
  return (
    <Card title={words.details}>
      <Facts
        rows={[
          [words.providerCode, practice.provider_code],
          [words.loginAddress, address],
          [words.timeZone, practice.time_zone.replaceAll("_", " ")],
          [words.telephone, practice.telephone ?? words.notGiven],
          [words.address, <Lines key="address" text={practice.address} />],
          [words.languages, words.languageSets[spoken]],
          [words.emergencyText, <Lines key="emergency" text={practice.emergency_text} />],
          [words.opened, <Time key="opened" at={practice.created_at} />],
        ]}
      />
      <Button
        component={Link}
        href={`${pathOf(practice.provider_code)}/edit`}
        variant="default"
        className="start no-print"
        leftSection={<IconPencil aria-hidden size={18} />}
      >
        {words.editDetails}
      </Button>
    </Card>
  );
}

function Lines({ text }: { text: string | null }) {
  const words = useOwnWords();
  return <span className={styles.lines}>{text ?? words.practices.notGiven}</span>;
}

export default function PracticePage() {
  const { practices: words } = useOwnWords();
  const practice = usePractice(useParams()["code"] ?? "");
  return (
    <>
      <div className="stack-sm">
        <Anchor component={Link} href="/platform/practices" className="iconlink no-print">
          <IconArrowLeft aria-hidden size={18} />
          {words.back}
        </Anchor>
        <PageTitle title={words.onePractice} heading={practice.data?.name} />
      </div>
      {practice.isPending && <LoadingRows />}
      <ProblemAlert error={practice.error} onRetry={() => void practice.refetch()} />
      {practice.data && (
        <>
          <StatusCard practice={practice.data} />
          <PeopleCard practice={practice.data} />
          <HealthCard practice={practice.data} />
          <DetailsCard practice={practice.data} />
        </>
      )}
    </>
  );
}

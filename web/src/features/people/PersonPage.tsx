// A person as staff see them: contact details, insurance, wishes, and how their first login stands.
import { Anchor, Button } from "@mantine/core";
import { IconArrowLeft, IconPencil, IconUserCog } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { Link, useParams } from "wouter";

import { useMe } from "../../api/me.ts";
import type { Person } from "../../api/types.ts";
import { Card } from "../../ui/Card.tsx";
import { dayText } from "../../ui/dayText.ts";
import { Facts } from "../../ui/Facts.tsx";
import { LoadingRows } from "../../ui/LoadingRows.tsx";
import { PageTitle } from "../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { StateBadge } from "../../ui/StateBadge.tsx";
import { telephoneText } from "../../ui/telephoneText.ts";
import { wordFor } from "../../words/kinds.ts";
import { addressText } from "./addressText.ts";
import { ActivationCard } from "./ActivationCard.tsx";
import { usePerson } from "./people.ts";
import { useOwnLanguage, useOwnWords } from "./words.ts";

const CareTeamCard = lazy(() => import("./care/CareTeamCard.tsx"));
const PersonCharts = lazy(() => import("./charts/PersonCharts.tsx"));
const UserTypesDialog = lazy(() => import("./UserTypesDialog.tsx"));

type Row = [name: string, value: string];

function DetailsCard({ person }: { person: Person }) {
  const { words, language } = useOwnLanguage();
  const me = useMe();
  const { people } = words;
  const [retyping, setRetyping] = useState(false);
  const staff = !person.user_types.includes("client");
  const retypes = staff && person.may_change && me.user_types.includes("provider_admin") && person.user_id !== me.user.user_id;
  const rows: (Row | null)[] = [
    person.preferred_name ? [people.preferredName, person.preferred_name] : null,
    person.pronouns ? [people.pronouns, person.pronouns] : null,
    [people.dateOfBirth, person.date_of_birth ? dayText(person.date_of_birth, language) : people.none],
    [people.email, person.email ? `${person.email}${person.email_confirmed ? ` (${people.confirmed})` : ""}` : people.none],
    [people.telephone, person.telephone ? `${telephoneText(person.telephone)}${person.telephone_confirmed ? ` (${people.confirmed})` : ""}` : people.none],
    [people.postalAddress, addressText(person.postal_address) ?? people.none],
    [people.language, wordFor(words.admin.languages, person.language)],
    [words.admin.userType, person.user_types.map((type) => wordFor(words.common.userTypes, type)).join(", ")],
    [people.loginName, person.login_name],
  ];
  return (
    <Card title={people.details} action={<StateBadge state={person.state} />}>
      <Facts rows={rows.filter((row) => row !== null)} />
      {person.keep_until && <p>{people.keepUntil(dayText(person.keep_until, language))}</p>}
      {person.mail_state !== "ok" && <p>{wordFor(words.admin.mailStates, person.mail_state)}</p>}
      <div className="buttons no-print">
        {person.may_change && (
          <Button component={Link} href={`/people/${person.user_id}/edit`} variant="default" leftSection={<IconPencil aria-hidden size={18} />}>
            {people.edit}
          </Button>
        )}
        {retypes && (
          <Button variant="default" onClick={() => setRetyping(true)}>
            {people.types}
          </Button>
        )}
      </div>
      <Suspense fallback={null}>{retyping && <UserTypesDialog person={person} onClose={() => setRetyping(false)} />}</Suspense>
      {me.permissions.includes("user.read") && (
        <Anchor component={Link} href={`/admin/users/${person.user_id}`} className="iconlink no-print">
          <IconUserCog aria-hidden size={18} />
          {people.account}
        </Anchor>
      )}
    </Card>
  );
}

function InsuranceCard({ person }: { person: Person }) {
  const { people } = useOwnWords();
  const { insurance } = person;
  return (
    <Card title={people.insurance}>
      {!insurance && <p className="dimmed">{people.none}</p>}
      {insurance && (
        <Facts
          rows={[
            [people.payer, insurance.payer],
            [people.memberId, insurance.member_id],
            ...(insurance.group ? ([[people.group, insurance.group]] as Row[]) : []),
          ]}
        />
      )}
    </Card>
  );
}

function ContactCard({ person }: { person: Person }) {
  const { people } = useOwnWords();
  const contact = person.emergency_contact;
  return (
    <Card title={people.emergencyContact}>
      {!contact && <p className="dimmed">{people.none}</p>}
      {contact && (
        <Facts
          rows={[
            [people.contactName, contact.name],
            [people.telephone, <Anchor key="call" href={`tel:${contact.telephone}`}>{telephoneText(contact.telephone)}</Anchor>],
            ...(contact.relation ? ([[people.relation, contact.relation]] as Row[]) : []),
          ]}
        />
      )}
    </Card>
  );
}

function WishesCard({ person }: { person: Person }) {
  const { people } = useOwnWords();
  const wishes = person.communication;
  const channels: Record<string, string> = { email: people.channelEmail, sms: people.channelSms, telephone: people.channelTelephone };
  const said = [
    ...(wishes?.channels.length ? [`${people.mayUse}: ${wishes.channels.map((each) => wordFor(channels, each)).join(", ")}`] : []),
    ...(wishes?.no_voicemail ? [people.noVoicemail] : []),
    ...(wishes?.discreet_sender ? [people.discreet] : []),
  ];
  return (
    <Card title={people.wishes}>
      {said.length === 0 && <p className="dimmed">{people.wishesNone}</p>}
      {said.length > 0 && (
        <ul className="bullets">
          {said.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export default function PersonPage() {
  const words = useOwnWords();
  const me = useMe();
  const person = usePerson(useParams()["user_id"] ?? "");
  const client = person.data?.user_types.includes("client");
  return (
    <>
      <div className="stack-sm">
        {me.permissions.includes("user.read") && (
          <Anchor component={Link} href="/admin/users" className="iconlink no-print">
            <IconArrowLeft aria-hidden size={18} />
            {words.admin.backToUsers}
          </Anchor>
        )}
        <PageTitle title={words.people.personTitle} heading={person.data?.name} />
      </div>
      {person.isPending && <LoadingRows />}
      <ProblemAlert error={person.error} onRetry={() => void person.refetch()} />
      {person.data && (
        <>
          <ActivationCard person={person.data} />
          <DetailsCard person={person.data} />
          {client && (
            <>
              <Suspense fallback={<LoadingRows />}>
                <CareTeamCard person={person.data} />
                <PersonCharts person={person.data} />
              </Suspense>
              <ContactCard person={person.data} />
              <InsuranceCard person={person.data} />
              <WishesCard person={person.data} />
            </>
          )}
        </>
      )}
    </>
  );
}

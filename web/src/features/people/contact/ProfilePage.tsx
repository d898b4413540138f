// One's own details: what the practice knows, what one may change, and what waits for the office.
import { Anchor } from "@mantine/core";
import { lazy, Suspense, useState } from "react";

import { useMe } from "../../../api/me.ts";
import type { OwnProfile } from "../../../api/types.ts";
import { Card } from "../../../ui/Card.tsx";
import { LoadingRows } from "../../../ui/LoadingRows.tsx";
import { PageTitle } from "../../../ui/PageTitle.tsx";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import { FieldRow } from "./FieldRow.tsx";
import { useProfile, type Channel, type Field, type PlainField } from "./profile.ts";
import { useContactWords } from "./words.ts";

const FieldDialog = lazy(() => import("./FieldDialog.tsx"));
const ChannelDialog = lazy(() => import("./ChannelDialog.tsx"));

const ABOUT = ["preferred_name", "pronouns", "language"] as const;
const REACH = ["email", "telephone"] as const;
const CLIENTS = ["postal_address", "emergency_contact", "insurance", "communication"] as const;
const STAFF = ["postal_address"] as const;

type Open = { field: PlainField } | { channel: Channel; value: string | null; sentTo?: string };

function isChannel(field: Field): field is Channel {
  return field === "email" || field === "telephone";
}

function Sections({ profile }: { profile: OwnProfile }) {
  const { contact } = useContactWords();
  const me = useMe();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const client = me.user_types.includes("client");
  const rest: readonly Field[] = client ? CLIENTS : STAFF;
  const sections: [title: string, fields: readonly Field[]][] = [[contact.reachTitle, REACH], [contact.youTitle, ABOUT], [contact.otherTitle, rest]];
  return (
    <>
      {sections.map(([title, fields]) => (
        <Card key={title} title={title}>
          <div>
            {fields.map((field) => (
              <FieldRow
                key={field}
                profile={profile}
                field={field}
                onChange={() => setOpen(isChannel(field) ? { channel: field, value: null } : { field })}
                onConfirm={() => isChannel(field) && setOpen({ channel: field, value: profile[field] })}
                onCode={(sentTo) => isChannel(field) && setOpen({ channel: field, value: sentTo === profile[field] ? sentTo : null, sentTo })}
              />
            ))}
          </div>
        </Card>
      ))}
      <Suspense fallback={null}>
        {open && "field" in open && <FieldDialog profile={profile} field={open.field} onClose={close} />}
        {open && "channel" in open && <ChannelDialog profile={profile} channel={open.channel} value={open.value} sentTo={open.sentTo} onClose={close} />}
      </Suspense>
    </>
  );
}

export default function ProfilePage() {
  const { contact } = useContactWords();
  const me = useMe();
  const profile = useProfile();
  return (
    <>
      <div className="stack-sm">
        <PageTitle title={contact.title} />
        <p>{contact.whose(me.user.name)}</p>
        <p className="dimmed">{contact.intro}</p>
      </div>
      {profile.isPending && <LoadingRows />}
      <ProblemAlert error={profile.error} onRetry={() => void profile.refetch()} />
      {profile.data && <Sections profile={profile.data} />}
      {me.practice.telephone && (
        <p>
          {contact.callOffice} <Anchor href={`tel:${me.practice.telephone.replace(/[^+\d]/g, "")}`}>{me.practice.telephone}</Anchor>
        </p>
      )}
    </>
  );
}

// On the first page: asks a client softly to confirm how they are reached, and tells the office what waits.
import { Anchor, Button } from "@mantine/core";
import { IconAddressBook, IconInbox } from "@tabler/icons-react";
import { useState } from "react";
import { Link } from "wouter";

import { useMe } from "../../../api/me.ts";
import { Notice } from "../../../ui/Notice.tsx";
import { useProfile } from "./profile.ts";
import { requestsOf, useRequests } from "./requests.ts";
import { useContactWords } from "./words.ts";

// For this visit only: the next one may ask again.
let later = false;

function ConfirmReminder() {
  const { contact } = useContactWords();
  const [hidden, setHidden] = useState(later);
  const profile = useProfile(!hidden).data;
  if (hidden || !profile) return null;
  const email = profile.email !== null && !profile.email_confirmed;
  const telephone = profile.telephone !== null && !profile.telephone_confirmed;
  if (!email && !telephone) return null;
  const which = email && telephone ? "both" : email ? "email" : "telephone";
  return (
    <Notice role="status" tone="plain" icon={<IconAddressBook aria-hidden size={20} />} title={contact.remindTitle}>
      <p>{contact.remindText[which]}</p>
      <div className="buttons">
        <Button component={Link} href="/profile" size="sm">
          {contact.remindGo}
        </Button>
        <Button
          variant="default"
          size="sm"
          onClick={() => {
            later = true;
            setHidden(true);
          }}
        >
          {contact.remindLater}
        </Button>
      </div>
    </Notice>
  );
}

function WaitingRequests() {
  const { contact } = useContactWords();
  const list = useRequests();
  const count = requestsOf(list).length;
  if (count === 0) return null;
  return (
    <Notice role="status" tone="plain" icon={<IconInbox aria-hidden size={20} />}>
      <p>{contact.waitingRequests(list.hasNextPage ? `${count}+` : String(count), count === 1 && !list.hasNextPage)}</p>
      <Anchor component={Link} href="/change-requests">
        {contact.toRequests}
      </Anchor>
    </Notice>
  );
}

export default function HomeNotices() {
  const me = useMe();
  if (me.user_types.includes("client")) return <ConfirmReminder />;
  return me.permissions.includes("contact.review") ? <WaitingRequests /> : null;
}

// Asks whether somebody with the same name and date of birth is the same person, before a second account is made.
import { Anchor, Button } from "@mantine/core";

import type { Duplicate } from "../../api/types.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { timeText } from "../../ui/Time.tsx";
import { useOwnLanguage } from "./words.ts";

type Props = { found: Duplicate[]; onCreate: () => void; onClose: () => void };

export default function DuplicateDialog({ found, onCreate, onClose }: Props) {
  const { words, language } = useOwnLanguage();
  return (
    <Dialog title={words.people.duplicateTitle} onClose={onClose}>
      <p>{words.people.duplicateText}</p>
      <ul className="stack-sm">
        {found.map((each) => (
          <li key={each.user_id}>
            <Anchor href={`/people/${each.user_id}`} target="_blank" fw={600}>
              {each.name}
            </Anchor>{" "}
            <span className="dimmed">
              {each.login_name}, {words.people.duplicateSince(timeText(each.created_at, language))}
            </span>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button variant="default" data-autofocus onClick={onClose}>
          {words.common.cancel}
        </Button>
        <Button onClick={onCreate}>{words.people.duplicateCreate}</Button>
      </div>
    </Dialog>
  );
}

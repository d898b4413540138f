// Picks the person whose activity is shown, by searching names.
import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";

import { answer, api } from "../../api/client.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { useWords } from "../../words/context.tsx";
import styles from "./PersonDialog.module.css";

const SHOWN = 8;

export default function PersonDialog({ onPick, onClose }: { onPick: (userId: string) => void; onClose: () => void }) {
  const words = useWords();
  const [typed, setTyped] = useState("");
  const search = typed.trim();
  const found = useQuery({
    queryKey: ["users", "pick", search],
    queryFn: ({ signal }) => answer(api.GET("/api/admin/users", { params: { query: { search } }, signal })),
    enabled: search.length > 0,
  });
  const users = found.data?.users.slice(0, SHOWN) ?? [];
  return (
    <Dialog title={words.activity.choosePerson} onClose={onClose}>
      <TextInput
        type="search"
        label={words.admin.search}
        description={words.activity.chooseHelp}
        autoComplete="off"
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ProblemAlert error={found.error} />
      <div role="status">{found.isSuccess && users.length === 0 && <p className="dimmed">{words.activity.noPerson}</p>}</div>
      <ul className={styles.list}>
        {users.map((user) => (
          <li key={user.user_id}>
            <button type="button" className={styles.person} onClick={() => onPick(user.user_id)}>
              <span>{user.name}</span>
              <span className="dimmed small">{user.login_name}</span>
            </button>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button variant="default" onClick={onClose}>
          {words.common.cancel}
        </Button>
      </div>
    </Dialog>
  );
}

// Chooses a therapist of the practice: type the beginning of a name, then press one of the names found.
import { Button, TextInput } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";

import { answer, api } from "../../../api/client.ts";
import { ProblemAlert } from "../../../ui/ProblemAlert.tsx";
import styles from "./care.module.css";
import type { Chosen } from "./team.ts";
import { useCareWords } from "./words.ts";

const SHOWN = 6;

type Props = {
  label: string;
  path: string;
  chosen: Chosen | null;
  error?: ReactNode;
  /** Who is not offered. */
  without?: string;
  onChoose: (chosen: Chosen | null) => void;
};

function Search({ label, path, error, without, onChoose }: Omit<Props, "chosen">) {
  const { care } = useCareWords();
  const [typed, setTyped] = useState("");
  const search = typed.trim();
  const found = useQuery({
    queryKey: ["therapists", search],
    queryFn: ({ signal }) => answer(api.GET("/api/therapists", { params: { query: { search } }, signal })),
    placeholderData: keepPreviousData,
  });
  const matches = (found.data?.therapists ?? []).filter((each) => each.user_id !== without).slice(0, SHOWN);
  return (
    <div className="stack-sm">
      <TextInput
        type="search"
        label={label}
        description={care.searchHelp}
        autoComplete="off"
        maxLength={200}
        data-path={path}
        error={error}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          // It looks for names; the form around it is not sent by it.
          if (event.key === "Enter") event.preventDefault();
        }}
      />
      <ProblemAlert error={found.error} />
      <div role="status">{found.isSuccess && matches.length === 0 && <p className="dimmed">{search ? care.noMatch : care.nobodyElse}</p>}</div>
      <ul className={styles.found} aria-label={care.results}>
        {matches.map((each) => (
          <li key={each.user_id}>
            <button type="button" className={styles.match} onClick={() => onChoose({ id: each.user_id, name: each.name })}>
              <span>{each.name}</span>
              <span className="dimmed small">{each.login_name}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function TherapistPicker({ chosen, ...rest }: Props) {
  const { care } = useCareWords();
  if (!chosen) return <Search {...rest} />;
  return (
    <div className="stack-sm">
      <p className="fieldname">{rest.label}</p>
      <div className={styles.chosen}>
        <strong role="status">{chosen.name}</strong>
        <Button variant="default" size="compact-md" data-path={rest.path} onClick={() => rest.onChoose(null)}>
          {care.another}
        </Button>
      </div>
      {rest.error && <p className={styles.wrong}>{rest.error}</p>}
    </div>
  );
}

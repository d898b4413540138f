// Where a person is logged in, and ending one session or all the others.
import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { IconDeviceDesktop, IconDeviceMobile } from "@tabler/icons-react";
import { useState, type FormEvent } from "react";

import { answer, api } from "../../api/client.ts";
import { queryClient } from "../../api/query.ts";
import type { SessionRow } from "../../api/types.ts";
import { browserText } from "../../ui/browserText.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { LoadingRows } from "../../ui/LoadingRows.tsx";
import { ProblemAlert } from "../../ui/ProblemAlert.tsx";
import { timeText } from "../../ui/Time.tsx";
import { toast } from "../../ui/toasts.ts";
import { useLanguage, useWords } from "../../words/context.tsx";
import styles from "./SessionList.module.css";

const KEY = ["sessions"];

function useEnd(run: () => Promise<string>, onDone: () => void) {
  const end = useMutation({
    mutationFn: run,
    onSuccess: (text) => {
      toast(text);
      onDone();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }),
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    end.mutate();
  };
  return { busy: end.isPending, problem: end.error, onSubmit };
}

function EndOne({ row, onClose }: { row: SessionRow; onClose: () => void }) {
  const words = useWords();
  const end = useEnd(async () => {
    await answer(api.DELETE("/api/sessions/{session_id}", { params: { path: { session_id: row.session_id } } }));
    return words.account.endDone;
  }, onClose);
  return (
    <ConfirmDialog title={words.account.endTitle} text={words.account.endText(browserText(row.browser, words))} confirm={words.account.end} danger onClose={onClose} {...end} />
  );
}

function EndOthers({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const end = useEnd(async () => words.account.endOthersDone((await answer(api.DELETE("/api/sessions"))).ended), onClose);
  return (
    <ConfirmDialog
      title={words.account.endOthersTitle}
      text={words.account.endOthersText}
      confirm={words.account.endOthers}
      danger
      onClose={onClose}
      {...end}
    />
  );
}

function SessionItem({ row, onEnd }: { row: SessionRow; onEnd: () => void }) {
  const { words, language } = useLanguage();
  const Icon = /android|iphone|mobile/i.test(row.browser) ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li className={styles.item}>
      <Icon aria-hidden size={24} className={styles.icon} />
      <div className={styles.text}>
        <p className={styles.browser}>
          {browserText(row.browser, words)} {row.current && <span className={styles.current}>{words.account.thisDevice}</span>}
        </p>
        <p className="dimmed small">
          {words.account.since(timeText(row.created_at, language))} · {words.account.lastSeen(timeText(row.last_seen_at, language))}
        </p>
      </div>
      {!row.current && (
        <Button variant="default" size="sm" aria-label={words.account.endOn(browserText(row.browser, words))} onClick={onEnd}>
          {words.account.end}
        </Button>
      )}
    </li>
  );
}

export default function SessionList() {
  const words = useWords();
  const [ending, setEnding] = useState<SessionRow | "others" | null>(null);
  const list = useQuery({ queryKey: KEY, queryFn: ({ signal }) => answer(api.GET("/api/sessions", { signal })) });
  if (list.isPending) return <LoadingRows count={2} />;
  if (list.error) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />;
  const rows = list.data.sessions;
  const close = () => setEnding(null);
  return (
    <>
      <ul className={styles.list}>
        {rows.map((row) => (
          <SessionItem key={row.session_id} row={row} onEnd={() => setEnding(row)} />
        ))}
      </ul>
      {rows.length > 1 ? (
        <Button variant="default" className="start" onClick={() => setEnding("others")}>
          {words.account.endOthers}
        </Button>
      ) : (
        <p className="dimmed">{words.account.onlyThis}</p>
      )}
      {ending === "others" && <EndOthers onClose={close} />}
      {ending && ending !== "others" && <EndOne row={ending} onClose={close} />}
    </>
  );
}

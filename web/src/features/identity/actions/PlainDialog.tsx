// Deactivating, reactivating, and ending a person's sessions: each asks once and needs no more words.
import { Anchor } from "@mantine/core";
import { Link } from "wouter";

import { answer, api } from "../../../api/client.ts";
import { isProblem } from "../../../api/problems.ts";
import type { User } from "../../../api/types.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toast } from "../../../ui/toasts.ts";
import { useProblemForm } from "../../../ui/useProblemForm.ts";
import { useWords } from "../../../words/context.tsx";
import type { Words } from "../../../words/en.ts";
import { userChanged, userChangedUnseen } from "../users.ts";

type Action = "deactivate" | "reactivate" | "end-sessions";

function faceOf(action: Action, words: Words) {
  const { admin } = words;
  if (action === "deactivate") {
    return { title: admin.deactivateTitle, text: admin.deactivateText, confirm: admin.deactivate, done: admin.deactivateDone };
  }
  if (action === "reactivate") {
    return { title: admin.reactivateTitle, text: admin.reactivateText, confirm: admin.reactivate, done: admin.reactivateDone };
  }
  return { title: admin.endSessionsTitle, text: admin.endSessionsText, confirm: admin.endSessions, done: admin.endSessionsDone };
}

async function run(action: Action, userId: string): Promise<void> {
  const call = { params: { path: { user_id: userId } }, body: {} };
  if (action === "deactivate") return userChanged(await answer(api.POST("/api/admin/users/{user_id}/deactivate", call)));
  if (action === "reactivate") return userChanged(await answer(api.POST("/api/admin/users/{user_id}/reactivate", call)));
  await answer(api.POST("/api/admin/users/{user_id}/end-sessions", call));
  await userChangedUnseen(userId);
}

export default function PlainDialog({ user, action, onClose }: { user: User; action: Action; onClose: () => void }) {
  const words = useWords();
  const { done, ...face } = faceOf(action, words);
  const { busy, problem, onSubmit } = useProblemForm({
    name: "plain",
    initialValues: {},
    submit: async () => {
      await run(action, user.user_id);
      toast(done);
      onClose();
    },
  });
  return (
    <ConfirmDialog {...face} danger={action !== "reactivate"} busy={busy} problem={problem} onSubmit={onSubmit} onClose={onClose}>
      {isProblem(problem, "has_caseload") && (
        <Anchor component={Link} href={`/people/${user.user_id}/hand-over`} className="textlink">
          {words.admin.handOver}
        </Anchor>
      )}
    </ConfirmDialog>
  );
}

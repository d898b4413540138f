// The buttons of a user's page and the dialogs behind them; each asks before it acts.
import { Button } from "@mantine/core";
import { IconBan, IconId, IconKey, IconLock, IconLockOpen, IconLogout2, IconShieldOff, IconUserCheck } from "@tabler/icons-react";
import { lazy, Suspense, useState, type ReactNode } from "react";

import { useMe } from "../../api/me.ts";
import type { User } from "../../api/types.ts";
import { useWords } from "../../words/context.tsx";

const Unlock = lazy(() => import("./actions/UnlockDialog.tsx"));
const Lock = lazy(() => import("./actions/LockDialog.tsx"));
const Reset = lazy(() => import("./actions/ResetDialog.tsx"));
const RemoveFactor = lazy(() => import("./actions/RemoveFactorDialog.tsx"));
const LoginName = lazy(() => import("./actions/LoginNameDialog.tsx"));
const Plain = lazy(() => import("./actions/PlainDialog.tsx"));

type Action = "rename" | "unlock" | "lock" | "reset" | "remove-factor" | "deactivate" | "reactivate" | "end-sessions";

/** What makes sense for the account as it stands. */
function actionsFor(user: User, own: boolean): Action[] {
  const actions: Action[] = [];
  if (user.admin_lock || user.password_lock) actions.push("unlock");
  if (own) return [...actions, "rename"];
  actions.push("reset");
  if (user.second_factor_since) actions.push("remove-factor");
  if (!user.admin_lock) actions.push("lock");
  actions.push("rename", "end-sessions", user.active ? "deactivate" : "reactivate");
  return actions;
}

function DialogFor({ action, user, onClose }: { action: Action; user: User; onClose: () => void }) {
  if (action === "unlock") return <Unlock user={user} onClose={onClose} />;
  if (action === "lock") return <Lock user={user} onClose={onClose} />;
  if (action === "reset") return <Reset user={user} onClose={onClose} />;
  if (action === "remove-factor") return <RemoveFactor user={user} onClose={onClose} />;
  if (action === "rename") return <LoginName user={user} onClose={onClose} />;
  return <Plain user={user} action={action} onClose={onClose} />;
}

export function UserActions({ user }: { user: User }) {
  const words = useWords();
  const me = useMe();
  const [open, setOpen] = useState<Action | null>(null);
  const own = me.user.user_id === user.user_id;
  if (!me.permissions.includes("user.manage")) return null;
  const faces: Record<Action, { text: string; icon: ReactNode }> = {
    unlock: { text: words.admin.unlock, icon: <IconLockOpen aria-hidden size={18} /> },
    lock: { text: words.admin.lock, icon: <IconLock aria-hidden size={18} /> },
    reset: { text: words.admin.reset, icon: <IconKey aria-hidden size={18} /> },
    "remove-factor": { text: words.admin.removeFactor, icon: <IconShieldOff aria-hidden size={18} /> },
    rename: { text: words.admin.rename, icon: <IconId aria-hidden size={18} /> },
    deactivate: { text: words.admin.deactivate, icon: <IconBan aria-hidden size={18} /> },
    reactivate: { text: words.admin.reactivate, icon: <IconUserCheck aria-hidden size={18} /> },
    "end-sessions": { text: words.admin.endSessions, icon: <IconLogout2 aria-hidden size={18} /> },
  };
  return (
    <>
      <div role="group" aria-label={words.admin.actions} className="buttons no-print">
        {actionsFor(user, own).map((action) => (
          <Button
            key={action}
            variant={action === "unlock" ? "filled" : "default"}
            leftSection={faces[action].icon}
            onClick={() => setOpen(action)}
          >
            {faces[action].text}
          </Button>
        ))}
      </div>
      {own && <p className="dimmed small">{words.admin.yourself}</p>}
      <Suspense fallback={null}>{open && <DialogFor action={open} user={user} onClose={() => setOpen(null)} />}</Suspense>
    </>
  );
}

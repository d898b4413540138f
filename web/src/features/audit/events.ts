// The words of an activity row.
import type { EventRow } from "../../api/types.ts";
import type { Words } from "../../words/en.ts";
import { wordFor } from "../../words/kinds.ts";

export function kindText(event: EventRow, words: Words): string {
  const text = wordFor(words.activity.kinds, event.kind);
  return event.scope === "unknown_browsers" ? `${text} (${words.admin.scope.unknown_browsers})` : text;
}

export function loginTypeText(event: EventRow, words: Words): string | null {
  if (!event.login_type) return null;
  const type = wordFor(words.activity.loginTypes, event.login_type);
  return event.factor ? `${type}, ${wordFor(words.activity.factors, event.factor)}` : type;
}

/** What no person did: it came with the time. */
export function isByPortal(event: EventRow): boolean {
  return event.actor_id === null && event.kind === "coming_of_age_soon";
}

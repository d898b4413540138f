// What came of a wish to change something, and which code somebody still has to enter.
import type { OwnProfile } from "../../../api/types.ts";

type Asked = Pick<OwnProfile, "requests">;

export function isAsked(profile: Asked, field: string): boolean {
  return profile.requests.some((each) => each.field === field && each.state === "open");
}

/** The word for what the office has now; asking for what stands already leaves it nothing. */
export function outcomeOf(before: Asked, after: Asked, field: string): "sent" | "withdrawn" | "unchanged" {
  if (isAsked(after, field)) return "sent";
  return isAsked(before, field) ? "withdrawn" : "unchanged";
}

/** The address or number to which a code is on its way; null once the code is over. */
export function waitingAt(profile: Pick<OwnProfile, "waiting">, channel: string, now = Date.now()): string | null {
  return profile.waiting.find((each) => each.channel === channel && Date.parse(each.expires_at) > now)?.value ?? null;
}

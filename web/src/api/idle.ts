// The arithmetic of the idle time-out: when to warn, when to keep the session alive, when it is over.

/** Times are milliseconds since the epoch by this device's clock. */
export type Limits = { idleMs: number; absoluteEndsAt: number };

export type Verdict =
  | { state: "quiet" }
  | { state: "warn"; secondsLeft: number; byLimit: "idle" | "absolute" }
  | { state: "over" };

/** How long before the end the warning stands: two minutes, and never under one where the limit allows it. */
export function warningLead(idleMs: number): number {
  if (idleMs >= 4 * 60_000) return 120_000;
  if (idleMs > 90_000) return 60_000;
  return Math.round(idleMs * 0.7);
}

/** The server's times, moved to this device's clock by the difference seen when they were issued. */
export function limitsFrom(
  session: { idle_timeout_seconds: number; idle_ends_at: string; absolute_ends_at: string },
  receivedAt: number,
): Limits {
  const idleMs = session.idle_timeout_seconds * 1000;
  const idleEndsAt = Date.parse(session.idle_ends_at);
  const absoluteEndsAt = Date.parse(session.absolute_ends_at);
  // Near the absolute limit idle_ends_at is capped, so that it no longer tells the server's time.
  const serverNow = idleEndsAt < absoluteEndsAt ? idleEndsAt - idleMs : receivedAt;
  return { idleMs, absoluteEndsAt: absoluteEndsAt + (receivedAt - serverNow) };
}

export function verdict(limits: Limits, lastContactAt: number, now: number): Verdict {
  const idleEnd = lastContactAt + limits.idleMs;
  const end = Math.min(idleEnd, limits.absoluteEndsAt);
  if (now >= end) return { state: "over" };
  if (now < end - warningLead(limits.idleMs)) return { state: "quiet" };
  return {
    state: "warn",
    secondsLeft: Math.ceil((end - now) / 1000),
    byLimit: idleEnd <= limits.absoluteEndsAt ? "idle" : "absolute",
  };
}

/** Whether typing or pointing now is worth a request that keeps the session alive: at most five times a period. */
export function shouldKeepAlive(limits: Limits, lastContactAt: number, now: number): boolean {
  return now - lastContactAt >= limits.idleMs / 5 && verdict(limits, lastContactAt, now).state === "quiet";
}

export function minutesAndSeconds(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

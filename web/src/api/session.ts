// Whether this tab is logged in, as seen by the whole client; a time-out asks for a new login in place.
import { useSyncExternalStore } from "react";

/**
 * `expired`: the person was logged in here and has to log in again before going on.
 * `leaving`: a full load is under way, and nothing is asked or shown until then.
 */
export type Phase = "unknown" | "in" | "expired" | "out" | "leaving";

let phase: Phase = "unknown";
const listeners = new Set<() => void>();
let waiting: { resume: () => void; giveUp: () => void }[] = [];

function move(to: Phase) {
  phase = to;
  document.documentElement.toggleAttribute("data-hidden-private", to === "expired");
  for (const listener of listeners) listener();
}

function release(how: "resume" | "giveUp") {
  const held = waiting;
  waiting = [];
  for (const each of held) each[how]();
}

export const session = {
  get phase(): Phase {
    return phase;
  },
  begin() {
    move("in");
    release("resume");
  },
  expire() {
    if (phase === "in") move("expired");
  },
  leave() {
    move("leaving");
  },
  end() {
    if (phase === "leaving") return;
    move("out");
    release("giveUp");
  },
  /** Waits for a new login in place; false when the person leaves instead. */
  renewed(): Promise<boolean> {
    return new Promise((resolve) => {
      waiting.push({ resume: () => resolve(true), giveUp: () => resolve(false) });
    });
  },
};

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function usePhase(): Phase {
  return useSyncExternalStore(subscribe, () => phase);
}

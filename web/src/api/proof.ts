// Calls that the API wants a fresh proof for: they wait here until the password was given again, or not.
import { useSyncExternalStore } from "react";

let waiting: ((given: boolean) => void)[] = [];
const listeners = new Set<() => void>();

function tell() {
  for (const listener of listeners) listener();
}

export const proof = {
  /** Asks for the password, once for all that wait; false when the person does not give it. */
  asked(): Promise<boolean> {
    return new Promise((resolve) => {
      waiting.push(resolve);
      tell();
    });
  },
  settle(given: boolean) {
    const held = waiting;
    waiting = [];
    tell();
    for (const each of held) each(given);
  },
};

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useProofAsked(): boolean {
  return useSyncExternalStore(subscribe, () => waiting.length > 0);
}

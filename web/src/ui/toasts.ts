// Short messages that something was done, shown and announced once; a new one replaces the one before.
import { useSyncExternalStore } from "react";

export type Toast = { id: number; text: string };

const SHOWN_MS = 7000;
let toasts: Toast[] = [];
let next = 1;
const listeners = new Set<() => void>();

function set(to: Toast[]) {
  toasts = to;
  for (const listener of listeners) listener();
}

export function dismiss(id: number): void {
  set(toasts.filter((each) => each.id !== id));
}

export function toast(text: string): void {
  const id = next;
  next += 1;
  set([{ id, text }]);
  setTimeout(() => dismiss(id), SHOWN_MS);
}

export function useToasts(): Toast[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => toasts,
  );
}

// What "Remember me" keeps on this device: the Login Name and the Provider Code, never more.

const KEY = "frontroom.remembered";

export type Remembered = { loginName: string; providerCode: string };

export function remembered(): Remembered | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (typeof kept !== "object" || kept === null || !("loginName" in kept) || !("providerCode" in kept)) return null;
    return { loginName: String(kept.loginName), providerCode: String(kept.providerCode) };
  } catch {
    return null;
  }
}

export function remember(what: Remembered | null): void {
  try {
    if (what) localStorage.setItem(KEY, JSON.stringify(what));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing remembers nothing.
  }
}

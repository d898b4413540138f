// What the tabs of one browser tell each other about the session: times only, nothing about the person.

const CONTACT = "frontroom.contact";
const LOGIN = "frontroom.login";

type Listener = { contact?: () => void; login?: () => void; logout?: () => void };

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing still works, tab by tab.
  }
}

let ownContact = 0;

export const tabs = {
  /** The last moment at which any tab heard from the server within the session. */
  lastContactAt(): number {
    return Math.max(ownContact, Number(read(CONTACT)) || 0);
  },
  heardFromServer(at: number) {
    ownContact = at;
    write(CONTACT, String(at));
  },
  loggedIn(at: number) {
    tabs.heardFromServer(at);
    write(LOGIN, String(at));
  },
  loggedOut() {
    ownContact = 0;
    write(CONTACT, null);
    write(LOGIN, null);
  },
  /** Whether a session may exist, so that the login page need not ask the server in vain. */
  mayBeLoggedIn(): boolean {
    return read(LOGIN) !== null;
  },
  listen(listener: Listener): () => void {
    function heard(event: StorageEvent) {
      if (event.key === CONTACT && event.newValue) listener.contact?.();
      if (event.key === LOGIN && event.newValue) listener.login?.();
      if (event.key === LOGIN && !event.newValue) listener.logout?.();
    }
    window.addEventListener("storage", heard);
    return () => window.removeEventListener("storage", heard);
  },
};

// Which practice's login belongs to a link that undoes a change; a dead link still says so.

/** The Provider Code in the token; null where it is not one of ours. */
export function practiceIn(token: string): string | null {
  try {
    const [code = "", ...rest] = atob(token.replace(/-/g, "+").replace(/_/g, "/")).split("\n");
    return rest.length > 0 && /^[A-Za-z0-9_-]{1,40}$/.test(code) ? code : null;
  } catch {
    return null;
  }
}

// Where to go after logging in: only a path of this client, so that no link can lead people elsewhere.

const OUTSIDE_SESSION = ["/login", "/forgot", "/reset", "/activate", "/p", "/change-password", "/second-factor", "/set-up-factor"];

/** The path when it is one of ours, else the home page. */
export function safeReturnPath(wanted: string | null | undefined): string {
  if (!wanted || !wanted.startsWith("/") || wanted.startsWith("//")) return "/";
  // Browsers read a backslash as a slash and drop tabs and line ends.
  if (/[\\\p{Cc}]/u.test(wanted)) return "/";
  const path = wanted.split(/[?#]/, 1)[0] ?? "/";
  if (path.split("/").includes("..")) return "/";
  if (OUTSIDE_SESSION.some((each) => path === each || path.startsWith(`${each}/`))) return "/";
  return wanted;
}

function followedBy(path: string, from: string | null): string {
  const safe = safeReturnPath(from);
  return safe === "/" ? path : `${path}?next=${encodeURIComponent(safe)}`;
}

export function loginPath(from: string): string {
  return followedBy("/login", from);
}

export function secondFactorPath(from: string | null): string {
  return followedBy("/second-factor", from);
}

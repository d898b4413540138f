// The help pages there are: for whom, and which page of the portal each belongs to.
import type { UserType } from "../../words/kinds.ts";

export type Entry = { id: TopicId; types: readonly UserType[]; page?: RegExp };

const CLIENT = ["client"] as const;
const STAFF = ["therapist", "office_staff", "provider_admin"] as const;
const OFFICE = ["office_staff", "provider_admin"] as const;
const ADMIN = ["provider_admin"] as const;
const PLATFORM = ["platform_admin"] as const;
const EVERYBODY = [...CLIENT, ...STAFF, ...PLATFORM] as const;

const USER = /^\/admin\/users\/[^/]+$/;
const PERSON = /^\/people\/[^/]+$/;

// The first that fits the person and the page is the page's own help.
const entries = [
  { id: "home-client", types: CLIENT, page: /^\/$/ },
  { id: "care-client", types: CLIENT },
  { id: "profile-client", types: CLIENT, page: /^\/profile$/ },
  { id: "emergency-client", types: CLIENT },
  { id: "home-staff", types: STAFF, page: /^\/$/ },
  { id: "home-platform", types: PLATFORM, page: /^\/$/ },
  { id: "new-client", types: ["therapist"], page: /^\/people\/new$/ },
  { id: "new-person", types: OFFICE, page: /^\/people\/new$/ },
  { id: "new-platform-admin", types: PLATFORM, page: /^\/people\/new$/ },
  { id: "my-clients", types: ["therapist"], page: /^\/my-clients$/ },
  { id: "care-team", types: STAFF },
  { id: "hand-over", types: ADMIN, page: /^\/people\/[^/]+\/hand-over$/ },
  { id: "import", types: OFFICE, page: /^\/people\/imports/ },
  { id: "edit-person", types: [...STAFF, ...PLATFORM], page: /^\/people\/[^/]+\/edit$/ },
  { id: "person", types: [...STAFF, ...PLATFORM], page: PERSON },
  { id: "activation", types: [...STAFF, ...PLATFORM] },
  { id: "requests", types: OFFICE, page: /^\/change-requests$/ },
  { id: "users-office", types: ["office_staff"], page: /^\/admin\/users/ },
  { id: "users-admin", types: [...ADMIN, ...PLATFORM], page: /^\/admin\/users$/ },
  { id: "locks", types: [...ADMIN, ...PLATFORM], page: USER },
  { id: "leaving", types: ADMIN },
  { id: "roles", types: ADMIN },
  { id: "activity", types: [...ADMIN, ...PLATFORM], page: /^\/admin\/activity$/ },
  { id: "policies", types: ADMIN, page: /^\/admin\/policies$/ },
  { id: "branding", types: ADMIN, page: /^\/admin\/branding$/ },
  { id: "practices", types: PLATFORM, page: /^\/platform\/practices$/ },
  { id: "new-practice", types: PLATFORM, page: /^\/platform\/new-practice$/ },
  { id: "invite-admin", types: PLATFORM, page: /^\/platform\/practices\/[^/]+\/admins$/ },
  { id: "practice", types: PLATFORM, page: /^\/platform\/practices\/[^/]+$/ },
  { id: "charts-client", types: CLIENT, page: /^\/charts\// },
  { id: "guardians", types: STAFF },
  { id: "units", types: STAFF, page: /^\/units\// },
  { id: "coming-of-age", types: OFFICE, page: /^\/coming-of-age$/ },
  { id: "second-factor", types: EVERYBODY, page: /^\/account\/second-factor$/ },
  { id: "lost-factor", types: [...ADMIN, ...PLATFORM] },
  { id: "account", types: EVERYBODY, page: /^\/account$/ },
  { id: "logging-in", types: EVERYBODY },
  { id: "staying-safe", types: EVERYBODY },
] as const;

export type TopicId = (typeof entries)[number]["id"];

export const ENTRIES: readonly Entry[] = entries;

function isFor(entry: Entry, userTypes: readonly string[]): boolean {
  return entry.types.some((type) => userTypes.includes(type));
}

export function entriesFor(userTypes: readonly string[]): Entry[] {
  return ENTRIES.filter((each) => isFor(each, userTypes));
}

/** The address of the help that belongs to a page of the portal, or null where none does. */
export function helpFor(path: string, userTypes: readonly string[]): string | null {
  const found = entriesFor(userTypes).find((each) => each.page?.test(path));
  return found ? `/help/${found.id}` : null;
}

// English words of activity lists and their filters.
import type { EventKind, LoginType } from "../kinds.ts";

const kinds: Record<EventKind, string> = {
  login_succeeded: "Logged in",
  login_failed: "Login failed",
  account_locked: "Account locked by wrong passwords",
  account_unlocked: "Account unlocked",
  admin_locked: "Account locked by an administrator",
  user_deactivated: "Account deactivated",
  user_reactivated: "Account reactivated",
  user_created: "Account created",
  activation_issued: "Activation code handed over",
  person_edited: "Details changed",
  password_reset_requested: "Password reset asked for",
  password_reset: "Password reset by e-mail link",
  password_changed: "Password changed",
  password_reset_by_admin: "Password reset by an administrator",
  session_ended: "Session ended",
  logged_out: "Logged out",
  access_refused: "Page refused",
  practice_opened: "Practice opened",
  practice_deactivated: "Practice made inactive",
  practice_reactivated: "Practice made active again",
};

const loginTypes: Record<LoginType, string> = {
  Password: "Password",
  "Activation code": "Activation code",
};

export const activity = {
  title: "Activity log",
  text: "What happened to the accounts of this practice, newest first.",
  what: "What happened",
  when: "When",
  who: "By",
  about: "Account",
  how: "Login type",
  browser: "Browser",
  filters: "Filters",
  kind: "Kind",
  allKinds: "All kinds",
  from: "From",
  to: "To",
  person: "Person",
  everyone: "Everyone",
  choosePerson: "Choose a person",
  chooseHelp: "Type a name or login name.",
  noPerson: "Nobody by that name. Check the spelling.",
  clear: "Clear filters",
  nobody: "Not known",
  emptyFiltered: "Nothing matches these filters. Widen the dates or clear the filters.",
  empty: "Nothing has happened yet. Logins and changes will be listed here.",
  datesSwapped: "The first date is after the last one.",
  kinds,
  loginTypes,
};

// The API's fixed values that the dictionaries have a word for.

export type UserType = "client" | "therapist" | "office_staff" | "provider_admin" | "platform_admin";

export const ACCOUNT_STATES = ["active", "password_locked", "admin_locked", "deactivated"] as const;

export type AccountState = (typeof ACCOUNT_STATES)[number];

export function isAccountState(value: string): value is AccountState {
  return (ACCOUNT_STATES as readonly string[]).includes(value);
}

export const EVENT_KINDS = [
  "login_succeeded",
  "second_factor_asked",
  "login_failed",
  "account_locked",
  "account_unlocked",
  "admin_locked",
  "user_deactivated",
  "user_reactivated",
  "user_created",
  "activation_issued",
  "person_edited",
  "email_changed",
  "contact_code_requested",
  "contact_confirmed",
  "contact_changed",
  "contact_change_undone",
  "change_requested",
  "change_withdrawn",
  "change_accepted",
  "change_declined",
  "undoing_seen",
  "user_types_changed",
  "login_name_changed",
  "care_team_changed",
  "caseload_hand_over_begun",
  "caseload_handed_over",
  "admin_invited",
  "guardian_linked",
  "guardian_link_changed",
  "guardian_link_ended",
  "coming_of_age_soon",
  "unit_opened",
  "unit_changed",
  "unit_closed",
  "import_confirmed",
  "import_finished",
  "password_reset_requested",
  "password_reset",
  "password_changed",
  "identity_proven",
  "tour_seen",
  "factor_added",
  "factor_removed",
  "recovery_codes_renewed",
  "recovery_code_used",
  "browsers_forgotten",
  "password_reset_by_admin",
  "session_ended",
  "logged_out",
  "access_refused",
  "mail_stopped",
  "policies_changed",
  "branding_changed",
  "practice_opened",
  "practice_edited",
  "practice_deactivated",
  "practice_reactivated",
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** What was given beside the password. */
export type Factor = "authenticator" | "recovery_code" | "trusted_browser";

export type LoginType = "Password" | "Activation code";

/** The word for a value of the API, or the value itself where a newer API says something unknown. */
export function wordFor(dictionary: Record<string, string>, value: string): string {
  return (Object.hasOwn(dictionary, value) && dictionary[value]) || value;
}

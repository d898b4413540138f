// Whose account may be made, and the form's values for it.
import type { Me } from "../../api/types.ts";
import type { UserType } from "../../words/kinds.ts";
import { NO_DETAILS } from "./details.ts";

export const ROLES = ["therapist", "office_staff", "provider_admin"] as const;

// In the order of the form, so that the first wrong field is the uppermost.
export const EMPTY = {
  kind: "client",
  therapist: false,
  office_staff: false,
  provider_admin: false,
  user_types: "",
  guardian_only: false,
  ...NO_DETAILS,
  therapist_id: "",
  therapist_name: "",
  login_name: "",
  deliver: "print",
};

export type NewValues = typeof EMPTY;

/** Whether it is more than clients that the person may create accounts for. */
export function choosesKind(me: Me): boolean {
  return me.user_types.includes("provider_admin") || me.user_types.includes("platform_admin");
}

/** Whether the person chooses the client's therapist; a therapist's own clients are theirs. */
export function choosesTherapist(me: Me): boolean {
  return me.permissions.includes("care.manage") && !me.user_types.includes("platform_admin");
}

/** Who both chooses and treats is the likeliest therapist. */
export function likelyTherapist(me: Me): { therapist_id: string; therapist_name: string } {
  const treats = choosesTherapist(me) && me.user_types.includes("therapist");
  return { therapist_id: treats ? me.user.user_id : "", therapist_name: treats ? me.user.name : "" };
}

/** The kind of account that the form begins with. */
export function whomFor(me: Me): string {
  return me.user_types.includes("platform_admin") ? "platform_admin" : "client";
}

export function typesOf(values: NewValues): UserType[] {
  if (values.kind === "staff") return ROLES.filter((role) => values[role]);
  return [values.kind === "platform_admin" ? "platform_admin" : "client"];
}

// The policies of a practice between the API and the form, and in words.
import { answer, api } from "../../../api/client.ts";
import { queryClient } from "../../../api/query.ts";
import type { Policies, PolicyValues } from "../../../api/types.ts";
import { wordFor } from "../../../words/kinds.ts";
import { type OwnWords } from "../words.ts";

export type PolicyName = keyof PolicyValues;

export const POLICY_NAMES = [
  "name", "telephone", "emergency_text", "password_profile", "auto_unlock_minutes", "reset_lifts_lock",
  "idle_minutes", "one_session", "uses_sister", "retention_years",
  "factor_client", "factor_therapist", "factor_office_staff", "factor_provider_admin",
  "feature_scheduling", "feature_messages", "feature_documents", "feature_resources", "feature_assessments",
  "feature_mood", "feature_goals",
  "contact_preferred_name", "contact_pronouns", "contact_email", "contact_telephone", "contact_postal_address",
  "contact_emergency_contact", "contact_insurance", "contact_language", "contact_communication",
] as const satisfies readonly PolicyName[];

/** What clients find in the portal. */
export const FEATURE_NAMES = POLICY_NAMES.filter((name) => name.startsWith("feature_")) as FeatureName[];

type FeatureName = Extract<PolicyName, `feature_${string}`>;

export type ContactName = Extract<PolicyName, `contact_${string}`>;

export type FactorName = Extract<PolicyName, `factor_${string}`>;

export const FACTOR_NAMES = POLICY_NAMES.filter(isFactor);

export function isFactor(name: PolicyName): name is FactorName {
  return name.startsWith("factor_");
}

export const CONTACT_NAMES = POLICY_NAMES.filter(isContact);

export function isContact(name: PolicyName): name is ContactName {
  return name.startsWith("contact_");
}

/** The values as a form holds them: numbers as texts, nothing as an empty text. */
export function typedOf(values: PolicyValues) {
  return {
    ...values,
    telephone: values.telephone ?? "",
    emergency_text: values.emergency_text ?? "",
    idle_minutes: String(values.idle_minutes),
    retention_years: String(values.retention_years),
    auto_unlock_minutes: values.auto_unlock_minutes === null ? "" : String(values.auto_unlock_minutes),
  };
}

export type Typed = ReturnType<typeof typedOf>;

export function valuesOf(typed: Typed): PolicyValues {
  return {
    ...typed,
    name: typed.name.trim(),
    telephone: typed.telephone.trim() || null,
    emergency_text: typed.emergency_text.trim() || null,
    idle_minutes: Number(typed.idle_minutes),
    retention_years: Number(typed.retention_years),
    auto_unlock_minutes: typed.auto_unlock_minutes === "" ? null : Number(typed.auto_unlock_minutes),
  };
}

function durationText(minutes: number, words: OwnWords): string {
  return minutes >= 60 && minutes % 60 === 0 ? words.policies.hours(minutes / 60) : words.policies.minutes(minutes);
}

/** A policy's name where it stands alone, outside of its group. */
export function policyName(name: PolicyName, words: OwnWords): string {
  const own = words.policies.names[name];
  if (isFactor(name)) return words.policies.factorOf(own);
  return isContact(name) ? words.policies.mayChange(own) : own;
}

/** One policy's value in words. */
export function policyText(name: PolicyName, values: PolicyValues, words: OwnWords): string {
  const value = values[name];
  if (isContact(name)) return wordFor(words.policies.contact, values[name]);
  if (isFactor(name)) return wordFor(words.policies.factors, values[name]);
  if (name === "password_profile") return wordFor(words.policies.profiles, values.password_profile);
  if (name === "auto_unlock_minutes" && value === null) return words.policies.unlockOff;
  if (name === "retention_years") return words.policies.years(values.retention_years);
  if (typeof value === "number") return durationText(value, words);
  if (typeof value === "boolean") return value ? words.policies.on : words.policies.off;
  return value || words.policies.none;
}

export function differing(one: PolicyValues, other: PolicyValues): PolicyName[] {
  return POLICY_NAMES.filter((name) => one[name] !== other[name]);
}

type Body = PolicyValues & { password_profile: "classic" | "nist" };

export async function preview(values: PolicyValues, version: number) {
  return (await answer(api.POST("/api/policies/preview", { body: { ...(values as Body), version } }))).stricter;
}

/** Saves, and reads again what shows any of it: the name at the top, the versions, the activity. */
export async function save(values: PolicyValues, version: number): Promise<Policies> {
  const saved = await answer(api.POST("/api/policies", { body: { ...(values as Body), version } }));
  const shown = ["me", "policy-versions", "activity"].map((key) => queryClient.invalidateQueries({ queryKey: [key] }));
  await Promise.all(shown);
  return saved;
}

export function readPolicies(signal?: AbortSignal): Promise<Policies> {
  return answer(api.GET("/api/policies", { signal }));
}

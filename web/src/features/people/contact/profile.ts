// One's own contact information as the API gives it, and saving a part of it.
import { useQuery } from "@tanstack/react-query";

import { answer, api } from "../../../api/client.ts";
import { queryClient } from "../../../api/query.ts";
import type { OwnProfile } from "../../../api/types.ts";

export const KEY = ["profile"];

export const FIELDS = [
  "preferred_name",
  "pronouns",
  "language",
  "email",
  "telephone",
  "postal_address",
  "emergency_contact",
  "insurance",
  "communication",
] as const;

export type Field = (typeof FIELDS)[number];
export type Channel = "email" | "telephone";
export type PlainField = Exclude<Field, Channel>;

export function useProfile(enabled = true) {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => answer(api.GET("/api/profile", { signal })), enabled });
}

export function keep(profile: OwnProfile): void {
  queryClient.setQueryData(KEY, profile);
}

/** Saves one field; null takes it away. What the practice looks at first becomes a request. */
export async function saveField(profile: OwnProfile, field: PlainField, value: unknown): Promise<OwnProfile> {
  const body = { version: profile.version, [field]: value };
  const after = await answer(api.POST("/api/profile", { body }));
  keep(after);
  await queryClient.invalidateQueries({ queryKey: ["me"] });
  return after;
}

export function policyOf(profile: OwnProfile, field: Field): string {
  return profile.policies[field] ?? "staff_only";
}

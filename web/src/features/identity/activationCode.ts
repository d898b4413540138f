// Activation codes as people type them, and what an activation link fills in.

/** Capitals in groups of five, as the code is printed; what cannot be a code stays as it was typed. */
export function normalCode(typed: string): string {
  const letters = typed.toUpperCase().replace(/[\s-]/g, "");
  return /^[2-9A-HJ-NP-Z]{15}$/.test(letters) ? (letters.match(/.{5}/g) ?? []).join("-") : typed.trim();
}

export type Filled = { code: string; loginName: string; providerCode: string };

/** Reads the part of an activation link that browsers send to nobody. */
export function filledBy(fragment: string): Filled {
  const given = new URLSearchParams(fragment.replace(/^#/, ""));
  return { code: given.get("code") ?? "", loginName: given.get("login_name") ?? "", providerCode: given.get("provider_code") ?? "" };
}

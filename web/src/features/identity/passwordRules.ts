// The rules of a new password as a list that fills in while people type; the server decides.

export type Rules = { profile: string; min_length: number; max_length: number; composition: boolean };

export type RuleName = "length" | "upper" | "lower" | "number" | "special" | "edges" | "match";

export type Check = { rule: RuleName; met: boolean };

/** Length counts Unicode code points after NFC, as the server does. */
export function codePoints(text: string): number {
  return [...text.normalize("NFC")].length;
}

/** Punctuation or a symbol, in any script. */
const SPECIAL = /[\p{P}\p{S}]/u;

export function checklist(rules: Rules, password: string, confirm: string): Check[] {
  const length = codePoints(password);
  const checks: Check[] = [{ rule: "length", met: length >= rules.min_length && length <= rules.max_length }];
  if (rules.composition) {
    checks.push(
      { rule: "upper", met: /[A-Z]/.test(password) },
      { rule: "lower", met: /[a-z]/.test(password) },
      { rule: "number", met: /[0-9]/.test(password) },
      { rule: "special", met: SPECIAL.test(password) },
    );
  }
  checks.push(
    { rule: "edges", met: password.length > 0 && password.trim() === password },
    { rule: "match", met: password.length > 0 && password === confirm },
  );
  return checks;
}

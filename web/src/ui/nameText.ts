// The name that belongs to an id, or what stands in its place.
import type { Named } from "../api/names.ts";
import type { Words } from "../words/en.ts";

export function nameText(id: string, named: Named, words: Words): string {
  const name = named(id);
  return name === undefined ? "…" : (name ?? words.common.unknown);
}

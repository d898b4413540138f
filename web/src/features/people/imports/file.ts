// A file of clients between the person's disk and the API: letters from bytes, pieces of text, and rows as CSV again.

/** The columns that a file may have, in the order of the template. */
export const COLUMNS = [
  "first_name", "last_name", "date_of_birth", "login_name", "email", "telephone", "preferred_name", "pronouns", "language",
  "postal_address_street", "postal_address_street_2", "postal_address_city", "postal_address_region", "postal_address_postal_code", "postal_address_country",
  "insurance_payer", "insurance_member_id", "insurance_group",
  "emergency_contact_name", "emergency_contact_telephone", "emergency_contact_relation",
  "channels", "no_voicemail", "discreet_sender",
] as const;

export type ColumnName = (typeof COLUMNS)[number];

const EXAMPLE: Partial<Record<ColumnName, string>> = {
  first_name: "Nora",
  last_name: "Example",
  date_of_birth: "1990-06-01",
  email: "nora.example@mail.example",
  telephone: "617 555 0142",
  language: "en",
  channels: "email sms",
  no_voicemail: "no",
};

// The API takes at most 50,000 letters at once.
const PIECE = 40_000;
export const MOST_BYTES = 12_000_000;

export type Decoded = { text: string; encoding: "utf-8" | "utf-16" | "windows-1252" };

/** Spreadsheets write UTF-8, with or without a mark, or UTF-16, or the old Windows letters. */
export function decoded(bytes: Uint8Array): Decoded {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe;
  const big = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (little || big) return { text: new TextDecoder(little ? "utf-16le" : "utf-16be").decode(bytes), encoding: "utf-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

/** The text in pieces that the API takes; no letter is cut in half. */
export function pieces(text: string): string[] {
  const lines = text.replace(/\r\n?/g, "\n");
  const found: string[] = [];
  let at = 0;
  while (at < lines.length) {
    let end = Math.min(at + PIECE, lines.length);
    if (end < lines.length && /[\uD800-\uDBFF]/.test(lines[end - 1] ?? "")) end -= 1;
    found.push(lines.slice(at, end));
    at = end;
  }
  return found.length > 0 ? found : [""];
}

/** A cell that no spreadsheet works out as a formula; the API takes the apostrophe away again. */
export function safeCell(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as the text of a file; the mark tells spreadsheets that it is UTF-8. */
export function csv(rows: string[][]): string {
  return `\uFEFF${rows.map((row) => row.map(safeCell).join(",")).join("\r\n")}\r\n`;
}

export function template(): string {
  return csv([[...COLUMNS], COLUMNS.map((name) => EXAMPLE[name] ?? "")]);
}

/** Gives the person a file with this text. */
export function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// Days picked in a filter, as the moments that the API asks for: from the first one's start to the last one's end.

function startOf(day: string, plusDays: number): string | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const [year, month, date] = match.slice(1).map(Number) as [number, number, number];
  const start = new Date(year, month - 1, date + plusDays);
  return Number.isNaN(start.getTime()) ? null : start.toISOString().replace(/\.\d{3}Z$/, "Z");
}

export type Range = { from?: string; to?: string };

/** Days are the device's own; `to` is the first moment that is not wanted any more. */
export function rangeOf(firstDay: string, lastDay: string): Range {
  const from = startOf(firstDay, 0);
  const to = startOf(lastDay, 1);
  return { ...(from && { from }), ...(to && { to }) };
}

export function swapped(firstDay: string, lastDay: string): boolean {
  return firstDay !== "" && lastDay !== "" && firstDay > lastDay;
}

// The steps of the tour: only what this client really has on the page.
import type { HelpWords } from "./words.ts";

export type Stop = { name: keyof HelpWords["stops"]; target?: string };

const ALL: Stop[] = [
  { name: "welcome" },
  { name: "menu", target: "[data-tour=menu]" },
  { name: "care", target: "[data-tour=care]" },
  { name: "logins", target: "[data-tour=logins]" },
  { name: "initials", target: "[data-tour=initials]" },
  { name: "emergency", target: "[data-tour=emergency]" },
  { name: "help", target: "[data-tour=help]" },
];

export function tourStops(): Stop[] {
  return ALL.filter((each) => !each.target || document.querySelector(each.target));
}

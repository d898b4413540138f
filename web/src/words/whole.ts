// Puts together what people read outside and inside a session; the two are loaded apart, so that the login page stays light.
import type { DoorWords } from "./en/doors.ts";
import type { InsideWords } from "./en/inside.ts";

export function whole(doors: DoorWords, inside: InsideWords) {
  return {
    ...inside,
    login: doors.login,
    common: { ...doors.common, ...inside.common },
    problems: {
      ...doors.problems,
      byCode: { ...doors.problems.byCode, ...inside.problems.byCode },
      byFieldCode: { ...doors.problems.byFieldCode, ...inside.problems.byFieldCode },
    },
  };
}

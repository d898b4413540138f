// Every word that people see, in Spanish.
import type { Words } from "./en.ts";
import { doors } from "./es/doors.ts";
import { inside } from "./es/inside.ts";
import { whole } from "./whole.ts";

export const es: Words = whole(doors, inside);

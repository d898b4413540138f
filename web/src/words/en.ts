// Every word that people see, in English; the shape that other languages must fill.
import { doors } from "./en/doors.ts";
import { inside } from "./en/inside.ts";
import { whole } from "./whole.ts";

export const en = whole(doors, inside);

export type Words = typeof en;

// Every help page in Spanish.
import { everyday } from "./everyday.es.ts";
import { platform } from "./platform.es.ts";
import { staff } from "./staff.es.ts";
import type { Topics } from "./types.ts";

export const topics: Topics = { ...everyday, ...staff, ...platform };

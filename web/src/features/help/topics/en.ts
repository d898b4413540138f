// Every help page in English.
import { everyday } from "./everyday.en.ts";
import { platform } from "./platform.en.ts";
import { staff } from "./staff.en.ts";
import type { Topics } from "./types.ts";

export const topics: Topics = { ...everyday, ...staff, ...platform };

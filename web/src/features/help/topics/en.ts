// Every help page in English.
import { charts } from "./charts.en.ts";
import { clients } from "./clients.en.ts";
import { everyday } from "./everyday.en.ts";
import { platform } from "./platform.en.ts";
import { staff } from "./staff.en.ts";
import type { Topics } from "./types.ts";

export const topics: Topics = { ...everyday, ...charts, ...clients, ...staff, ...platform };

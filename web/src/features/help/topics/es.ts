// Every help page in Spanish.
import { charts } from "./charts.es.ts";
import { clients } from "./clients.es.ts";
import { everyday } from "./everyday.es.ts";
import { platform } from "./platform.es.ts";
import { staff } from "./staff.es.ts";
import type { Topics } from "./types.ts";

export const topics: Topics = { ...everyday, ...charts, ...clients, ...staff, ...platform };

// Every word that people see, in English; the shape that other languages must fill.
import { account } from "./en/account.ts";
import { activity } from "./en/activity.ts";
import { admin } from "./en/admin.ts";
import { common } from "./en/common.ts";
import { home } from "./en/home.ts";
import { login } from "./en/login.ts";
import { problems } from "./en/problems.ts";

export const en = { common, problems, login, home, account, activity, admin };

export type Words = typeof en;

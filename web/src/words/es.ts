// Every word that people see, in Spanish.
import type { Words } from "./en.ts";
import { account } from "./es/account.ts";
import { activity } from "./es/activity.ts";
import { admin } from "./es/admin.ts";
import { common } from "./es/common.ts";
import { home } from "./es/home.ts";
import { login } from "./es/login.ts";
import { problems } from "./es/problems.ts";

export const es: Words = { common, problems, login, home, account, activity, admin };

// English words of the pages inside a session, loaded after the login; pages that few people see bring their own.
import { account } from "./account.ts";
import { activity } from "./activity.ts";
import { admin } from "./admin.ts";
import { common } from "./common.ts";
import { home } from "./home.ts";
import { problems } from "./problems.ts";

export const inside = { common, problems, home, account, activity, admin };

export type InsideWords = typeof inside;

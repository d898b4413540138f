// Logging out: ends the session at the server, tells the other tabs, and leaves nothing in this one.
import { useMutation } from "@tanstack/react-query";

import { answer, api } from "../../api/client.ts";
import { leave, ownLogin } from "../../api/me.ts";
import { isProblem } from "../../api/problems.ts";
import { tabs } from "../../api/tabs.ts";
import { leaveNotice } from "./notices.ts";

async function logOut(): Promise<void> {
  try {
    await answer(api.POST("/api/logout"));
  } catch (error) {
    // A session that is over already is as good as ended.
    if (!isProblem(error, "not_logged_in")) throw error;
  }
  tabs.loggedOut();
  leaveNotice("loggedOut");
  leave(ownLogin());
}

export function useLogOut() {
  return useMutation({ mutationFn: logOut });
}

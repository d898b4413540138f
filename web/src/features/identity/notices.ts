// A message carried over to the login page: which one, and nothing about the person.
import { useEffect, useState } from "react";

import type { DoorWords } from "../../words/en/doors.ts";

const KEY = "frontroom.notice";

export type Notice = "loggedOut" | "resetDone";

export function leaveNotice(notice: Notice): void {
  try {
    sessionStorage.setItem(KEY, notice);
  } catch {
    // The login page then opens without the message.
  }
}

function leftNotice(): Notice | null {
  try {
    const notice = sessionStorage.getItem(KEY);
    return notice === "loggedOut" || notice === "resetDone" ? notice : null;
  } catch {
    return null;
  }
}

/** The message that was left, shown until the page is left. */
export function useNotice(): Notice | null {
  // Drawing may be started twice, so that reading must not take the message away.
  const [notice] = useState(leftNotice);
  useEffect(() => {
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // Nothing was kept.
    }
  }, []);
  return notice;
}

export function notices(words: DoorWords): Record<Notice, string> {
  return { loggedOut: words.login.loggedOut, resetDone: words.login.resetDone };
}

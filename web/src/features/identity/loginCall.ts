// The login request, and what an unreached server means for it.
import { answer, api } from "../../api/client.ts";
import { enter } from "../../api/me.ts";
import { Unreachable } from "../../api/problems.ts";
import type { Me } from "../../api/types.ts";
import type { DoorWords } from "../../words/en/doors.ts";

export type Credentials = { login_name: string; password: string; provider_code: string; remember?: boolean };

/** Null where the second factor is still to come. */
export async function logIn(credentials: Credentials): Promise<Me | null> {
  const { next } = await answer(api.POST("/api/login", { body: credentials }));
  return next === "second_factor" ? null : enter();
}

/** A server that was not reached has refused nothing, and the page says so. */
export function loginProblemText(problem: unknown, words: DoorWords): string | undefined {
  if (!(problem instanceof Unreachable)) return undefined;
  return navigator.onLine ? words.problems.unreachableLogin : words.problems.offlineLogin;
}

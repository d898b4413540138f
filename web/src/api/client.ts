// The one way to the API: typed calls, the application's own header, problems as errors, re-login in place.
import createClient from "openapi-fetch";

import { problemFrom, Unreachable } from "./problems.ts";
import { proof } from "./proof.ts";
import type { paths } from "./schema.d.ts";
import { session } from "./session.ts";
import { tabs } from "./tabs.ts";

const TIMEOUT_MS = 30_000;

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(new Request(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(TIMEOUT_MS)]) }));
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new Unreachable();
  }
}

async function says(response: Response, status: number, code: string): Promise<boolean> {
  if (response.status !== status) return false;
  const body: unknown = await response.clone().json().catch(() => null);
  return typeof body === "object" && body !== null && "code" in body && body.code === code;
}

async function sendInSession(request: Request): Promise<Response> {
  const again = request.clone();
  const response = await send(request);
  if (await says(response, 403, "proof_required")) return (await proof.asked()) ? sendInSession(again) : response;
  const within = session.phase === "in" || session.phase === "expired";
  // The second step of a login in place is refused to the login itself, which must not wait for another.
  if (within && !request.url.endsWith("/login/factor") && (await says(response, 401, "not_logged_in"))) {
    session.expire();
    if (await session.renewed()) return send(again);
    return response;
  }
  if (session.phase === "in" && response.status < 500) tabs.heardFromServer(Date.now());
  return response;
}

// The client sends the application's header itself, so that no call has to name it.
type WithoutHeader<Operation> = Operation extends { parameters: infer Given }
  ? Omit<Operation, "parameters"> & { parameters: Omit<Given, "header"> & { header?: never } }
  : Operation;

type OwnPaths = { [Path in keyof paths]: { [Method in keyof paths[Path]]: WithoutHeader<paths[Path][Method]> } };

export const api = createClient<OwnPaths>({
  credentials: "same-origin",
  headers: { "X-Requested-With": "frontroom", Accept: "application/json" },
  fetch: sendInSession,
});

type Outcome<T> = { data?: T; error?: unknown; response: Response };

/** The answer of a call, or its problem thrown. */
export async function answer<T>(call: Promise<Outcome<T>>): Promise<T> {
  const outcome = await call.catch((error: unknown) => {
    // A success that is not JSON comes from something in between, not from the API.
    throw error instanceof SyntaxError ? new Unreachable() : error;
  });
  if (!outcome.response.ok) {
    throw outcome.error instanceof Error ? outcome.error : await problemFrom(rebuilt(outcome));
  }
  return outcome.data as T;
}

// openapi-fetch has read the body by now; problemFrom wants a response.
function rebuilt(outcome: Outcome<unknown>): Response {
  const { status, headers } = outcome.response;
  const body = typeof outcome.error === "string" ? outcome.error : JSON.stringify(outcome.error ?? null);
  return new Response(body, { status, headers });
}

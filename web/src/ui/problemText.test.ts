// Shows which sentence people read for what went wrong, in both languages.
import assert from "node:assert/strict";
import { test } from "node:test";

import { ApiProblem, problemFrom, Unreachable } from "../api/problems.ts";
import { en } from "../words/en.ts";
import { es } from "../words/es.ts";
import { fieldText, problemText } from "./problemText.ts";

function refused(status: number, body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/problem+json", ...headers } });
}

async function problem(status: number, code: string, detail: string, headers?: Record<string, string>) {
  const found = await problemFrom(refused(status, { code, detail, request_id: "r1" }, headers));
  assert.ok(found instanceof ApiProblem);
  return found;
}

test("English shows the API's sentence as it is, Spanish its own for the same code", async () => {
  const detail = "Your account has been locked. Please contact your agency administrator.";
  const locked = await problem(401, "account_locked", detail);
  assert.equal(problemText(locked, en, "en"), detail);
  assert.equal(problemText(locked, es, "es"), es.problems.byCode.account_locked);
});

test("a refusal that says when to try again is shown with the time", async () => {
  const busy = await problem(429, "login_busy", "Please wait.", { "Retry-After": "5" });
  assert.equal(problemText(busy, en, "en"), "Please wait. Try again in 5 seconds.");
});

test("a fault that nobody expected says what to do and keeps its request id", async () => {
  const fault = await problem(500, "internal", "Internal");
  assert.equal(problemText(fault, en, "en"), en.problems.unexpected);
  assert.equal(fault.requestId, "r1");
});

test("an answer that is not the API's is an unreached server, not a refusal", async () => {
  const page = new Response("<html>Bad gateway</html>", { status: 502, headers: { "Content-Type": "text/html" } });
  const found = await problemFrom(page);
  assert.ok(found instanceof Unreachable);
  assert.equal(problemText(found, en, "en"), en.problems.unreachable);
});

test("a code that a newer API uses still gives a sentence in Spanish", async () => {
  const strange = await problem(409, "brand_new", "A new reason.");
  assert.equal(problemText(strange, es, "es"), es.problems.unexpected);
  assert.equal(problemText(strange, en, "en"), "A new reason.");
});

test("field errors follow the same rule", () => {
  const short = { field: "new_password", code: "too_short", message: "Use at least 8 characters." };
  assert.equal(fieldText(short, en, "en"), "Use at least 8 characters.");
  assert.equal(fieldText(short, es, "es"), es.problems.byFieldCode.too_short);
});

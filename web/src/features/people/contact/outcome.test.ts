// Shows that a page never tells of a request that is not there, nor forgets a code that is.
import assert from "node:assert/strict";
import { test } from "node:test";

import { outcomeOf, waitingAt } from "./outcome.ts";

const value = { text: null, postal_address: null, emergency_contact: null, insurance: null, communication: null };
const none = { requests: [] };
const asked = { requests: [{ field: "postal_address", after: value, state: "open", reason: null, asked_at: "2026-03-02T15:00:00.000Z" }] };

test("only what waits for the office is called sent", () => {
  assert.equal(outcomeOf(none, asked, "postal_address"), "sent");
  assert.equal(outcomeOf(none, none, "postal_address"), "unchanged");
  assert.equal(outcomeOf(none, asked, "insurance"), "unchanged");
  assert.equal(outcomeOf(asked, none, "postal_address"), "withdrawn");
});

test("a code on its way is there until it is over", () => {
  const profile = { waiting: [{ channel: "email", value: "new@mail.example", expires_at: "2026-03-02T15:15:00.000Z" }] };
  const at = (time: string) => waitingAt(profile, "email", Date.parse(time));
  assert.equal(at("2026-03-02T15:14:59Z"), "new@mail.example");
  assert.equal(at("2026-03-02T15:15:00Z"), null);
  assert.equal(waitingAt(profile, "telephone", 0), null);
});

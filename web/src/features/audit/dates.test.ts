// Shows that picked days become whole days of the device's zone.
import assert from "node:assert/strict";
import { test } from "node:test";

import { rangeOf, swapped } from "./dates.ts";

test("one picked day runs from its start to the next day's start", () => {
  const { from, to } = rangeOf("2026-03-02", "2026-03-02");
  assert.equal(Date.parse(from ?? ""), new Date(2026, 2, 2).getTime());
  assert.equal(Date.parse(to ?? ""), new Date(2026, 2, 3).getTime());
  assert.match(from ?? "", /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});

test("the last day of a year ends with the year", () => {
  assert.equal(Date.parse(rangeOf("", "2026-12-31").to ?? ""), new Date(2027, 0, 1).getTime());
});

test("what was not picked is not asked for", () => {
  assert.deepEqual(rangeOf("", ""), {});
  assert.deepEqual(rangeOf("someday", ""), {});
});

test("a first day after the last one is noticed", () => {
  assert.equal(swapped("2026-03-03", "2026-03-02"), true);
  assert.equal(swapped("2026-03-02", "2026-03-02"), false);
  assert.equal(swapped("", "2026-03-02"), false);
});

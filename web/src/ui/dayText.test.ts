// Shows that days without a time stay the same day everywhere.
import assert from "node:assert/strict";
import { test } from "node:test";

import { dayBefore, dayText } from "./dayText.ts";

test("a day is written as that day, whatever the zone", () => {
  assert.equal(dayText("2026-03-01", "en"), "March 1, 2026");
  assert.equal(dayText("2026-03-01", "es"), "1 de marzo de 2026");
});

test("the day before, also over the end of a month", () => {
  assert.equal(dayBefore("2026-03-01"), "2026-02-28");
  assert.equal(dayBefore("2027-01-01"), "2026-12-31");
});

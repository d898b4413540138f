// Shows when the idle warning stands, when the session is over, and that clocks may differ.
import assert from "node:assert/strict";
import { test } from "node:test";

import { limitsFrom, minutesAndSeconds, shouldKeepAlive, verdict, warningLead } from "./idle.ts";

const minute = 60_000;
const limits = { idleMs: 15 * minute, absoluteEndsAt: 720 * minute };

test("nothing is said while there is time", () => {
  assert.deepEqual(verdict(limits, 0, 12 * minute), { state: "quiet" });
});

test("the warning stands two minutes ahead and counts down", () => {
  assert.deepEqual(verdict(limits, 0, 13 * minute), { state: "warn", secondsLeft: 120, byLimit: "idle" });
  assert.deepEqual(verdict(limits, 0, 15 * minute - 1), { state: "warn", secondsLeft: 1, byLimit: "idle" });
});

test("the session is over at the limit", () => {
  assert.deepEqual(verdict(limits, 0, 15 * minute), { state: "over" });
});

test("the absolute limit warns and ends however busy the person is", () => {
  const late = 719 * minute;
  assert.deepEqual(verdict(limits, late, late), { state: "warn", secondsLeft: 60, byLimit: "absolute" });
  assert.deepEqual(verdict(limits, late, 720 * minute), { state: "over" });
});

test("every practice's time-out is warned of at least 60 seconds ahead", () => {
  for (let minutes = 15; minutes <= 30; minutes += 1) assert.ok(warningLead(minutes * minute) >= minute);
  assert.equal(warningLead(2 * minute), minute);
});

test("a very short limit still leaves time before its warning", () => {
  assert.ok(warningLead(minute) < minute);
});

test("typing keeps the session alive, but not at every key", () => {
  assert.equal(shouldKeepAlive(limits, 0, minute), false);
  assert.equal(shouldKeepAlive(limits, 0, 3 * minute), true);
  assert.equal(shouldKeepAlive(limits, 0, 14 * minute), false);
});

test("a device whose clock is wrong still keeps the right limits", () => {
  const answer = {
    idle_timeout_seconds: 900,
    idle_ends_at: "2026-03-02T10:15:00Z",
    absolute_ends_at: "2026-03-02T22:00:00Z",
  };
  const received = Date.parse("2026-03-02T13:00:00Z");
  assert.equal(limitsFrom(answer, received).absoluteEndsAt, Date.parse("2026-03-03T01:00:00Z"));
});

test("near the absolute limit the times are taken as they are", () => {
  const answer = {
    idle_timeout_seconds: 900,
    idle_ends_at: "2026-03-02T22:00:00Z",
    absolute_ends_at: "2026-03-02T22:00:00Z",
  };
  const received = Date.parse("2026-03-02T21:55:00Z");
  assert.equal(limitsFrom(answer, received).absoluteEndsAt, Date.parse("2026-03-02T22:00:00Z"));
});

test("the countdown reads as minutes and seconds", () => {
  assert.equal(minutesAndSeconds(120), "2:00");
  assert.equal(minutesAndSeconds(61.9), "1:01");
  assert.equal(minutesAndSeconds(-3), "0:00");
});

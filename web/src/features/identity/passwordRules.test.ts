// Shows what the live checklist ticks off, rule by rule.
import assert from "node:assert/strict";
import { test } from "node:test";

import { checklist, codePoints, type RuleName, type Rules } from "./passwordRules.ts";

const classic: Rules = { profile: "classic", min_length: 8, max_length: 64, composition: true };
const nist: Rules = { profile: "nist", min_length: 15, max_length: 64, composition: false };

function open(rules: Rules, password: string, confirm = password): RuleName[] {
  return checklist(rules, password, confirm).filter((check) => !check.met).map((check) => check.rule);
}

test("a password that meets everything leaves nothing open", () => {
  assert.deepEqual(open(classic, "Quiet-River7"), []);
});

test("an empty form leaves everything open", () => {
  assert.deepEqual(open(classic, ""), ["length", "upper", "lower", "number", "special", "edges", "match"]);
});

test("each rule is ticked on its own", () => {
  assert.deepEqual(open(classic, "quiet-river7"), ["upper"]);
  assert.deepEqual(open(classic, "QUIET-RIVER7"), ["lower"]);
  assert.deepEqual(open(classic, "Quiet-River"), ["number"]);
  assert.deepEqual(open(classic, "QuietRiver77"), ["special"]);
  assert.deepEqual(open(classic, "Qr-7"), ["length"]);
  assert.deepEqual(open(classic, " Quiet-River7"), ["edges"]);
  assert.deepEqual(open(classic, "Quiet-River7", "Quiet-River8"), ["match"]);
});

test("only English letters count as uppercase and lowercase", () => {
  assert.deepEqual(open(classic, "ñandú-77-ÑÚÉ").includes("upper"), true);
});

test("length counts code points after normalisation, 64 at most", () => {
  assert.equal(codePoints("e\u0301"), 1);
  assert.equal(codePoints("😀😀"), 2);
  assert.deepEqual(open(classic, `Aa1!${"x".repeat(60)}`), []);
  assert.deepEqual(open(classic, `Aa1!${"x".repeat(61)}`), ["length"]);
});

test("the nist profile asks for length and no composition", () => {
  assert.deepEqual(open(nist, "a quiet river walk"), []);
  assert.deepEqual(open(nist, "Quiet-River7"), ["length"]);
});

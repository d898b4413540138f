// Shows that a code works however it was typed, and that a link fills in the page.
import assert from "node:assert/strict";
import { test } from "node:test";

import { filledBy, normalCode } from "./activationCode.ts";

test("a code may be typed small, with spaces or without hyphens", () => {
  for (const typed of ["K7QXM-23456-ABCDE", "k7qxm-23456-abcde", " k7qxm 23456 abcde ", "k7qxm23456abcde"]) {
    assert.equal(normalCode(typed), "K7QXM-23456-ABCDE");
  }
});

test("what is no code stays as it was typed", () => {
  assert.equal(normalCode(" Blue-Kettle-58"), "Blue-Kettle-58");
});

test("the link fills in all three fields", () => {
  const filled = filledBy("#code=K7QXM-23456-ABCDE&provider_code=ELM&login_name=ava%2Bx%40mail.example");
  assert.deepEqual(filled, { code: "K7QXM-23456-ABCDE", loginName: "ava+x@mail.example", providerCode: "ELM" });
  assert.deepEqual(filledBy(""), { code: "", loginName: "", providerCode: "" });
});

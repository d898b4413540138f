// Shows that a dead link still leads to its practice's login, and that nonsense leads nowhere strange.
import assert from "node:assert/strict";
import { test } from "node:test";

import { practiceIn } from "./undoToken.ts";

const token = (...parts: string[]) => Buffer.from(parts.join("\n")).toString("base64url");

test("the practice is read from the token", () => {
  assert.equal(practiceIn(token("ELMGROVE", "usr_1", "email", "chg", "secret")), "ELMGROVE");
});

test("nonsense names no practice", () => {
  for (const odd of ["", "x", "%%%", token("ELMGROVE"), token("//evil.example", "a"), token("../x", "a")]) assert.equal(practiceIn(odd), null);
});

// Shows that the import rule refuses what the folders forbid and allows the rest.
import assert from "node:assert/strict";
import { test } from "node:test";

import { placeOf, refusal } from "./layers.mjs";

const at = (file) => placeOf(`/src/${file}`, "/src");

test("a feature may not import another feature", () => {
  assert.match(refusal(at("features/audit/log.ts"), at("features/identity/login.ts")), /may not import/);
});

test("a shared part may not import a feature, and the api may not import a shared part", () => {
  assert.match(refusal(at("ui/a.ts"), at("features/identity/login.ts")), /may not import/);
  assert.match(refusal(at("api/a.ts"), at("ui/b.ts")), /may not import/);
});

test("the app may import features, and features may import shared parts", () => {
  assert.equal(refusal(at("app/routes.tsx"), at("features/identity/login.ts")), null);
  assert.equal(refusal(at("features/identity/login.ts"), at("ui/b.ts")), null);
  assert.equal(refusal(at("features/identity/a.ts"), at("features/identity/b.ts")), null);
});

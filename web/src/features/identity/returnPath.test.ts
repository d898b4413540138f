// Shows that after logging in people can only land on a page of this client.
import assert from "node:assert/strict";
import { test } from "node:test";

import { loginPath, safeReturnPath, secondFactorPath } from "./returnPath.ts";

test("a path of ours is kept, with its query and fragment", () => {
  for (const path of ["/account", "/admin/users?state=password_locked", "/account#sessions"]) {
    assert.equal(safeReturnPath(path), path);
  }
});

test("anything that could lead elsewhere goes home", () => {
  const bad = [
    null, undefined, "", "account", "//evil.example", "https://evil.example", "javascript:alert(1)", "/\\evil.example",
    "\\/evil.example", "/\t/evil.example", "/\n/evil.example", " /account", "/a/../b", "/../x",
  ];
  for (const each of bad) assert.equal(safeReturnPath(each), "/", String(each));
});

test("pages outside a session are no place to return to", () => {
  for (const each of ["/login", "/login?next=/login", "/forgot", "/reset#token=x", "/p/ABC", "/change-password", "/second-factor", "/set-up-factor"]) {
    assert.equal(safeReturnPath(each), "/");
  }
  assert.equal(safeReturnPath("/practice"), "/practice");
});

test("the login page is told where to return to", () => {
  assert.equal(loginPath("/"), "/login");
  assert.equal(loginPath("/admin/users?state=active"), "/login?next=%2Fadmin%2Fusers%3Fstate%3Dactive");
  assert.equal(loginPath("//evil.example"), "/login");
  assert.equal(secondFactorPath("/account"), "/second-factor?next=%2Faccount");
  assert.equal(secondFactorPath(null), "/second-factor");
});

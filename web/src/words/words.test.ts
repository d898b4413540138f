// Shows that both languages say the same things, and that the exact sentences stand as the rules give them.
import assert from "node:assert/strict";
import { test } from "node:test";

import { en as everybodys } from "./en.ts";
import { contact } from "./en/contact.ts";
import { help } from "./en/help.ts";
import { care } from "./en/care.ts";
import { charts } from "./en/charts.ts";
import { imports } from "./en/imports.ts";
import { factor } from "./en/factor.ts";
import { people } from "./en/people.ts";
import { policies } from "./en/policies.ts";
import { practices } from "./en/practices.ts";
import { relations } from "./en/relations.ts";
import { proof } from "./en/proof.ts";
import { undo } from "./en/undo.ts";
import { es as everybodysES } from "./es.ts";
import { contact as contactES } from "./es/contact.ts";
import { help as helpES } from "./es/help.ts";
import { care as careES } from "./es/care.ts";
import { charts as chartsES } from "./es/charts.ts";
import { imports as importsES } from "./es/imports.ts";
import { factor as factorES } from "./es/factor.ts";
import { people as peopleES } from "./es/people.ts";
import { policies as policiesES } from "./es/policies.ts";
import { practices as practicesES } from "./es/practices.ts";
import { relations as relationsES } from "./es/relations.ts";
import { proof as proofES } from "./es/proof.ts";
import { undo as undoES } from "./es/undo.ts";

// Some pages bring their own words.
const en = { ...everybodys, care, imports, contact, undo, charts, relations, help, factor, people, policies, practices, proof };
const es = { ...everybodysES, care: careES, imports: importsES, contact: contactES, undo: undoES, charts: chartsES, relations: relationsES, help: helpES, factor: factorES, people: peopleES, policies: policiesES, practices: practicesES, proof: proofES };

type Entry = [path: string, value: unknown];

function entries(value: unknown, path = ""): Entry[] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => entries(inner, `${path}.${key}`));
}

test("both languages have the same entries, and none is empty", () => {
  assert.deepEqual(entries(en).map(([path]) => path), entries(es).map(([path]) => path));
  for (const [path, value] of [...entries(en), ...entries(es)]) {
    assert.ok(typeof value === "function" || (typeof value === "string" && value.trim() === value && value), path);
  }
});

test("the exact words of the rules are shown in English", () => {
  assert.equal(en.login.loginName, "Login Name");
  assert.equal(en.login.password, "Password");
  assert.equal(en.login.providerCode, "Provider Code");
  assert.equal(en.login.button("Therap Connect"), "Therap Connect Login");
  assert.equal(en.login.forgot, "Forgot Password?");
  assert.equal(en.login.forgotTitle, "Forgot Password?");
  assert.equal(en.login.newPassword, "New Password");
  assert.equal(en.login.confirmPassword, "Confirm New Password");
  assert.equal(en.login.update, "Update");
  assert.equal(en.common.back, "Back");
  assert.equal(en.common.logout, "Logout");
  assert.equal(en.common.userType, "User Type");
  assert.equal(en.problems.byCode.invalid_credentials, "Invalid Credentials");
  assert.equal(
    en.problems.byCode.account_locked,
    "Your account has been locked. Please contact your agency administrator.",
  );
});

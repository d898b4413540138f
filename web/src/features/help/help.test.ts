// Shows that every help page is whole in both languages, and that each page of the portal leads to its own.
import assert from "node:assert/strict";
import { test } from "node:test";

import { ENTRIES, entriesFor, helpFor } from "./catalog.ts";
import { hasTitle } from "./hasTitle.ts";
import { topics as en } from "./topics/en.ts";
import { topics as es } from "./topics/es.ts";

test("both languages say as much on every help page", () => {
  for (const { id } of ENTRIES) {
    for (const topic of [en[id], es[id]]) {
      assert.ok(topic.title && topic.text, id);
      assert.ok(topic.steps.length > 0 && topic.notes.length > 0, id);
    }
    assert.equal(en[id].steps.length, es[id].steps.length, id);
    assert.equal(en[id].notes.length, es[id].notes.length, id);
  }
});

test("the same page leads different people to different help", () => {
  assert.equal(helpFor("/", ["client"]), "/help/home-client");
  assert.equal(helpFor("/", ["therapist"]), "/help/home-staff");
  assert.equal(helpFor("/people/new", ["therapist"]), "/help/new-client");
  assert.equal(helpFor("/people/new", ["provider_admin"]), "/help/new-person");
  assert.equal(helpFor("/people/usr_1", ["office_staff"]), "/help/person");
  assert.equal(helpFor("/people/usr_1/edit", ["office_staff"]), "/help/edit-person");
  assert.equal(helpFor("/platform/practices/ELM", ["platform_admin"]), "/help/practice");
  assert.equal(helpFor("/help/home-client", ["client"]), null);
});

test("nobody reads the help of pages that they do not have", () => {
  const ids = entriesFor(["client"]).map((each) => each.id);
  assert.ok(ids.includes("account"));
  assert.ok(!ids.includes("policies"));
});

test("a title is found by any of its words, with or without accents and capitals", () => {
  assert.ok(hasTitle("Su página de inicio", "PAGINA"));
  assert.ok(hasTitle("Logging in and locked accounts", "locked log"));
  assert.ok(!hasTitle("Logging in", "policies"));
});

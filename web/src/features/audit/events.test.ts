// Shows which events nobody did: the portal is named for them, and nobody for what strangers did.
import assert from "node:assert/strict";
import { test } from "node:test";

import type { EventRow } from "../../api/types.ts";
import { isByPortal } from "./events.ts";

const event = (kind: string, actor_id: string | null) => ({ kind, actor_id }) as EventRow;

test("what came with the time is the portal's", () => {
  assert.equal(isByPortal(event("coming_of_age_soon", null)), true);
});

test("what a stranger or a person did is not", () => {
  assert.equal(isByPortal(event("login_failed", null)), false);
  assert.equal(isByPortal(event("guardian_linked", "usr_1")), false);
});

// Colours and their contrast, as an admin writes them.
import assert from "node:assert/strict";
import { test } from "node:test";

import { colourOf, contrastWithWhite } from "./contrast.ts";

test("a colour is read with or without its sign, in any letters", () => {
  assert.equal(colourOf(" 8A1F5C "), "#8a1f5c");
  assert.equal(colourOf("#8a1f5c"), "#8a1f5c");
  assert.equal(colourOf("teal"), null);
  assert.equal(colourOf("#12345"), null);
});

test("the contrast with white is the one of the guidelines", () => {
  assert.equal(contrastWithWhite("#000000"), 21);
  assert.equal(contrastWithWhite("#ffffff"), 1);
  assert.equal(contrastWithWhite("#767676"), 4.5);
  assert.equal(contrastWithWhite("#3ea19b"), 3);
  assert.equal(contrastWithWhite("teal"), null);
});

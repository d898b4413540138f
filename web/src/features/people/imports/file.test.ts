// Shows that files of any spreadsheet are read, and that nothing that is written back is a formula.
import assert from "node:assert/strict";
import { test } from "node:test";

import { csv, decoded, pieces, safeCell, template } from "./file.ts";

test("letters are found whatever the spreadsheet wrote", () => {
  assert.deepEqual(decoded(new TextEncoder().encode("Zoë")), { text: "Zoë", encoding: "utf-8" });
  assert.deepEqual(decoded(Uint8Array.of(0x5a, 0x6f, 0xeb)), { text: "Zoë", encoding: "windows-1252" });
  assert.equal(decoded(Uint8Array.of(0xff, 0xfe, 0x5a, 0, 0x6f, 0, 0xeb, 0)).text, "Zoë");
});

test("pieces give the whole text again and cut no letter in half", () => {
  const text = `${"a".repeat(39_999)}😀${"b".repeat(50_000)}`;
  const found = pieces(text);
  assert.equal(found.join(""), text);
  assert.ok(found.every((piece) => piece.length <= 40_000 && !/^[\uDC00-\uDFFF]/.test(piece)));
  assert.deepEqual(pieces(""), [""]);
});

test("no cell begins as a formula does", () => {
  for (const value of ["=1+1", "+1 617", "-2", "@SUM(A1)", "\tx", "\rx"]) {
    assert.match(safeCell(value), /^"?'/);
  }
  assert.equal(safeCell('say "hi", now'), '"say ""hi"", now"');
  assert.equal(safeCell("Nora"), "Nora");
});

test("a file begins with the mark of its encoding, and the template has an example", () => {
  assert.equal(csv([["a", "b"]]), "\uFEFFa,b\r\n");
  assert.match(template(), /^\uFEFFfirst_name,last_name,date_of_birth,/);
  assert.equal(template().split("\r\n").length, 3);
});

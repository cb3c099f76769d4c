import { expect, test } from "vitest";
import { addField, fieldsAgain, fieldText } from "../../src/cases/sources/fields-again.ts";
import { textsOf } from "./text-values.ts";

test("plain texts are added whatever their length, and others leave nothing behind", () => {
  const texts = ["a?", "péa", "", "x".repeat(200), " a", "b".repeat(3000), "a", "é", "a "];
  const fields = fieldsAgain(texts.length);
  const values = textsOf(texts);
  const added = texts.map((_, cell) => addField(fields, values, cell, cell));
  expect(added).toEqual([true, false, true, true, false, true, true, false, false]);
  const kept = texts.map((text, cell) => (added[cell] ? text : ""));
  expect(texts.map((_, cell) => fieldText(fields, cell))).toEqual(kept);
});

test("an empty text is added whatever stands beside it", () => {
  const values = textsOf([" ", "", " "]);
  expect(addField(fieldsAgain(1), values, 1, 0)).toBe(true);
});

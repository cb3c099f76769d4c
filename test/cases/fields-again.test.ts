import { expect, test } from "vitest";
import type { TextValues } from "../../src/cases/sources/column-values.ts";
import { addField, fieldsAgain, fieldText } from "../../src/cases/sources/fields-again.ts";

function textAlone(text: string): TextValues {
  const bytes = new TextEncoder().encode(text);
  return { kind: "text", bytes, starts: Int32Array.of(0), ends: Int32Array.of(bytes.length) };
}

test("plain texts are added whatever their length, and others leave nothing behind", () => {
  const texts = ["a", "péa", "", "x".repeat(200), " a", "b".repeat(60), "é"];
  const fields = fieldsAgain(texts.length);
  const added = texts.map((text, cell) => addField(fields, textAlone(text), 0, cell));
  expect(added).toEqual([true, false, true, true, false, true, false]);
  const kept = texts.map((text, cell) => (added[cell] ? text : ""));
  expect(texts.map((_, cell) => fieldText(fields, cell))).toEqual(kept);
});

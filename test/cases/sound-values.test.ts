import { expect, test } from "vitest";
import { DAY_BASE } from "../../src/cases/facts/segment.ts";
import type { ColumnValues, TextValues } from "../../src/cases/sources/column-values.ts";
import { soundCodes } from "../../src/cases/sources/sound-codes.ts";
import { soundDays } from "../../src/cases/sources/sound-days.ts";
import { soundIds } from "../../src/cases/sources/sound-ids.ts";

/** Texts one behind the other, with no byte behind the last. */
function textsOf(texts: readonly string[]): TextValues {
  const encoded = texts.map((text) => new TextEncoder().encode(text));
  const ends = encoded.map((_, at) => encoded.slice(0, at + 1).reduce((sum, { length }) => sum + length, 0));
  const starts = ends.map((end, at) => end - (encoded[at] as Uint8Array).length);
  const bytes = Uint8Array.from(encoded.flatMap((one) => [...one]));
  return { kind: "text", bytes, starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

const numbers: ColumnValues = { kind: "number", numbers: Int32Array.of(1, 2) };
const readCode = (text: string): number => ["", "nareis", "asylum"].indexOf(text);

test("a code is sound at the very end of its bytes too, and a number is none", () => {
  const codes = soundCodes(readCode);
  const { isSound, numbers: found } = codes(textsOf(["asylum", "nareis", "asylum", "other", "asylum"]));
  expect([...isSound]).toEqual([1, 1, 1, 0, 1]);
  expect([...found].filter((_, place) => isSound[place] === 1)).toEqual([2, 1, 2, 2]);
  expect([...codes(numbers).isSound]).toEqual([0, 0]);
});

test("a number is no day, and a date before the days that fit is for the judge", () => {
  const days = soundDays(40_000);
  expect([...days(numbers).isSound]).toEqual([0, 0]);
  const dates: ColumnValues = { kind: "day", days: Int32Array.of(DAY_BASE - 1, DAY_BASE + 1) };
  expect([...days(dates).isSound]).toEqual([0, 1]);
});

test("ids with a letter beyond ASCII, with space around them or standing for nobody are for the judge", () => {
  const ids = soundIds([], -1);
  expect([...ids(textsOf(["a1", "péa", "é", " a", "NULL", "a1"])).isSound]).toEqual([1, 0, 0, 0, 0, 1]);
  const cells = ["a1", "", " a", "NULL", 5, "x".repeat(1025), "1.50"];
  expect([...ids({ kind: "cell", cells }).isSound]).toEqual([1, 0, 0, 0, 0, 0, 1]);
});

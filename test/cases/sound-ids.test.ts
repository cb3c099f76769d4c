import { expect, test } from "vitest";
import { keyOfText } from "../../src/cases/facts/text-key.ts";
import type { ColumnValues } from "../../src/cases/sources/column-values.ts";
import { soundIds } from "../../src/cases/sources/sound-ids.ts";
import { textsOf } from "./text-values.ts";

/** By value: the key of its id where it is sound, else null. */
function keysOf(values: ColumnValues, ids = soundIds([], -1)): readonly (readonly number[] | null)[] {
  const { isSound, numbers } = ids(values);
  return [...isSound].map((one, place) => (one === 1 ? [...numbers.subarray(2 * place, 2 * place + 2)] : null));
}

function keyOf(id: string | null): readonly number[] | null {
  if (id === null) return null;
  const key = new Int32Array(2);
  keyOfText(id, key, 0, -1);
  return [...key];
}

test("ids with a letter beyond ASCII, with space around them or standing for nobody are for the judge", () => {
  const sound = ["a1", "V-1", "nora", "-a", "0", "x".repeat(1024), "12", "z\u007f"];
  const doubtful = [
    "péa",
    "é",
    "éa",
    "aé",
    " a",
    "a ",
    "NULL",
    "na",
    "-",
    "000",
    "1E+5",
    "1,2E+11",
    "",
    "x".repeat(1025),
  ];
  const isZero = (id: string) => id === "0";
  for (const from of [0, 1, 2, 3]) {
    expect(keysOf(textsOf([...sound, ...doubtful], from))).toEqual([
      ...sound.map((id) => (isZero(id) ? null : keyOf(id))),
      ...doubtful.map(() => null),
    ]);
    expect(keysOf(textsOf(sound, from))).toEqual(sound.map((id) => (isZero(id) ? null : keyOf(id))));
  }
});

test("a letter beyond ASCII is seen wherever it stands in the bytes", () => {
  for (let length = 2; length <= 15; length += 1) {
    for (let place = 0; place < length - 1; place += 1) {
      const id = `${"a".repeat(place)}é${"b".repeat(length - place - 2)}`;
      for (const from of [0, 1, 2, 3]) {
        expect(keysOf(textsOf([id], from))).toEqual([null]);
        expect(keysOf(textsOf(["a1", id], from))).toEqual([keyOf("a1"), null]);
      }
    }
  }
  expect(keysOf(textsOf([Uint8Array.of(0x80)]))).toEqual([null]);
});

test("an id that has as many bytes as a word for an empty cell is for the judge", () => {
  const ids = soundIds(["leeg", "—"], -1);
  const texts = ["leeg", "a123", "abc", "a1", "a1234"];
  expect(keysOf(textsOf(texts), ids)).toEqual([null, null, null, "a1", "a1234"].map(keyOf));
  expect(keysOf({ kind: "number", numbers: [5, 6] }, soundIds(["5"], -1))).toEqual([null, null]);
  expect(keysOf({ kind: "cell", cells: ["leeg", "a1"] }, ids)).toEqual([null, null]);
});

test("a whole number above zero is the id of its digits, and any other is for the judge", () => {
  const exact = [1, 9, 10, 907, 4_294_967_295, 4_294_967_296, 4_294_967_297 * 5, 2 ** 53 - 1];
  const doubtful = [0, -1, -7, 1.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY];
  const keys = exact.map((number) => keyOf(String(number)));
  expect(keysOf({ kind: "number", numbers: [...exact, ...doubtful] })).toEqual([...keys, ...doubtful.map(() => null)]);
  const bigints = [...exact.map(BigInt), 0n, 2n ** 53n, 2n ** 62n];
  const bigintKeys = [...keys, null, null, null];
  expect(keysOf({ kind: "number", numbers: BigUint64Array.from(bigints) })).toEqual(bigintKeys);
  const signed = BigInt64Array.from([...bigints, -1n, -(2n ** 33n)]);
  expect(keysOf({ kind: "number", numbers: signed })).toEqual([...bigintKeys, null, null]);
});

test("a cell is the id that it is as a text, and days and what cannot be read are none", () => {
  const cells = ["a1", "", " a", "NULL", 5, null, "x".repeat(1024), "x".repeat(1025), "1.50", "é"];
  const sound = ["a1", null, null, null, null, null, "x".repeat(1024), null, "1.50", "é"];
  const ids = soundIds([], -1);
  expect(keysOf({ kind: "cell", cells }, ids)).toEqual(sound.map(keyOf));
  expect(keysOf({ kind: "day", days: Int32Array.of(1, 2) }, ids)).toEqual([null, null]);
  expect(keysOf({ kind: "moment", units: BigInt64Array.of(1n), unitsADay: 86_400n }, ids)).toEqual([null]);
  expect(keysOf({ kind: "unreadable" }, ids)).toEqual([]);
});

import { expect, test } from "vitest";
import { cellsOf, UNDECODABLE } from "../../src/cases/sources/cells-of-values.ts";
import { textsOf } from "./text-values.ts";

const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

test("a date is a day in the form that is asked for, and beyond years of four digits none", () => {
  const days = { kind: "day", days: Int32Array.of(0, FIRST_DAY, LAST_DAY, FIRST_DAY - 1, LAST_DAY + 1) } as const;
  const [dutch, iso] = [cellsOf(days, "dutch"), cellsOf(days, "iso")];
  expect([0, 1, 2].map(dutch)).toEqual(["01-01-1970", "01-01-0001", "31-12-9999"]);
  expect([0, 1, 2].map(iso)).toEqual(["1970-01-01", "0001-01-01", "9999-12-31"]);
  for (const cell of [dutch(3), dutch(4), iso(3), iso(4)]) expect(typeof cell).toBe("object");
});

test("a moment is a date at midnight, and has a time behind its date at any other", () => {
  const units = BigInt64Array.of(
    0n,
    9n,
    20n,
    -10n,
    -1n,
    -15n,
    BigInt(LAST_DAY + 1) * 10n,
    BigInt(LAST_DAY + 1) * 10n + 5n,
  );
  const cellOf = cellsOf({ kind: "moment", units, unitsADay: 10n }, "iso");
  expect([0, 2, 3].map(cellOf)).toEqual(["1970-01-01", "1970-01-03", "1969-12-31"]);
  expect([1, 4, 5].map(cellOf)).toEqual(["1970-01-01 9/10", "1969-12-31 9/10", "1969-12-30 5/10"]);
  for (const place of [6, 7]) expect(typeof cellOf(place)).toBe("object");
});

test("a value of a type that no column can hold is a cell that nothing can be read from", () => {
  expect(cellsOf({ kind: "unreadable" }, "iso")(0)).toEqual({});
});

test("texts are their own cells wherever their bytes begin, with letters beyond ASCII and without", () => {
  for (const texts of [
    ["a1", "", "b22"],
    ["é", "a", "été", "😀b"],
  ]) {
    for (const from of [0, 5]) {
      const cellOf = cellsOf(textsOf(texts, from, 3), "iso");
      expect(texts.map((_, place) => cellOf(place))).toEqual(texts);
    }
  }
  const cellOf = cellsOf(textsOf(["a", Uint8Array.of(0xff), "b"]), "iso");
  expect([0, 1, 2].map(cellOf)).toEqual(["a", UNDECODABLE, "b"]);
});

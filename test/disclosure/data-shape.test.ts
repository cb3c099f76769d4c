import { describe, expect, test } from "vitest";
import {
  count,
  type DataShape,
  day,
  listOf,
  oneOf,
  orNull,
  periodLabel,
  recordOf,
  recordOfSome,
  recordWith,
  shapeBy,
  someOf,
  someText,
  text,
} from "../../src/disclosure/data-shape.ts";

/** The places at which a value that stands at `at` has not a shape. */
const wrong = (shape: DataShape, value: unknown): readonly string[] => shape(value, "at");
const right: readonly string[] = [];
const itself = ["at"];
/** What is no text, no list and no record, and what only looks like a word. */
const strangers: readonly unknown[] = [null, undefined, 7, true, Symbol("a"), ["a"], new String("a")];

describe("one value", () => {
  test("is a text, also an empty one, or one that is not empty", () => {
    expect(["", "a"].map((value) => wrong(text, value))).toEqual([right, right]);
    expect(["", "a"].map((value) => wrong(someText, value))).toEqual([itself, right]);
    for (const stranger of strangers) {
      expect([text, someText].map((shape) => wrong(shape, stranger))).toEqual([itself, itself]);
    }
  });

  test("is one of a few words, and nothing that only prints as one", () => {
    expect(["a", "b", "c", ""].map((value) => wrong(oneOf(["a", "b"]), value))).toEqual([right, right, itself, itself]);
    for (const stranger of strangers) expect(wrong(oneOf(["a"]), stranger)).toEqual(itself);
  });

  test("is a count, a day of the calendar, or the label of a period", () => {
    expect([0, 2 ** 53 - 1, -1, 0.5, "1", null].map((value) => wrong(count, value).length)).toEqual([0, 0, 1, 1, 1, 1]);
    const days = ["2024-02-29", "2023-02-29", "2023-2-1", 20230201, null, ["2024-02-29"]];
    expect(days.map((value) => wrong(day, value).length)).toEqual([0, 1, 1, 1, 1, 1]);
    const labels = ["2023", "2023-H2", "2023-Q4", "2023-09", "2023-12"];
    expect(labels.flatMap((value) => wrong(periodLabel, value))).toEqual([]);
    const others = ["12023", "2023-H3", "2023-Q5", "2023-Q0", "2023-00", "2023-13", "2023-1", "2023-Q44", "23", 2023];
    for (const other of [...others, ["2023"], null]) expect(wrong(periodLabel, other)).toEqual(itself);
  });

  test("can be null where it may be", () => {
    expect([null, "a", 7].map((value) => wrong(orNull(text), value))).toEqual([right, right, itself]);
  });
});

describe("a list", () => {
  test("has the shape of every item, and says which has not", () => {
    expect(wrong(listOf(text), ["a", 7, "b", null])).toEqual(["at[1]", "at[3]"]);
    expect(wrong(listOf(text), [])).toEqual(right);
    for (const stranger of ["a", null, undefined, { length: 0 }]) {
      expect(wrong(listOf(text), stranger)).toEqual(itself);
    }
  });

  test("that may not be empty is wrong itself where it is", () => {
    expect([[], ["a"], [7], "", null].map((value) => wrong(someOf(text), value))).toEqual([
      itself,
      right,
      ["at[0]"],
      itself,
      itself,
    ]);
  });
});

describe("a record", () => {
  const shape = recordOf({ name: text, age: count });

  test("has its names and no others, each of its shape", () => {
    expect(wrong(shape, { name: "a", age: 1 })).toEqual(right);
    expect(wrong(shape, { name: 7 })).toEqual(["at.name", "at.age"]);
    expect(shape({ name: 7 }, "")).toEqual(["name", "age"]);
    expect(wrong(shape, { name: "a", age: -1, more: 1 })).toEqual(["at", "at.age"]);
  });

  test("is no list, no function and nothing else", () => {
    for (const stranger of [null, undefined, "a", 7, [], () => 1]) {
      for (const one of [shape, recordOf({}), recordOfSome({ name: text })])
        expect(wrong(one, stranger)).toEqual(itself);
    }
  });

  test("can lack names where only some are asked for", () => {
    const some = recordOfSome({ name: text, age: count });
    const values = [{}, { age: 1 }, { age: "1" }, { name: "a", more: 1 }];
    expect(values.map((value) => wrong(some, value))).toEqual([right, right, ["at.age"], itself]);
  });

  test("has the shape that the value of one name says", () => {
    const either = shapeBy("kind", { a: recordOf({ kind: text }), b: recordOf({ kind: text, of: count }) });
    const values = [{ kind: "a" }, { kind: "b", of: 1 }, { kind: "a", of: 1 }, { kind: "b" }];
    expect(values.map((value) => wrong(either, value))).toEqual([right, right, itself, ["at.of"]]);
    const strangers = [{ kind: "c" }, { kind: ["a"] }, { kind: "toString" }, {}, null, undefined, "a", 7];
    for (const stranger of strangers) expect(wrong(either, stranger)).toEqual(itself);
    const called = Object.assign(() => 1, { kind: "a" });
    expect(wrong(shapeBy("kind", { a: () => [] }), called)).toEqual(itself);
  });
});

test("a record with names that may be left out has all others, and those with their shape where they are there", () => {
  const shape = recordWith({ name: text }, { age: count });
  const values = [
    { name: "a" },
    { name: "a", age: 1 },
    { name: "a", age: "1" },
    { age: 1 },
    { name: "a", size: 1 },
    null,
    undefined,
  ];
  const found = [right, right, ["at.age"], ["at.name"], itself, itself, itself];
  expect(values.map((value) => wrong(shape, value))).toEqual(found);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { orderOfIds } from "../../src/chains/detection/order-of-ids.ts";
import { runs } from "../runs.ts";

/** Ids that differ early, late or only in length, with units on both sides of what is told apart. */
const units = fc.constantFrom("0", "1", "9", "\u0000", "A", "z", "\u00fd", "\u00fe", "\u00ff", "\u0100", "！", "😀");
const ids = fc
  .tuple(
    fc.constantFrom("", "A-", "2020😀"),
    fc.uniqueArray(fc.string({ unit: units, maxLength: 9 }), { maxLength: 40 }),
  )
  .map(([beginning, ends]) => ends.map((end) => `${beginning}${end}`));

test("a short id comes before every longer one that begins with it, and after all that differ earlier and are less", () => {
  const order = ["", "0", "00", "0z", "0zz", "1", "z"];
  const reversed = [...order].reverse();
  expect(Array.from(orderOfIds(reversed), (place) => reversed[place])).toEqual(order);
  expect([...orderOfIds(["1", "0z"])]).toEqual([1, 0]);
});

test("one id, and none, are in order already", () => {
  for (const id of ["", "p1", "z".repeat(70)]) expect([...orderOfIds([id])]).toEqual([0]);
  expect([...orderOfIds([])]).toEqual([]);
});

test("ids come in the order of their UTF-16 code units, whatever they begin with", () => {
  fc.assert(
    fc.property(ids, (texts) => {
      expect(Array.from(orderOfIds(texts), (place) => texts[place])).toEqual([...texts].sort());
    }),
    { numRuns: runs },
  );
});

/** Ids that begin alike in more, and in more different, units than are told apart as numbers. */
const longIds = fc.uniqueArray(
  fc
    .tuple(
      fc.constantFrom(
        "",
        "0".repeat(5),
        "\uffff".repeat(5),
        "\uffff0\uffff0\uffff",
        "\u0000".repeat(64),
        "z".repeat(70),
      ),
      fc.string({ unit: units, maxLength: 4 }),
    )
    .map((parts) => parts.join("")),
  { minLength: 30, maxLength: 60 },
);

test("ids come in that order however late they differ", () => {
  fc.assert(
    fc.property(longIds, (texts) => {
      expect(Array.from(orderOfIds(texts), (place) => texts[place])).toEqual([...texts].sort());
    }),
    { numRuns: runs },
  );
});

test("ids come in that order also where more units differ than one number has room for", () => {
  const digits = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 14, maxLength: 14 });
  const beginnings = fc.constantFrom("0".repeat(50), "1".repeat(50));
  const numbers = fc.uniqueArray(
    fc.tuple(beginnings, digits).map((parts) => parts.join("")),
    { minLength: 30, maxLength: 60 },
  );
  fc.assert(
    fc.property(numbers, (texts) => {
      expect(Array.from(orderOfIds(texts), (place) => texts[place])).toEqual([...texts].sort());
    }),
    { numRuns: runs },
  );
});

import { describe, expect, test } from "vitest";
import { isOpen, placesIn, properSubsets } from "../../../src/differences/definitions/minimal-subsets.ts";

describe("the sets of options", () => {
  test("are all but none and all of them, the smaller first and then in the order of their places", () => {
    expect(properSubsets(3).map(placesIn)).toEqual([[0], [1], [2], [0, 1], [0, 2], [1, 2]]);
    expect(properSubsets(4).map(placesIn).slice(4, 10)).toEqual([
      ...[0, 0, 0].map((first, place) => [first, place + 1]),
      ...[
        [1, 2],
        [1, 3],
        [2, 3],
      ],
    ]);
    expect(properSubsets(1)).toEqual([]);
  });

  test("are looked for until three are found, and not where they hold one that was", () => {
    const [first, second, third, fourth] = [0b0001, 0b0010, 0b0100, 0b1000] as const;
    expect(isOpen([first, second], fourth)).toBe(true);
    expect(isOpen([first, second, third], fourth)).toBe(false);
    expect(isOpen([first | second], first | second | third)).toBe(false);
    expect(isOpen([first | second], first | third)).toBe(true);
  });
});

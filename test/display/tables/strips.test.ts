import { expect, test } from "vitest";
import { stripsFor } from "../../../src/display/tables/strips.ts";

test("strips hold every column once, also one that is wider than a page", () => {
  expect(stripsFor([], { room: 84, gap: 2, length: "year" })).toEqual([[0, 0]]);
  expect(stripsFor([100, 3, 100], { room: 84, gap: 2, length: "month" })).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
});

test("months are cut at half-years, where there is room for as many", () => {
  expect(stripsFor(Array(13).fill(7), { room: 84, gap: 2, length: "month" })).toEqual([
    [0, 6],
    [6, 13],
  ]);
});

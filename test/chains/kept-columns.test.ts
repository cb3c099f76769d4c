import { expect, test } from "vitest";
import { keptColumns } from "../../src/chains/detection/kept-columns.ts";

test("what was not asked for the longest is made again, once more than 64 columns were asked for", () => {
  const made: number[] = [];
  const kept = keptColumns(new Uint8Array(0));
  const ask = (option: number): number | undefined =>
    kept(["option", option], () => {
      made.push(option);
      return Int32Array.of(option);
    })[0];
  for (let option = 0; option < 64; option += 1) ask(option);
  expect(ask(0)).toBe(0);
  expect(ask(64)).toBe(64);
  expect(made.length).toBe(65);
  expect([ask(0), ask(63), ask(64), ask(1)]).toEqual([0, 63, 64, 1]);
  expect(made.slice(65)).toEqual([1]);
});

import { expect, test } from "vitest";
import { numbersIn } from "../../src/cases/sources/numbers-in.ts";

test("numbers are those of their bytes, which are copied only where no number may begin", () => {
  const numbers = Int32Array.of(1, -2, 300_000);
  const padded = new Uint8Array(16);
  padded.set(new Uint8Array(numbers.buffer), 3);
  expect([...numbersIn(padded.subarray(3, 15), Int32Array)]).toEqual([1, -2, 300_000]);
  const where = numbersIn(new Uint8Array(numbers.buffer, 4), Int32Array);
  expect([...where]).toEqual([-2, 300_000]);
  expect(where.buffer).toBe(numbers.buffer);
});

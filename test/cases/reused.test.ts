import { expect, test } from "vitest";
import { reused } from "../../src/cases/sources/reused.ts";

test("memory is taken again by what fits in it, and more of it is made for what does not", () => {
  const next = reused((length) => new Uint8Array(length));
  const first = next(4);
  expect(first.length).toBe(4);
  expect(next(3)).toHaveLength(3);
  expect(next(4).buffer).toBe(first.buffer);
  const longer = next(16);
  expect(longer).toHaveLength(16);
  expect(next(18).buffer).toBe(longer.buffer);
  expect(next(19).buffer).not.toBe(longer.buffer);
});

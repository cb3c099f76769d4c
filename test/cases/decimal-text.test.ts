import { expect, test } from "vitest";
import { decimalText } from "../../src/cases/sources/decimal-text.ts";

test("a decimal is written with its sign and all of its digits, and without a point where none stand behind it", () => {
  expect([decimalText(1205n, 2), decimalText(-1205n, 2), decimalText(5n, 3)]).toEqual(["12.05", "-12.05", "0.005"]);
  expect([decimalText(-5n, 2), decimalText(-5n, 1)]).toEqual(["-0.05", "-0.5"]);
  expect([decimalText(120n, 0), decimalText(-7n, 0), decimalText(0n, 1)]).toEqual(["120", "-7", "0.0"]);
});

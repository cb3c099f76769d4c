import { expect, test } from "vitest";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import { type Stack, type StackOptions, stackOf } from "../../src/chains/stack.ts";
import { registerOf } from "../contract/register-literals.ts";

/** B was granted residence twice and applied for C, who applied for D. */
const text = `
  g nareis B A 2017-01-01 granted 2017-06-01
  f nareis B A 2017-01-01 granted 2018-06-01
  x nareis C B 2019-01-01 granted 2019-06-01
  y nareis D C 2020-01-01
  alone nareis F E 2020-01-01 granted 2020-06-01`;

function stack(id: string, options: StackOptions = {}): Stack {
  return stackOf(findStoredChains(registerOf(text, {}, { asOf: "2020-12-31" }), memo2023), id, options);
}

test("a stack is everything that is linked, forwards and backwards, in order of filing", () => {
  for (const id of ["f", "g", "x", "y"]) {
    expect(stack(id)).toEqual({
      applications: ["f", "g", "x", "y"],
      links: [
        { first: "f", second: "x" },
        { first: "g", second: "x" },
        { first: "x", second: "y" },
      ],
      complete: true,
    });
  }
  expect(stack("alone")).toEqual({ applications: ["alone"], links: [], complete: true });
});

test("a stack that is just as large as was asked for is whole", () => {
  for (const id of ["f", "g", "x", "y"]) {
    expect(stack(id, { most: 4 })).toEqual(stack(id));
    expect(stack(id, { most: 3 }).complete).toBe(false);
  }
});

test("a stack is not cut off at a part of an application, nor before the one that is asked about", () => {
  for (const most of [0, -1, 1.5, Number.NaN]) expect(() => stack("x", { most })).toThrow(RangeError);
  expect(() => stack("x", { most: 0 })).toThrow("Pass `most` as a whole number of at least 1.");
});

test("only chains have stacks", () => {
  for (const wrong of [null, undefined, [], registerOf(text)]) {
    expect(() => stackOf(wrong as never, "x")).toThrow(TypeError);
    expect(() => stackOf(wrong as never, "x")).toThrow("Pass chains, as findChains gives them.");
  }
});

test("a stack that is cut off has no links with what was cut off", () => {
  expect(stack("y", { most: 2 })).toEqual({
    applications: ["x", "y"],
    links: [{ first: "x", second: "y" }],
    complete: false,
  });
  expect(stack("x", { most: 1 })).toEqual({ applications: ["x"], links: [], complete: false });
});

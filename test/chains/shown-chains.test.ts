import { inspect } from "node:util";
import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { families } from "../counts/stacked-families.ts";
import { displayed, tabled } from "../shown.ts";

const { register } = readRegister({ applications: families }, { asOf: "2023-05-31" });

test("chains show their definition and the register that they were found in, and not how many they are", () => {
  const chains = findChains(register, memo2023);
  const text = `Chains by "memo-2023-08". Register, reference date 2023-05-31. Rows: applications ${families.length}. Ids are not shown.`;
  expect(inspect(chains)).toBe(text);
  expect(displayed(chains)).toEqual({ "text/plain": text });
  expect(chains.length).toBeGreaterThan(0);
  expect(Object.keys(chains)).not.toContain("length");
  expect(tabled(chains)).not.toMatch(/length|columns|basis/);
});

test("an id of a definition cannot steer the terminal that it is printed to", () => {
  expect(inspect(findChains(register, { ...memo2023, id: "mine\u001B[2J" }))).not.toContain("\u001B");
});

import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { tableClasses } from "../../src/counts/asked/unit.ts";
import { chainsOf } from "../../src/counts/chains-of.ts";
import { countShares } from "../../src/counts/count-shares.ts";
import { figures } from "./figures.ts";
import { families } from "./stacked-families.ts";

const art8 = { application_id: "d1", procedure: "art8", applicant_id: "iris", sponsor_id: "anna" };

function counted(options: Parameters<typeof countShares>[1] = {}, repeats: "count" | "collapse" = "count") {
  const further = [
    { ...art8, submitted_on: "2021-04-01" },
    { ...art8, application_id: "d2", sponsor_id: "peter", submitted_on: "2021-05-01" },
    { ...families[2], application_id: "a7", submitted_on: "2022-01-01", outcome: "granted", decided_on: "2022-03-01" },
  ];
  const { register } = readRegister({ applications: [...families, ...further] }, { asOf: "2023-05-31" });
  const table = countShares(findChains(register, { ...memo2023, id: "own", repeats }), { from: 2021, ...options });
  return figures(table, { without: tableClasses });
}

describe("shares", () => {
  test("count the stacked among all nareis applications, and the granted and rejected among those decided", () => {
    expect(counted()).toEqual({
      "stacked-of-filed numerator": [3, 2, 0, 5],
      "stacked-of-filed denominator": [3, 2, 0, 5],
      "stacked-of-granted numerator": [1, 1, 0, 2],
      "stacked-of-granted denominator": [1, 1, 0, 2],
      "granted-of-decided numerator": [1, 1, 0, 2],
      "granted-of-decided denominator": [2, 2, 0, 4],
      "rejected-of-decided numerator": [1, 1, 0, 2],
      "rejected-of-decided denominator": [2, 2, 0, 4],
    });
    // The first families of 2018 are nareis applications that are not stacked.
    expect(counted({ from: 2018, to: 2018 })).toMatchObject({
      "stacked-of-filed numerator": [0, 0],
      "stacked-of-filed denominator": [3, 3],
      "stacked-of-granted denominator": [3, 3],
    });
  });

  test("of article 8 are among the applications under that article, of all forms among all family applications", () => {
    expect(counted({ classes: ["art8-after-nareis"] })).toMatchObject({
      "stacked-of-filed numerator": [1, 0, 0, 1],
      "stacked-of-filed denominator": [2, 0, 0, 2],
    });
    expect(counted({ classes: ["all-forms"] })).toMatchObject({
      "stacked-of-filed numerator": [4, 2, 0, 6],
      "stacked-of-filed denominator": [5, 2, 0, 7],
    });
  });

  test("lead back to the applications that are counted without a chain, with their rows", () => {
    const { register } = readRegister({ applications: families }, { asOf: "2023-05-31" });
    const table = countShares(findChains(register, memo2023), { from: 2018 });
    const cell = { share: "stacked-of-filed", part: "denominator", column: "2018" };
    expect(chainsOf(table, cell)).toEqual(
      [
        ["a1", 1],
        ["b1", 5],
        ["c1", 8],
      ].map(([application, row]) => ({ application, chain: null, before: null, rows: [row] })),
    );
  });

  test("count a collapsed repeat once, with its last outcome, and every filing as filed", () => {
    expect(counted({}, "collapse")).toMatchObject({
      "stacked-of-filed numerator": [3, 1, 0, 4],
      "stacked-of-filed denominator": [3, 2, 0, 5],
      "rejected-of-decided numerator": [0, 1, 0, 1],
      "granted-of-decided numerator": [2, 0, 0, 2],
    });
  });

  test("refuse anything but chains, and options that they do not have", () => {
    const { register } = readRegister({ applications: families }, { asOf: "2023-05-31" });
    const chains = findChains(register, memo2023);
    expect(() => countShares(register as never)).toThrow(TypeError);
    expect(() => countShares(chains, null as never)).toThrow(TypeError);
    expect(() => countShares(chains, { unit: "sponsors" } as never)).toThrow(/Choose options from period, from/);
    expect(() => countShares(chains, { classes: [] })).toThrow(RangeError);
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import { countShares, shareNames } from "../../src/counts/count-shares.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import { modelChains } from "../../src/model/find-chains.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { shuffledRows } from "../../src/testing/laws/transformations.ts";
import { runs } from "../runs.ts";
import { cohortOptions, countedGroups, coverageOf, type DrawnOptions, modelRows } from "./cohort-model.ts";
import { rowTexts } from "./figures.ts";

const shareOptions: fc.Arbitrary<Omit<DrawnOptions, "unit">> = cohortOptions.map(({ unit: _, ...options }) => options);
const rowKeys = shareNames.flatMap((share) => [`${share} numerator`, `${share} denominator`]);

/** Every cell counted from all the family applications, by the words of the documentation. */
function expectedRows(tables: Tables, day: string, definition: Definition, options: DrawnOptions): readonly string[] {
  const known = modelRegister(tables, { asOf: day }).register;
  const chains = modelChains(known, definition);
  const groups = countedGroups(chains, definition);
  const items = known.applications
    .filter(({ sponsor }) => sponsor !== null)
    .map((application) => {
      const chain = groups.find((group) => group.chain.application === application.id)?.chain;
      const outcome = chain?.outcome ?? (application.outcome || "open");
      const belongs = (name: string, row: string): boolean => {
        const [share, part] = row.split(" ");
        const stacked = chain !== undefined && (name === "all-forms" || chain.class === name);
        const procedure = { "nareis-op-nareis": "nareis", "art8-after-nareis": "art8" }[name];
        const ofProcedure = procedure === undefined || application.procedure === procedure;
        const counts = part === "denominator" || stacked;
        if (share === "stacked-of-filed") return ofProcedure && counts;
        if (share === "stacked-of-granted") return ofProcedure && outcome === "granted" && counts;
        if (!stacked || outcome === "open") return false;
        return part === "denominator" || outcome === (share === "granted-of-decided" ? "granted" : "rejected");
      };
      return { application, belongs };
    });
  return modelRows(known, coverageOf(tables), chains, items, rowKeys, definition, { ...options, unit: "applications" });
}

function foundRows(tables: Tables, day: string, definition: Definition, options: DrawnOptions): readonly string[] {
  const { register } = readRegister(tables, { asOf: day });
  return rowTexts(countShares(findChains(register, definition), options));
}

describe("numerators and denominators of shares", () => {
  test.each([
    ["clean registers", cleanRegister],
    ["registers to which accidents happened", nastyRegister],
  ])("are counted as by the model that looks at every application for every cell, in %s", (_, drawn) => {
    fc.assert(
      fc.property(drawn, days, anyDefinition, shareOptions, (tables, day, definition, options) => {
        expect(foundRows(tables, day, definition, options)).toEqual(expectedRows(tables, day, definition, options));
      }),
      { numRuns: runs },
    );
  });

  test("are the same whatever the order of rows, and no numerator is above its denominator", () => {
    const withShuffled = cleanRegister.chain((tables) => fc.tuple(fc.constant(tables), shuffledRows(tables)));
    fc.assert(
      fc.property(withShuffled, days, anyDefinition, shareOptions, ([tables, shuffled], day, definition, options) => {
        const { register } = readRegister(tables, { asOf: day });
        const table = countShares(findChains(register, definition), options);
        expect(foundRows(shuffled, day, definition, options)).toEqual(rowTexts(table));
        table.rows.forEach(({ keys, cells }, place) => {
          if (keys[2] !== "denominator") return;
          const numerator = table.rows[place - 1]?.cells;
          cells.forEach((cell, column) => {
            expect(numerator?.[column] ?? 0).toBeLessThanOrEqual(cell ?? 0);
          });
        });
      }),
      { numRuns: runs },
    );
  });
});

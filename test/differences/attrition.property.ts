import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { revealCounts } from "../../src/counts/reveal-counts.ts";
import { attrition } from "../../src/differences/attrition.ts";
import {
  type AttritionCondition,
  attritionClasses,
  withoutCondition,
} from "../../src/differences/definitions/attrition-conditions.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import type { PlainApplication } from "../../src/model/register.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { shuffledRows } from "../../src/testing/laws/transformations.ts";
import { runs } from "../runs.ts";
import { attritionByModel } from "./attrition-by-model.ts";
import { countedInClass, isShown, someYears } from "./shown-by-model.ts";

const anyClass = fc.constantFrom(...attritionClasses);

/** The conditions that are about one application and its earlier grants, and not about what is counted of chains. */
const AFTER_DETECTION: readonly string[] = ["single", "first-of-repeats", "covered"];

function unitsOf(applications: readonly PlainApplication[], unit: string): number {
  const units = applications.map(({ id, sponsor, applicant }) =>
    unit === "applications" ? id : unit === "sponsors" ? sponsor : applicant,
  );
  return new Set(units.filter((one) => one !== null)).size;
}

describe("attrition", () => {
  test("leaves after each condition what is left when all so far are read from the contract, pair by pair", () => {
    fc.assert(
      fc.property(
        cleanRegister,
        days,
        anyDefinition,
        anyClass,
        someYears,
        (tables, asOf, definition, attritionClass, years) => {
          const known = modelRegister(tables, { asOf }).register;
          const isLeft = attritionByModel(known, definition, attritionClass);
          const exact = attrition(readRegister(tables, { asOf }).register, definition, {
            class: attritionClass,
            ...years,
          });
          const soFar: AttritionCondition[] = [];
          for (const { keys, unit, counts } of revealCounts(exact).rows) {
            const condition = keys.condition as AttritionCondition;
            if (condition === "known") soFar.length = 0;
            soFar.push(condition);
            if (AFTER_DETECTION.includes(condition)) continue;
            const left = known.applications.filter((application) => isLeft(application, soFar));
            expect([condition, unit, counts.left]).toEqual([condition, unit, unitsOf(left, unit)]);
          }
        },
      ),
      { numRuns: runs },
    );
  });

  test("ends at the total of the table of the class, for every unit", () => {
    fc.assert(
      fc.property(
        cleanRegister,
        days,
        anyDefinition,
        anyClass,
        someYears,
        (tables, asOf, definition, attritionClass, years) => {
          const { register } = readRegister(tables, { asOf });
          const { rows } = revealCounts(attrition(register, definition, { class: attritionClass, ...years }));
          for (const unit of ["applications", "sponsors", "applicants"] as const) {
            const ofUnit = rows.filter((row) => row.unit === unit);
            const lefts = ofUnit.map(({ counts }) => counts.left as number);
            expect(lefts).toEqual([...lefts].sort((one, other) => other - one));
            const outs = ofUnit.map(({ counts }) => counts.out);
            expect(outs).toEqual(
              lefts.map((left, place) => (place === 0 ? null : (lefts[place - 1] as number) - left)),
            );
            const table = countChains(findChains(register, definition), {
              unit,
              classes: [attritionClass],
              measures: ["applications"],
              ...years,
            });
            expect(lefts.at(-1)).toBe(table.rows[0]?.cells.at(-2));
          }
        },
      ),
      { numRuns: runs },
    );
  });

  test("says what would be counted without each condition, and how many of these are not counted with it", () => {
    fc.assert(
      fc.property(
        cleanRegister,
        days,
        anyDefinition,
        anyClass,
        someYears,
        (tables, asOf, definition, attritionClass, years) => {
          const known = modelRegister(tables, { asOf }).register;
          const exact = attrition(readRegister(tables, { asOf }).register, definition, {
            class: attritionClass,
            ...years,
          });
          const shown = isShown(known, years, tables.register);
          const counted = countedInClass(known, definition, attritionClass, shown);
          for (const { keys, unit, counts } of revealCounts(exact).rows) {
            const other = withoutCondition(definition, keys.condition as AttritionCondition);
            if (other === null) {
              if (keys.condition !== "first-procedure") expect([counts.without, counts.gained]).toEqual([null, null]);
              continue;
            }
            const without = countedInClass(known, other, attritionClass, shown);
            const applications = (ids: readonly string[]): readonly PlainApplication[] =>
              known.applications.filter(({ id }) => ids.includes(id));
            expect(counts.without).toBe(unitsOf(applications(without), unit));
            // What was counted already is out of the units that are gained.
            const both = unitsOf(applications([...without, ...counted]), unit);
            expect(counts.gained).toBe(both - unitsOf(applications(counted), unit));
          }
        },
      ),
      { numRuns: runs },
    );
  });

  test("says what would be counted if any family procedure could be the first", () => {
    fc.assert(
      fc.property(
        cleanRegister,
        days,
        anyDefinition,
        anyClass,
        someYears,
        (tables, asOf, drawn, attritionClass, years) => {
          const definition = { ...drawn, repeats: "count", depthScope: "all" } as const;
          const known = modelRegister(tables, { asOf }).register;
          const isLeft = attritionByModel(known, definition, attritionClass);
          const exact = attrition(readRegister(tables, { asOf }).register, definition, {
            class: attritionClass,
            ...years,
          });
          const { rows } = revealCounts(exact);
          const conditions = rows
            .filter(({ unit }) => unit === "applications")
            .map(({ keys }) => keys.condition as AttritionCondition)
            .filter((condition) => condition !== "first-procedure");
          const shown = isShown(known, years, tables.register);
          const without = known.applications.filter(
            (application) => isLeft(application, conditions) && shown(application.submitted),
          );
          const row = rows.find(({ keys }) => keys.condition === "first-procedure");
          expect(row?.counts.without).toBe(without.length);
        },
      ),
      { numRuns: runs },
    );
  });

  test("leads back from every cell to the applications whose units it counts, with what the definition finds of them", () => {
    fc.assert(
      fc.property(cleanRegister, days, anyDefinition, anyClass, someYears, (tables, asOf, definition, asked, years) => {
        const { register } = readRegister(tables, { asOf });
        const known = modelRegister(tables, { asOf }).register;
        const chains = [...findChains(register, definition)];
        const exact = attrition(register, definition, { class: asked, ...years });
        exact.rows.forEach(({ unit, cells }, row) => {
          cells.forEach((cell, column) => {
            const behind = exact.source?.chainsOf(row, column) ?? [];
            const ids = behind.map(({ application }) => application as string);
            expect(
              unitsOf(
                known.applications.filter(({ id }) => ids.includes(id)),
                unit,
              ),
            ).toBe(cell ?? 0);
            for (const { application, chain, rows } of behind) {
              expect(chain).toEqual(chains.find((one) => one.application === application) ?? null);
              expect(rows.map((number) => tables.applications[number - 1]?.application_id)).toContain(application);
            }
          });
          expect(exact.source?.together([row])).toEqual(cells);
        });
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  test("does not depend on the order of rows", () => {
    fc.assert(
      fc.property(
        cleanRegister.chain((tables) => fc.tuple(fc.constant(tables), shuffledRows(tables))),
        days,
        anyDefinition,
        ([tables, shuffled], asOf, definition) => {
          const [one, other] = [tables, shuffled].map((some) =>
            attrition(readRegister(some, { asOf }).register, definition),
          );
          expect(other?.rows).toEqual(one?.rows);
        },
      ),
      { numRuns: runs },
    );
  });
});

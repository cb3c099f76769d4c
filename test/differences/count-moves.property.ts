import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { type ChainClass, chainClasses } from "../../src/chains/definition/chain.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { revealCounts } from "../../src/counts/reveal-counts.ts";
import { compareDefinitions } from "../../src/differences/compare-definitions.ts";
import { countMoves } from "../../src/differences/count-moves.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import { dayPool, days } from "../../src/testing/arbitraries/days.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { shuffledRows } from "../../src/testing/laws/transformations.ts";
import { runs } from "../runs.ts";
import { classByModel } from "./counted-by-model.ts";
import { twoDefinitions } from "./definition-pairs.ts";
import { movedByApplication } from "./moved-by-application.ts";
import { isShown, someYears } from "./shown-by-model.ts";

describe("the moves between two definitions", () => {
  test("explain the difference between their tables of applications, whatever is shown and covered", () => {
    const covered = fc.option(fc.constantFrom(...dayPool));
    fc.assert(
      fc.property(cleanRegister, days, twoDefinitions, someYears, covered, (tables, asOf, pair, years, cover) => {
        const { base, other } = pair;
        const manifest = cover === null ? {} : { register: { coverage_from: cover } };
        const { register } = readRegister({ ...tables, ...manifest }, { asOf });
        const table = compareDefinitions(register, [base, other], { unit: "applications", ...years });
        const total = (tableClass: string, place: number): number =>
          revealCounts(table).rows.find(
            ({ keys, measure }) =>
              keys.class === tableClass &&
              measure === "applications" &&
              keys.definition === table.about.definitions[place]?.id,
          )?.counts.total ?? 0;
        const moved = revealCounts(countMoves(register, [base, other], years)).rows;
        const sum = (end: "from" | "to", tableClass: string): number =>
          moved.reduce((all, { keys, counts }) => all + (keys[end] === tableClass ? (counts.moved ?? 0) : 0), 0);
        for (const tableClass of chainClasses) {
          expect(total(tableClass, 0) - sum("from", tableClass) + sum("to", tableClass)).toBe(total(tableClass, 1));
        }
      }),
      { numRuns: runs },
    );
  });

  test("are as many as moved one by one, in as many ways, where the years shown are all", () => {
    fc.assert(
      fc.property(cleanRegister, days, twoDefinitions, (tables, asOf, { base, other }) => {
        const { register } = readRegister({ ...tables, register: {} }, { asOf });
        const exact = countMoves(register, [base, other], { from: 1 });
        const counted = new Map<string, number>();
        const definition = exact.about.definitions[1]?.id;
        for (const { from, to, movedBy } of movedByApplication(register, base, other)) {
          const options = movedBy.map((set) => set.join("+")).join("|");
          const key = JSON.stringify([definition, from ?? "none", to ?? "none", options]);
          counted.set(key, (counted.get(key) ?? 0) + 1);
        }
        expect(new Map(exact.rows.map(({ keys, cells }) => [JSON.stringify(keys), cells[0]]))).toEqual(counted);
      }),
      { numRuns: runs },
    );
  });

  test("lead back to exactly the applications of another class, with both findings of each", () => {
    fc.assert(
      fc.property(cleanRegister, days, twoDefinitions, someYears, (tables, asOf, { base, other }, years) => {
        const { register } = readRegister(tables, { asOf });
        const known = modelRegister(tables, { asOf }).register;
        const exact = countMoves(register, [base, other], years);
        const shown = isShown(known, years, tables.register);
        const [classWas, classIs] = [base, other].map((definition) => classByModel(known, definition));
        const [was, is] = [base, other].map((definition) => [...findChains(register, definition)]);
        const seen = exact.rows.flatMap(({ keys, cells }, row) => {
          const behind = exact.source?.chainsOf(row, 0) ?? [];
          expect(behind).toHaveLength(cells[0] ?? 0);
          for (const { application, chain, before: found, rows } of behind) {
            expect(chain).toEqual(is?.find((one) => one.application === application) ?? null);
            expect(found).toEqual(was?.find((one) => one.application === application) ?? null);
            expect([classWas?.(application) ?? "none", classIs?.(application) ?? "none"]).toEqual(keys.slice(1, 3));
            expect(rows.map((number) => tables.applications[number - 1]?.application_id)).toContain(application);
          }
          return behind.map(({ application }) => application as string);
        });
        const expected = known.applications
          .filter(({ id, submitted }) => shown(submitted) && classWas?.(id) !== classIs?.(id))
          .map(({ id }) => id);
        expect([...seen].sort()).toEqual([...expected].sort());
        expect(exact.source?.together([...exact.rows.keys()])).toEqual([expected.length]);
      }),
      { numRuns: runs },
    );
  });

  test("do not depend on the order of rows, and are counts of what moved only", () => {
    fc.assert(
      fc.property(
        cleanRegister.chain((tables) => fc.tuple(fc.constant(tables), shuffledRows(tables))),
        days,
        twoDefinitions,
        ([tables, shuffled], asOf, { base, other }) => {
          const [one, two] = [tables, shuffled].map((some) => {
            const { register } = readRegister(some, { asOf });
            return countMoves(register, [base, other]).rows;
          });
          expect(two).toEqual(one);
          const classes: readonly (ChainClass | "none")[] = [...chainClasses, "none"];
          for (const { keys, cells } of one ?? []) {
            expect(cells[0]).toBeGreaterThan(0);
            expect(classes).toEqual(expect.arrayContaining(keys.slice(1, 3)));
            expect(keys[1]).not.toBe(keys[2]);
          }
        },
      ),
      { numRuns: runs },
    );
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodLengths } from "../../src/calendar/period.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { findStoredChains as findChains } from "../../src/chains/detection/stored-chains.ts";
import type { Question } from "../../src/counts/asked/question.ts";
import { breakdownTable } from "../../src/counts/break-down.ts";
import { type CellChain, columnKey, type ExactTable, type Row } from "../../src/counts/cells/exact-table.ts";
import { chainsOf } from "../../src/counts/chains-of.ts";
import { signalsTable } from "../../src/counts/compare-signals.ts";
import { classesTable } from "../../src/counts/count-chains.ts";
import { sharesTable } from "../../src/counts/count-shares.ts";
import { followUpTable } from "../../src/counts/follow-up.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import { modelRegister } from "../../src/model/read-register.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { anyDefinition } from "../../src/testing/arbitraries/definitions.ts";
import { shuffledRows } from "../../src/testing/laws/transformations.ts";
import { runs } from "../runs.ts";
import { anyCountTable } from "./any-count-table.ts";
import { registerWithFollowUp } from "./cohort-model.ts";
import { type Cells, rowTexts } from "./figures.ts";

const towns = ["", "Aa", "Bee", "unknown", "Other"];

/** Registers with everything that a table can ask for, and a town for each person. */
const populated: fc.Arbitrary<Tables> = registerWithFollowUp.map((tables) => {
  const ids = new Set(tables.applications.flatMap((row) => [row.applicant_id ?? "", row.sponsor_id ?? ""]));
  const persons = [...ids].filter((id) => id.trim() === id && id !== "");
  return {
    ...tables,
    persons: persons.map((person_id, place) => ({
      person_id,
      birth_date: `200${place % 5}-06-30`,
      town: towns[place % towns.length] ?? "",
    })),
  };
});

const read = (tables: Tables, asOf: string) => readRegister(tables, { asOf, personColumns: ["town"] }).register;

/** The cell at each address of a table. */
function eachCell(table: ExactTable, visit: (row: Row<number>, column: string, cell: number | null) => void): void {
  for (const row of table.rows) {
    table.columns.forEach((column, place) => {
      visit(row, columnKey(column), row.cells[place] ?? null);
    });
  }
}

function behind(table: ExactTable, { keys, unit, measure }: Row<number>, column: string): readonly CellChain[] {
  const named = Object.fromEntries(table.dimensions.map(({ name }, place) => [name, keys[place] as string]));
  return chainsOf(table, { ...named, unit, measure, column });
}

/** By year: the sum of the cells of its periods. */
function byYear({ columns }: ExactTable, cells: Cells): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  columns.forEach((column, place) => {
    if (column.kind !== "period") return;
    const year = column.label.slice(0, 4);
    sums[year] = (sums[year] ?? 0) + (cells[place] ?? 0);
  });
  return sums;
}

describe("every table of counts", () => {
  test("leads back from each cell to as many distinct units as it says", () => {
    fc.assert(
      fc.property(populated, days, anyDefinition, anyCountTable, (tables, day, drawn, { count }) => {
        const register = read(tables, day);
        const table = count(findChains(register, { ...drawn, repeats: "count" }), { period: "year" });
        const known = modelRegister(tables, { asOf: day }).register.applications;
        const unitsOf = (found: readonly CellChain[], unit: string): Set<string> =>
          new Set(
            found.map(({ application }) => {
              const { id, applicant, sponsor, dossier } =
                known.find((one) => one.id === application) ?? known[0] ?? none;
              if (unit === "applicants") return applicant;
              if (unit === "sponsors") return sponsor ?? "";
              return unit === "applications" || dossier === null
                ? JSON.stringify([id])
                : JSON.stringify([sponsor, dossier]);
            }),
          );
        eachCell(table, (row, column, cell) => {
          const found = behind(table, row, column);
          const ids = found.map(({ application }) => application);
          expect(ids).toEqual([...new Set(ids)].sort());
          if (row.unit === "steps") expect(found.length > 0).toBe((cell ?? 0) > 0);
          else expect(unitsOf(found, row.unit).size).toBe(cell ?? 0);
          for (const { application, chain } of found) {
            if (chain !== null) expect(chain.application).toBe(application);
            const isOpen = ["", "open"].includes(known.find(({ id }) => id === application)?.outcome ?? "nowhere");
            if (column === "open") expect(isOpen).toBe(true);
          }
        });
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  test("has totals: of applications and steps the sum, of persons from the largest cell to the sum", () => {
    fc.assert(
      fc.property(populated, days, anyDefinition, anyCountTable, (tables, day, definition, { count }) => {
        const table = count(findChains(read(tables, day), definition));
        const place = table.columns.findIndex(({ kind }) => kind === "total");
        for (const { unit, cells } of table.rows) {
          const counts = cells.slice(0, place).map((cell) => cell ?? 0);
          const sum = counts.reduce((added, cell) => added + cell, 0);
          if (unit === "applications" || unit === "steps") expect(cells[place]).toBe(sum);
          expect(cells[place]).toBeLessThanOrEqual(sum);
          expect(cells[place]).toBeGreaterThanOrEqual(Math.max(0, ...counts));
        }
      }),
      { numRuns: runs },
    );
  });

  test("says of applications and steps the same by months, quarters, half-years and years", () => {
    fc.assert(
      fc.property(populated, days, anyDefinition, anyCountTable, (tables, day, definition, { count }) => {
        const chains = findChains(read(tables, day), definition);
        const byLength = periodLengths.map((period) => {
          const table = count(chains, { period, from: 2018, to: 2021 });
          return table.rows
            .filter(({ unit }) => unit === "applications" || unit === "steps")
            .map(({ keys, cells }) => [keys, byYear(table, cells), cells.slice(table.columns.length - 2)]);
        });
        for (const other of byLength.slice(1)) {
          expect(other.map(([keys, years]) => [keys, years])).toEqual(
            byLength[0]?.map(([keys, years]) => [keys, years]),
          );
        }
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  test("counts on covered days only, and nothing in a period without one", () => {
    fc.assert(
      fc.property(populated, days, anyDefinition, anyCountTable, (tables, day, definition, { kind, count }) => {
        const table = count(findChains(read(tables, day), { ...definition, repeats: "count" }));
        const [{ coverage }] = table.about.registers;
        const known = modelRegister(tables, { asOf: day }).register.applications;
        const { basis } = table.about.question;
        eachCell(table, (row, column, cell) => {
          const found = table.columns.find((one) => columnKey(one) === column);
          const isNone = found?.kind === "period" && found.coverage.kind === "none";
          expect(cell === null).toBe(isNone);
          if (column !== "total" || kind === "steps") return;
          for (const { application } of behind(table, row, column)) {
            const one = known.find(({ id }) => id === application);
            const on = (basis === "decision" ? one?.decided : one?.submitted) ?? "";
            expect(on >= (coverage.from ?? "") && on <= coverage.to).toBe(true);
          }
        });
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  test("has the rows and columns that its question says, whatever is counted; only values and depths come from data", () => {
    fc.assert(
      fc.property(populated, days, anyDefinition, anyCountTable, (tables, day, definition, { count }) => {
        const table = count(findChains(read(tables, day), definition));
        const nothing = { applications: [], persons: [{ person_id: "p", town: "" }], ...pick(tables) };
        const empty = count(findChains(read(nothing, day), definition));
        const fixedRows = ({ dimensions, rows }: ExactTable): unknown[] =>
          rows
            .filter(({ keys }) =>
              dimensions.every(({ fromData, always }, place) => !fromData || always.includes(keys[place] as string)),
            )
            .map(({ keys, unit, measure }) => [keys, unit, measure]);
        expect(table.columns).toEqual(empty.columns);
        expect(fixedRows(table)).toEqual(fixedRows(empty));
        expect(fixedRows(empty)).toHaveLength(empty.rows.length);
      }),
      { numRuns: runs },
    );
  });

  test("is the same whatever the order of rows, and for its question written as JSON and read again", () => {
    fc.assert(
      fc.property(
        populated.chain((tables) => fc.tuple(fc.constant(tables), shuffledRows(tables))),
        days,
        anyDefinition,
        anyCountTable,
        ([tables, shuffled], day, definition, { count }) => {
          const chains = findChains(read(tables, day), definition);
          const table = count(chains);
          expect(count(findChains(read(shuffled, day), definition))).toEqual(table);
          const question = JSON.parse(JSON.stringify(table.about.question)) as Question;
          const again =
            question.of === "classes"
              ? classesTable(chains, question)
              : question.of === "breakdown"
                ? breakdownTable(chains, question)
                : question.of === "signals"
                  ? signalsTable(chains, question)
                  : question.of === "follow-up"
                    ? followUpTable(chains, question)
                    : sharesTable(chains, question as Parameters<typeof sharesTable>[1]);
          expect(again).toEqual(table);
        },
      ),
      { numRuns: runs },
    );
  });

  test("counts some rows together as one row that counts each unit once", () => {
    fc.assert(
      fc.property(populated, days, anyDefinition, anyCountTable, (tables, day, definition, { count }) => {
        const table = count(findChains(read(tables, day), definition));
        table.rows.forEach((row, place) => {
          expect(table.source?.together([place])).toEqual(row.cells);
          expect(table.source?.together([place, place])).toEqual(row.cells);
        });
        if (table.about.question.of !== "breakdown") return;
        table.rows.forEach((all, place) => {
          if (all.keys[2] !== "all") return;
          const groups = table.rows.flatMap(({ keys }, other) =>
            keys[0] === all.keys[0] && keys[1] === all.keys[1] && other !== place ? [other] : [],
          );
          if (groups.length > 0) expect(table.source?.together(groups)).toEqual(all.cells);
        });
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });

  test("is frozen, and its rows are told apart by keys and unit", () => {
    fc.assert(
      fc.property(populated, days, anyDefinition, anyCountTable, (tables, day, definition, { count }) => {
        const table = count(findChains(read(tables, day), definition));
        expect([table, table.rows, table.rows[0], table.about.question.periods].every(Object.isFrozen)).toBe(true);
        expect(new Set(table.rows.map(({ keys, unit }) => JSON.stringify([keys, unit]))).size).toBe(table.rows.length);
        expect(rowTexts(table)).toHaveLength(table.rows.length);
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
});

const none = { id: "", applicant: "", sponsor: "", dossier: "" };

/** The manifest of a register alone. */
function pick({ register }: Tables): Partial<Tables> {
  return register === undefined ? {} : { register };
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDay } from "../../src/calendar/day.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { contractTables, normalForm, type Row, type Tables, tableNames } from "../../src/model/contract-tables.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { runs } from "../runs.ts";

type InMemory = Parameters<typeof readRegister>[0];

/** A register with the cells of its columns of one kind as a program has them. */
function having(tables: Tables, holds: "date" | "id", cellOf: (cell: string) => unknown): InMemory {
  const mapped = tableNames.flatMap((name) => {
    const columns = contractTables[name].filter((column) => column.holds === holds);
    const names = columns.flatMap((column) => column.called);
    const given = tables[name];
    return given === undefined ? [] : [[name, given.map((row) => rowHaving(row, names, cellOf))] as const];
  });
  return { ...tables, ...Object.fromEntries<unknown>(mapped) } as InMemory;
}

function rowHaving(row: Row, names: readonly string[], cellOf: (cell: string) => unknown): object {
  const cells = Object.entries(row).map(([header, cell]) => {
    return [header, names.includes(normalForm(header)) ? cellOf(cell) : cell] as const;
  });
  return Object.fromEntries(cells);
}

function read(tables: InMemory, options = {}) {
  const { register, issues, coverage } = readRegister(tables, options);
  return { issues, coverage, digest: register.digest };
}

/** A cell with its day written otherwise, space around it or not: rows with one id must be written alike. */
const withDay = <Written>(cell: string, written: (day: string) => Written): Written | string =>
  parseDay(cell.trim()) === null ? cell : written(cell.trim());

const asDate = (cell: string): unknown => withDay(cell, (day) => new Date(`${day}T00:00:00Z`));

test("a register is the same with its days as dates of the engine or with midnight behind them", () => {
  fc.assert(
    fc.property(nastyRegister, (tables) => {
      const asText = read(tables as InMemory);
      expect(read(having(tables, "date", asDate))).toEqual(asText);
      const withMidnight = (cell: string) => withDay(cell, (day) => cell.replace(day, `${day}T00:00:00.0`));
      expect(read(having(tables, "date", withMidnight))).toEqual(asText);
    }),
    { numRuns: runs },
  );
});

test("a register with its days written in Dutch is the same with dates of the engine in their place", () => {
  fc.assert(
    fc.property(nastyRegister, (tables) => {
      const inDutch = (cell: string) => withDay(cell, (day) => day.split("-").reverse().join("-"));
      const asText = read(having(tables, "date", inDutch), { dates: "dutch" });
      expect(read(having(tables, "date", asDate), { dates: "dutch" })).toEqual(asText);
    }),
    { numRuns: runs },
  );
});

test("a register is the same with its ids as digits, as whole numbers and as bigints", () => {
  const digitsOf = (cell: string) => cell.replace(/^[a-zA-Z](\d+)$/, "9007199254740$1");
  const isDigits = (cell: string) => /^[1-9]\d*$/.test(cell);
  fc.assert(
    fc.property(nastyRegister, (tables) => {
      const asText = read(having(tables, "id", digitsOf));
      const asBigint = (cell: string) => (isDigits(digitsOf(cell)) ? BigInt(digitsOf(cell)) : cell);
      expect(read(having(tables, "id", asBigint))).toEqual(asText);
      const asNumber = (cell: string) =>
        isDigits(digitsOf(cell)) && Number.isSafeInteger(Number(digitsOf(cell)))
          ? Number(digitsOf(cell))
          : digitsOf(cell);
      expect(read(having(tables, "id", asNumber))).toEqual(asText);
    }),
    { numRuns: runs },
  );
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asOf } from "../../src/cases/as-of.ts";
import { digestOf, digestOfBytes } from "../../src/cases/intake/digest.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { contractTables, type Row, type TableName, type Tables, tableNames } from "../../src/model/contract-tables.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { cleanRegister } from "../../src/testing/arbitraries/registers.ts";
import { runs } from "../runs.ts";
import { inDutch } from "../testing/in-dutch.ts";

test("the digest of bytes is that of the text that they are", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(digestOfBytes(new TextEncoder().encode(text))).toBe(digestOf(text));
    }),
    { numRuns: runs },
  );
});

const digest = (tables: Tables): string => readRegister(tables).register.digest;

const anyPlace = fc.record({ table: fc.nat(100), row: fc.nat(100), other: fc.nat(100), column: fc.nat(100) });

/** One cell of a register, or null where the draw hit a table without rows. */
function placeIn(tables: Tables, drawn: { table: number; row: number; other: number; column: number }) {
  const given = tableNames.filter((name) => (tables[name] ?? []).length > 0);
  const table = given[drawn.table % given.length] as TableName;
  const rows = tables[table] ?? [];
  const columns = contractTables[table];
  const column = columns[drawn.column % columns.length] as (typeof columns)[number];
  return { table, rows, column, row: drawn.row % rows.length, other: drawn.other % rows.length };
}

function withRows(tables: Tables, table: TableName, changed: Readonly<Record<number, Row>>): Tables {
  return { ...tables, [table]: (tables[table] ?? []).map((row, index) => changed[index] ?? row) };
}

/** A value that means another thing than the one that is there, be it one that costs the row. */
function anotherValue(column: (typeof contractTables)["permits"][number], value: string): string {
  if (column.holds === "date") return "2017-05-05";
  if (column.holds === "id") return `${value} too`;
  const meaning = column.codes[value] ?? "";
  // An empty kind of identities is `same`, so the other value is never that.
  return Object.keys(column.codes).find((code) => column.codes[code] !== meaning && code !== "same") ?? "";
}

describe("the digest of a register", () => {
  test("is the same in Dutch headers and codes, and so is everything else of the register", () => {
    fc.assert(
      fc.property(cleanRegister, (tables) => {
        expect(readRegister(inDutch(tables))).toEqual(readRegister(tables));
      }),
      { numRuns: runs },
    );
  });

  test("is another where any one cell is another", () => {
    fc.assert(
      fc.property(cleanRegister, anyPlace, (tables, drawn) => {
        const { table, rows, column, row } = placeIn(tables, drawn);
        const value = rows[row]?.[column.name] ?? "";
        const changed = { ...rows[row], [column.name]: anotherValue(column, value) };
        expect(digest(withRows(tables, table, { [row]: changed }))).not.toBe(digest(tables));
      }),
      { numRuns: runs },
    );
  });

  test("is another where two rows have exchanged a cell", () => {
    fc.assert(
      fc.property(cleanRegister, anyPlace, (tables, drawn) => {
        const { table, rows, column, row, other } = placeIn(tables, drawn);
        const exchanged = (from: number, to: number): Row => ({
          ...rows[from],
          [column.name]: rows[to]?.[column.name] ?? "",
        });
        const after = withRows(tables, table, { [row]: exchanged(row, other), [other]: exchanged(other, row) });
        const meaning = (register: Tables): readonly string[] =>
          (register[table] ?? []).map((one) => meaningOf(table, one)).sort();
        fc.pre(JSON.stringify(meaning(after)) !== JSON.stringify(meaning(tables)));
        expect(digest(after)).not.toBe(digest(tables));
      }),
      { numRuns: runs },
    );
  });

  test("is another without a row, and where a table is empty instead of absent", () => {
    fc.assert(
      fc.property(cleanRegister, fc.nat(100), (tables, drawn) => {
        const at = drawn % tables.applications.length;
        const applications = tables.applications.filter((_, index) => index !== at);
        expect(digest({ ...tables, applications })).not.toBe(digest(tables));
        for (const table of tableNames.filter((name) => tables[name] === undefined)) {
          expect(digest({ ...tables, [table]: [] })).not.toBe(digest(tables));
        }
      }),
      { numRuns: runs },
    );
  });

  test("is the same whatever the reference date and the manifest, and where a row comes twice", () => {
    fc.assert(
      fc.property(cleanRegister, days, fc.nat(100), (tables, day, drawn) => {
        expect(asOf(readRegister(tables).register, day).digest).toBe(digest(tables));
        expect(digest({ ...tables, register: { source: "elsewhere" } })).toBe(digest(tables));
        const copy = tables.applications[drawn % tables.applications.length] as Row;
        expect(digest({ ...tables, applications: [copy, ...tables.applications] })).toBe(digest(tables));
      }),
      { numRuns: runs },
    );
  });
});

/** A row with empty cells and defaults written out. */
function meaningOf(table: TableName, row: Row): string {
  return JSON.stringify(
    contractTables[table].map((column) => {
      const cell = row[column.name] ?? "";
      if (column.holds === "code") return column.codes[cell] ?? (table === "identities" ? "same" : "");
      return column.name === "valid_until" && cell === "9999-12-31" ? "" : cell;
    }),
  );
}

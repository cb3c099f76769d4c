import fc from "fast-check";
import {
  contractTables,
  normalForm,
  type Row,
  type TableName,
  type Tables,
  tableNames,
} from "../../model/contract-tables.ts";
import { nastyCells } from "./nasty-cells.ts";
import { selfSponsoredRegister } from "./registers.ts";

const accident = fc.record({
  table: fc.oneof(
    { weight: 3, arbitrary: fc.constant<TableName>("applications") },
    { weight: 2, arbitrary: fc.constantFrom(...tableNames) },
  ),
  kind: fc.oneof(
    {
      weight: 60,
      arbitrary: fc.constantFrom(
        "nobody",
        "early-day",
        "other-form",
        "cell",
        "cell",
        "cell",
        "emptied",
        "copy",
        "changed-copy",
        "own-sponsor",
        "elsewhere",
        "early-end",
        "other-cell",
        "other-cell",
        "dutch-code",
        "padded",
      ),
    },
    { weight: 1, arbitrary: fc.constant("no-rows") },
    { weight: 6, arbitrary: fc.constantFrom("dutch-header", "odd-header", "spaced-header", "unknown-column") },
    { weight: 1, arbitrary: fc.constantFrom("lost-column", "double-column") },
  ),
  row: fc.nat(100),
  column: fc.nat(100),
  cell: fc.constantFrom(...nastyCells),
});

type Accident = typeof accident extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** A dense register to which accidents of every kind happened. */
export const nastyRegister: fc.Arbitrary<Tables> = fc
  .tuple(selfSponsoredRegister, fc.array(accident, { minLength: 1, maxLength: 8, size: "max" }))
  .map(([tables, accidents]) => accidents.reduce(happen, tables));

function happen(tables: Tables, drawn: Accident): Tables {
  const rows = tables[drawn.table];
  if (rows === undefined || rows.length === 0) return tables;
  return { ...tables, [drawn.table]: changed(rows, drawn) };
}

function changed(rows: readonly Row[], drawn: Accident): readonly Row[] {
  const columns = contractTables[drawn.table];
  const at = drawn.row % rows.length;
  const row = rows[at] ?? {};
  const column = columns[drawn.column % columns.length];
  if (column === undefined) return rows;
  // A header that an earlier accident translated is found again, or the row would get a second one by mistake.
  const headerOf = (one: { name: string; called: readonly string[] }): string =>
    rows.flatMap((other) => Object.keys(other)).find((header) => one.called.includes(normalForm(header))) ?? one.name;
  const header = headerOf(column);
  const replaced = (to: Row): readonly Row[] => rows.map((other, index) => (index === at ? to : other));
  const renamed = (to: string): readonly Row[] =>
    rows.map((other) =>
      Object.fromEntries(Object.entries(other).map(([key, cell]) => [key === header ? to : key, cell])),
    );
  switch (drawn.kind) {
    case "cell":
      return replaced({ ...row, [header]: drawn.cell });
    case "emptied":
      return replaced({ ...row, [header]: "" });
    case "other-cell": {
      const another = rows[(drawn.row + 1) % rows.length]?.[header];
      return another === undefined ? rows : replaced({ ...row, [header]: another });
    }
    case "copy":
      return [...rows, { ...row }];
    case "changed-copy":
      return [{ ...row, [header]: drawn.cell }, ...rows];
    case "own-sponsor": {
      const [applicant, sponsor] = ["applicant_id", "sponsor_id"].map((name) =>
        columns.find((one) => one.name === name),
      );
      return applicant === undefined || sponsor === undefined
        ? rows
        : replaced({ ...row, [headerOf(sponsor)]: row[headerOf(applicant)] ?? "" });
    }
    case "nobody": {
      const ids = columns.filter((one) => one.holds === "id");
      const id = ids[drawn.column % ids.length];
      const nobody = ["NULL", "000", " Onbekend ", "1.23457E+11"][drawn.column % 4] ?? "";
      return id === undefined ? rows : replaced({ ...row, [headerOf(id)]: nobody });
    }
    case "other-form": {
      const ids = columns.filter((one) => one.holds === "id");
      const id = headerOf(ids[drawn.column % ids.length] ?? column);
      const cell = row[id] ?? "";
      const forms = [`0${cell}`, `${cell}.0`, cell.toUpperCase(), `${cell}\u200B`];
      return cell === "" ? rows : replaced({ ...row, [id]: forms[drawn.column % 4] ?? "" });
    }
    case "early-day": {
      const day = columns.find((one) => ["decided_on", "raised_on", "on"].includes(one.name));
      return day === undefined ? rows : replaced({ ...row, [headerOf(day)]: "2018-12-30" });
    }
    case "no-rows":
      return [];
    case "elsewhere": {
      const named = columns.slice(1).find((one) => one.name === "application_id");
      return named === undefined ? rows : replaced({ ...row, [headerOf(named)]: "nowhere" });
    }
    case "early-end": {
      const ends = columns.filter((one) => ["decided_on", "valid_until", "withdrawn_on"].includes(one.name));
      return replaced({ ...row, ...Object.fromEntries(ends.map((end) => [headerOf(end), "2018-12-30"])) });
    }
    case "dutch-code": {
      const dutch = Object.entries(column.codes)
        .filter(([, code]) => code === row[header])
        .at(-1)?.[0];
      return dutch === undefined ? rows : replaced({ ...row, [header]: dutch.toUpperCase().replaceAll("-", " ") });
    }
    case "padded":
      return replaced({ ...row, [header]: `  ${row[header] ?? ""}\t` });
    case "dutch-header":
      return column.called[1] === undefined ? rows : renamed(column.called[1].replaceAll("-", "_"));
    case "odd-header":
      return renamed(` ${column.name.toUpperCase().replaceAll("_", " ")} `);
    case "spaced-header":
      return renamed(`\uFEFF${column.name.replaceAll("_", "\u00A0")}\u200B`);
    case "unknown-column":
      return rows.map((other) => ({ ...other, "nationality or such": "x" }));
    case "lost-column":
      return rows.map((other) => Object.fromEntries(Object.entries(other).filter(([key]) => key !== header)));
    case "double-column":
      return rows.map((other) => ({ ...other, [column.name.toUpperCase()]: "x", [column.name]: other[header] ?? "" }));
  }
  return rows;
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { issueCodes, severityOf } from "../../src/cases/facts/issue.ts";
import { type Column, type TableName, tableColumns, tableNames } from "../../src/cases/facts/table.ts";
import { wordsOfCode } from "../../src/cases/facts/vocabulary.ts";
import { codeReader } from "../../src/cases/intake/code-reader.ts";
import { tablePartOf } from "../../src/files/table-file-name.ts";

const root = join(import.meta.dirname, "..", "..");
const page = readFileSync(join(root, "docs", "register.md"), "utf8");

/** The text below a heading, up to the next heading. */
function below(heading: string): string {
  const lines = page.split("\n");
  const from = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, "") === heading);
  if (from < 0) throw new Error(`docs/register.md has no heading ${heading}.`);
  const to = lines.findIndex((line, at) => at > from && /^#+ /.test(line));
  return lines.slice(from + 1, to < 0 ? undefined : to).join("\n");
}

/** The rows of the tables in a text, save their heads: the cells of each. */
function rowsIn(text: string): readonly (readonly string[])[] {
  const cells = text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.slice(1, -1).split("|"))
    .map((row) => row.map((cell) => cell.trim()));
  return cells.filter((row, at) => !isRule(row) && !isRule(cells[at + 1] ?? []));
}

function isRule(row: readonly string[]): boolean {
  return row.length > 0 && row.every((cell) => /^:?-+:?$/.test(cell));
}

/** The words in backticks. */
function wordsIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, word]) => word as string);
}

const tableHeadings: readonly string[] = page.match(/^### [a-z_]+ \([a-z]+\)$/gm) ?? [];

describe("docs/register.md has every table, column and code", () => {
  for (const table of tableNames) {
    test(`the columns of ${table}, with their Dutch headers and whether they are required`, () => {
      const heading = tableHeadings.find((one) => one.startsWith(`### ${table} `)) as string;
      const rows = rowsIn(below(heading.slice(4)));
      expect(rows.map(([name]) => wordsIn(name ?? ""))).toEqual(tableColumns[table].map(({ name }) => [name]));
      for (const [at, column] of tableColumns[table].entries()) {
        const [, needed = "", dutch = ""] = rows[at] ?? [];
        expect(wordsIn(dutch), column.name).toEqual(column.dutch);
        expect(needed === "required", column.name).toBe(column.required);
      }
    });
  }

  test("the names of files", () => {
    const rows = rowsIn(below("Files")).slice(0, tableNames.length);
    expect(rows.map(([table]) => table)).toEqual(tableNames);
    for (const [table, names = ""] of rows) {
      expect(wordsIn(names).map((name) => tablePartOf(`${name}.csv`)?.table)).toEqual([table, table]);
    }
  });

  const codeTables: readonly (readonly [heading: string, table: TableName, column: string])[] = [
    ["procedure", "applications", "procedure"],
    ["outcome", "applications", "outcome"],
    ["relationship", "applications", "relationship"],
    ["kind of a permit", "permits", "kind"],
    ["status of a permit", "permits", "status"],
    ["kind of an identity", "identities", "kind"],
    ["kind of a decision", "decisions", "kind"],
    ["kind of a follow-up", "follow_up", "kind"],
  ];

  for (const [heading, table, name] of codeTables) {
    test(`the codes of ${table}.${name} in English and Dutch`, () => {
      const column = tableColumns[table].find((one) => one.name === name) as Column;
      const placeOf = codeReader(table, column, {});
      const rows = rowsIn(below(heading)).map(([code = "", dutch = ""]) => [...wordsIn(code), ...wordsIn(dutch)]);
      expect(rows.map(([code]) => code)).toEqual(column.codes.filter((code) => code !== ""));
      for (const [code = "", dutch = ""] of rows) expect(column.codes[placeOf(dutch)], dutch).toBe(code);
    });
  }

  test("no Dutch code is left out", () => {
    const dutch = codeTables.flatMap(([, table, name]) => {
      const { codes = [] } = tableColumns[table].find((column) => column.name === name) ?? {};
      return codes.flatMap((code) => wordsOfCode(code).slice(1));
    });
    expect(dutch.length).toBeGreaterThan(20);
    const shown = new Set(codeTables.flatMap(([heading]) => wordsIn(below(heading))));
    expect(dutch.filter((word) => !shown.has(word))).toEqual([]);
  });

  test("every column of codes has its table here", () => {
    const ofCodes = tableNames.flatMap((table) =>
      tableColumns[table].filter(({ content }) => content === "code").map(({ name }) => `${table}.${name}`),
    );
    const here = codeTables.map(([, table, name]) => `${table}.${name}`);
    expect(ofCodes.filter((one) => !here.includes(one))).toEqual(["decisions.outcome"]);
  });
});

describe("docs/register.md says how to mend every issue", () => {
  const rows = rowsIn(below("Issues, and how to mend them"));

  test("in the order of the contract, with its severity", () => {
    const shown = rows.map(([code = "", severity]) => [...wordsIn(code), severity]);
    expect(shown).toEqual(issueCodes.map((code) => [code, severityOf(code)]));
  });

  test("in words", () => {
    for (const [code, , when = "", mending = ""] of rows) {
      expect(when.length, code).toBeGreaterThan(10);
      expect(mending.length, code).toBeGreaterThan(10);
    }
  });
});

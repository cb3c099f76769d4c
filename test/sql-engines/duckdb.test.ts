import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { tableColumns } from "../../src/cases/facts/table.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { breakDown } from "../../src/counts/break-down.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { exactTable } from "../../src/counts/literal-table.ts";
import { demonstrationTables } from "../../src/demonstration/index.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { toText } from "../../src/display/to-text.ts";
import { publish } from "../../src/publication/publish.ts";
import { countChainsIn, findChainsIn, verifyIn } from "../../src/sql-engines/duckdb/index.ts";
import { loadText } from "../sql/duckdb-engine.ts";

const ID = "V7-geheim-918273645";
const columns = tableColumns.applications.map(({ name }) => name);
// As few as have chains: every statement of a script takes a moment of its own.
const applications = demonstrationTables().applications.slice(0, 400);
const cells = applications.map((row) => {
  const given: Readonly<Record<string, string | undefined>> = { ...row };
  return columns.map((column) => given[column] ?? null);
});
const { register } = readRegister({ applications }, { asOf: "2023-05-31" });
const counted = { unit: "applications", asOf: "2023-05-31" } as const;

const instance = await DuckDBInstance.create(":memory:");
let connection: DuckDBConnection = await instance.connect();
beforeEach(async () => {
  connection = await instance.connect();
  await connection.run("DROP TABLE IF EXISTS applications; DROP TABLE IF EXISTS register");
});
afterAll(() => instance.closeSync());

const load = (rows: typeof cells = cells) => loadText(connection, "applications", { columns, rows });
const digest = async () => (await countChainsIn(connection, memo2023, counted)).about.registers[0].digest;

/** What is said when something is refused. */
async function sentence(call: () => Promise<unknown>): Promise<string> {
  try {
    await call();
  } catch (problem) {
    expect(problem).toBeInstanceOf(RangeError);
    return String(problem) + String((problem as Error).cause ?? "");
  }
  throw new Error("Nothing was refused.");
}

describe("a table that DuckDB counted", () => {
  test("says so under its figures, in both languages", async () => {
    await load();
    const table = publish(await countChainsIn(connection, memo2023, counted), tens);
    expect(table.about.registers[0].countedBy).toEqual({ engine: "duckdb", version: "1.5.4" });
    expect(toText(table, { locale: "en" })).toContain("counted by DuckDB 1.5.4");
    expect(toText(table, { locale: "nl" })).toContain("geteld door DuckDB 1.5.4");
  });

  test("takes from the relation of the register whether it is invented, and its source", async () => {
    await load();
    await connection.run(
      "CREATE TABLE register AS SELECT '2023-05-31' AS extracted_on, '2015-01-01' AS coverage_from, TRUE AS synthetic, 'the archive' AS source",
    );
    const { about } = await countChainsIn(connection, memo2023, { unit: "sponsors", tables: ["register"] });
    expect(about.registers[0]).toMatchObject({
      synthetic: true,
      source: "the archive",
      referenceDate: "2023-05-31",
      coverage: { from: "2015-01-01", to: "2023-05-31" },
    });
  });

  test("has the classes and measures that were asked for, in their own order", async () => {
    await load();
    const chosen = { ...counted, classes: ["all-forms", "nareis-op-nareis"], measures: ["open", "granted"] } as const;
    const { asOf: _day, ...options } = chosen;
    const wanted = countChains(findChains(register, memo2023), options);
    const table = await countChainsIn(connection, memo2023, chosen);
    expect(table.rows).toEqual(wanted.rows);
    expect(table.about.question).toEqual(wanted.about.question);
  });

  test("can be proved with the connection, and other rows give another digest", async () => {
    await load();
    const table = publish(await countChainsIn(connection, memo2023, counted), tens);
    expect(await verifyIn(connection, table)).toMatchObject({ equal: true, notices: [] });
    await connection.run(
      "DELETE FROM applications WHERE application_id = (SELECT min(application_id) FROM applications)",
    );
    const { differences } = await verifyIn(connection, table);
    expect(differences).toContainEqual({ code: "register-digest" });
  });

  test("is not proved by a table with another figure", async () => {
    await load();
    const table = publish(await countChainsIn(connection, memo2023, counted), tens);
    const other = { kind: "rounded", value: 1230, atLeast: 1225, atMost: 1234 } as const;
    const [first, ...rows] = table.rows;
    const changed = {
      ...table,
      rows: [{ ...(first as (typeof rows)[0]), cells: [other, ...(first?.cells.slice(1) ?? [])] }, ...rows],
    };
    expect((await verifyIn(connection, changed)).differences).toEqual([{ code: "cell", row: 1, column: "2019" }]);
  });
});

describe("the digest that an engine makes", () => {
  test("is the same whatever the order of the rows, and however often one is repeated", async () => {
    await load();
    const first = await digest();
    expect(first).toMatch(/^engine-sha256:[0-9a-f]{64}$/);
    await connection.run("DROP TABLE applications");
    await load([...cells].reverse().concat(cells.slice(0, 3)));
    expect(await digest()).toBe(first);
  });

  test("is another where one cell moves to the column beside it", async () => {
    const row = cells.find((one) => Boolean(one[columns.indexOf("sponsor_id")])) ?? [];
    const swapped = (one: string, other: string) =>
      row.map((cell, at) => (columns[at] === "applicant_id" ? one : columns[at] === "sponsor_id" ? other : cell));
    await load([swapped("1", "23")]);
    const first = await digest();
    await connection.run("DROP TABLE applications");
    await load([swapped("12", "3")]);
    expect(await digest()).not.toBe(first);
  });
});

describe("the connection stays the caller's", () => {
  test("it is open afterwards, and the database has three relations more", async () => {
    await load();
    const names = async () =>
      (await connection.runAndReadAll("SELECT table_name FROM duckdb_tables() WHERE NOT temporary ORDER BY ALL"))
        .getRows()
        .map(([name]) => String(name));
    await countChainsIn(connection, memo2023, counted);
    expect(await names()).toEqual(["applications", "nareis_chains", "nareis_counts", "nareis_issues"]);
    const left = await connection.runAndReadAll("SELECT table_name FROM duckdb_tables() WHERE temporary");
    expect(left.getRows()).toEqual([]);
  });

  test("an iteration that is left early leaves it usable", async () => {
    await load();
    for await (const chain of findChainsIn(connection, memo2023, { asOf: "2023-05-31" })) {
      expect(chain).toEqual(findChains(register, memo2023).at(0));
      break;
    }
    expect(await digest()).toMatch(/^engine-sha256:/);
  });
});

describe("what cannot be answered is refused with a sentence that has no value of the data", () => {
  test("a relation that is not there, or lacks a column", async () => {
    expect(await sentence(() => countChainsIn(connection, memo2023, counted))).toContain(
      "Give the connection a relation applications with the columns application_id, procedure",
    );
    await load();
    const call = () => countChainsIn(connection, memo2023, { ...counted, tables: ["permits"] });
    expect(await sentence(call)).toContain("or leave it out of `tables`.");
  });

  test("a step that the engine cannot run", async () => {
    await loadText(connection, "written", { columns, rows: [columns.map(() => ID)] });
    await connection.run(
      "CREATE OR REPLACE TEMP VIEW applications AS SELECT * REPLACE (CAST(application_id AS INTEGER) AS application_id) FROM written",
    );
    const said = await sentence(() => countChainsIn(connection, memo2023, counted));
    expect(said).toContain("this engine cannot run the step nareis_");
    expect(said).not.toContain(ID);
    await connection.run("DROP VIEW applications; DROP TABLE written");
  });

  test("relations that keep no application", async () => {
    await load([]);
    expect(await sentence(() => countChainsIn(connection, memo2023, counted))).toContain("nareis_issues says why");
  });

  test("a table that is not by class", async () => {
    const table = publish(breakDown(findChains(register, memo2023), { unit: "applications", by: "form" }), tens);
    expect(await sentence(() => verifyIn(connection, table))).toContain("Verify this table with `verify`");
  });

  test("a table whose first period begins inside a year: an engine counts whole years", async () => {
    const row = { class: "all-forms", measure: "applications" } as const;
    const rows = [{ ...row, cells: { "2022-Q3": 4, "2022-Q4": 11 } }];
    const table = publish(exactTable({ unit: "applications", period: "quarter", rows }), tens);
    expect(await sentence(() => verifyIn(connection, table))).toContain("an engine counts whole years");
  });

  test("what is no connection, before anything is run", async () => {
    const wrong = { run: () => Promise.resolve() } as never;
    expect(() => findChainsIn(wrong, memo2023)).toThrow(TypeError);
    await expect(countChainsIn(wrong, memo2023, counted)).rejects.toThrow("Pass a connection of @duckdb/node-api");
  });
});

import type { DuckDBConnection } from "@duckdb/node-api";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tableColumns } from "../../src/cases/facts/table.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import type { SqlTable } from "../../src/sql/engines/script.ts";
import type { JudgedTable } from "../../src/sql/intake/row-rules.ts";
import { type SqlScript, toSql } from "../../src/sql/to-sql.ts";
import { loadText } from "./duckdb-engine.ts";
import { relationsOf, type TextRelation } from "./engine-answers.ts";
import { inDuckdb, whatItLeaves } from "./in-duckdb.ts";
import { manyRegisters } from "./many-registers.ts";
import { wickedIds } from "./wicked-ids.ts";

type Relations = Readonly<Record<string, TextRelation>>;

/** A dozen dense registers with every table, the same in each run. */
const dense = fc
  .sample(manyRegisters(24), { numRuns: 200, seed: 12 })
  .filter((tables) => Object.keys(tables).length === 7)
  .sort((one, other) => (other.applications?.length ?? 0) - (one.applications?.length ?? 0))[0];
const relations: Relations = relationsOf(dense ?? { applications: [] }, undefined);
const named = Object.keys(relations) as SqlTable[];
const script = toSql(memo2023, { dialect: "duckdb", unit: "applications", tables: named });

async function load(connection: DuckDBConnection, all: Relations): Promise<void> {
  for (const [name, relation] of Object.entries(all)) await loadText(connection, name, relation);
}

/** What a script leaves of relations of text, after whatever is done to them. */
function leftOf(all: Relations, { text }: SqlScript, change: readonly string[] = []) {
  return inDuckdb(async (connection) => {
    await load(connection, all);
    for (const statement of change) await connection.run(statement);
    await connection.run(text);
    return whatItLeaves(connection);
  });
}

const expected = await leftOf(relations, script);

/** The relations with other columns. */
function withColumns(change: (columns: readonly string[], name: string) => readonly string[]): Relations {
  return Object.fromEntries(
    Object.entries(relations).map(([name, { columns, rows }]) => {
      const changed = change(columns, name);
      const cells = rows.map((row) => changed.map((column) => row[columns.indexOf(column)] ?? null));
      return [name, { columns: changed, rows: cells }];
    }),
  );
}

describe("a script that runs in DuckDB as one text", () => {
  test("leaves issues, chains and counts", () => {
    expect(named).toHaveLength(7);
    for (const lines of expected) expect(lines.length).toBeGreaterThan(10);
  });

  test("leaves the same when it runs again in the same session", async () => {
    await inDuckdb(async (connection) => {
      await load(connection, relations);
      await connection.run(script.text);
      await connection.run(script.text);
      expect(await whatItLeaves(connection)).toEqual(expected);
    });
  });

  test("leaves nothing but its three results in the database", async () => {
    await inDuckdb(async (connection) => {
      await load(connection, relations);
      await connection.run(script.text);
      const kept = await connection.runAndReadAll(
        "SELECT table_name FROM duckdb_tables() WHERE NOT temporary AND table_name LIKE 'nareis%' ORDER BY 1",
      );
      expect(kept.getRows()).toEqual([["nareis_chains"], ["nareis_counts"], ["nareis_issues"]]);
    });
  });

  test("does not mind in which order the columns of a relation stand, or other columns beside them", async () => {
    const reversed = withColumns((columns) => [...columns].reverse().concat("municipality", "reference_date"));
    expect(await leftOf(reversed, script)).toEqual(expected);
  });

  test("takes an id with two leading ids for a person of its own, and counts these rows as conflicting", async () => {
    const columns = ["person_id", "leading_id"];
    const applications = relations["applications"] as TextRelation;
    const place = applications.columns.indexOf("applicant_id");
    const [one, other] = applications.rows.map((row) => row[place]).filter((id) => id !== null && id !== "");
    const leading = (...rows: readonly (readonly (string | null)[])[]): Relations => ({
      applications,
      identities_resolved: { columns, rows },
    });
    const read = toSql(memo2023, { dialect: "duckdb", unit: "applications", tables: ["identities_resolved"] });
    const [issues = [], ...found] = await leftOf(leading([one ?? "", "a person"], [one ?? "", other ?? ""]), read);
    const [noIssues = [], ...foundOfNone] = await leftOf(leading(), read);
    expect(found).toEqual(foundOfNone);
    expect(issues.filter((line) => !noIssues.includes(line))).toEqual([
      JSON.stringify({ table: "identities_resolved", code: "conflicting-rows", rows: 2 }),
    ]);
  });

  test("takes a column in brackets that is empty throughout for one that is absent", async () => {
    const absent = withColumns((columns, name) => columns.filter((column) => isRequired(name, column)));
    const empty = Object.fromEntries(
      Object.entries(absent).map(([name, { columns, rows }]) => {
        const all = relations[name]?.columns ?? [];
        return [name, { columns: all, rows: rows.map((row) => all.map((one) => row[columns.indexOf(one)] ?? null)) }];
      }),
    );
    expect(empty).not.toEqual(absent);
    expect(await leftOf(empty, script)).toEqual(await leftOf(absent, script));
  });

  test("reads days as dates or timestamps and ids as whole numbers like the same as text", async () => {
    const left = [];
    for (const cast of [
      typed,
      { ...typed, id: asText(typed.id), day: asText(typed.day) },
      { ...typed, day: timestamp },
    ]) {
      left.push(await leftOf(relations, script, asOtherTypes(cast)));
    }
    for (const lines of left[0] ?? []) expect(lines.length).toBeGreaterThan(5);
    expect(left[0]).toEqual(left[1]);
    expect(left[2]).toEqual(left[1]);
  });

  test("whose definition has an id that looks like SQL does what it says and nothing else", async () => {
    const all = wickedIds.join("\n");
    for (const id of [...wickedIds, all]) {
      const wicked = toSql({ ...memo2023, id }, { dialect: "duckdb", unit: "applications", tables: named });
      expect(wicked.statements, JSON.stringify(id)).toEqual(script.statements);
      if (id === all) expect(await leftOf(relations, wicked)).toEqual(expected);
    }
  });
});

/** Whether a column must be there; those of who is who all must. */
function isRequired(name: string, column: string): boolean {
  const columns = Object.hasOwn(tableColumns, name) ? tableColumns[name as JudgedTable] : [];
  return columns.find((one) => one.name === column)?.required ?? true;
}

type Cast = (cell: string) => string;

const typed: Readonly<Record<"id" | "day", Cast>> = {
  id: (cell) => `CASE WHEN ${cell} IS NOT NULL THEN CAST(hash(${cell}) % 1000000007 AS BIGINT) END`,
  day: (cell) => `TRY_CAST(${cell} AS DATE)`,
};
const timestamp: Cast = (cell) => `CAST(${typed.day(cell)} AS TIMESTAMP)`;
const asText =
  (cast: Cast): Cast =>
  (cell) =>
    `CAST(${cast(cell)} AS VARCHAR)`;

/** Statements that put columns of other types in the place of text. */
function asOtherTypes({ id, day }: typeof typed): readonly string[] {
  return Object.entries(relations).map(([name, { columns }]) => {
    const cells = columns.map((column) => {
      const cell = `"${column}"`;
      if (/_id$/.test(column)) return `${id(cell)} AS ${cell}`;
      return /_on$|^on$|^valid_|_date$/.test(column) ? `${day(cell)} AS ${cell}` : cell;
    });
    return `CREATE OR REPLACE TABLE ${name} AS SELECT ${cells.join(", ")} FROM ${name}`;
  });
}

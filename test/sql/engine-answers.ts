import fc from "fast-check";
import { expect } from "vitest";
import type { IsoDate } from "../../src/calendar/day.ts";
import { tableColumns } from "../../src/cases/facts/table.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { memo2023, presets } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { revealCounts } from "../../src/counts/reveal-counts.ts";
import type { Row, Tables } from "../../src/model/contract-tables.ts";
import type { SqlTable } from "../../src/sql/engines/script.ts";
import { resolvedIdentities } from "../../src/sql/resolved-identities.ts";
import type { SqlOptions } from "../../src/sql/sql-options.ts";
import { type SqlScript, toSql } from "../../src/sql/to-sql.ts";
import { arbitraries } from "../../src/testing/arbitraries/arbitraries.ts";
import { manyRegisters } from "./many-registers.ts";

/** A relation of text: its columns, and its cells in their order. */
export interface TextRelation {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** An engine that answers: it takes relations and statements, and gives rows whose days are text and whose numbers are numbers. */
export interface Engine {
  readonly dialect: SqlOptions["dialect"];
  readonly answer: (
    relations: Readonly<Record<string, TextRelation>>,
    script: SqlScript,
    results: readonly string[],
  ) => Promise<readonly (readonly Readonly<Record<string, unknown>>[])[]>;
}

/** What an engine is asked: registers together, a definition, and how to count. */
export interface AskedOfEngine {
  readonly tables: Tables;
  readonly definition: Definition;
  readonly asOf: IsoDate | undefined;
  readonly unit: SqlOptions["unit"];
  readonly basis: "submission" | "decision";
  readonly period: NonNullable<SqlOptions["period"]>;
  readonly years: { readonly from?: number; readonly to?: number };
}

/** Anything that an engine can be asked about so many registers at once. */
export function askedOfEngine(most: number): fc.Arbitrary<AskedOfEngine> {
  const year = fc.integer({ min: 2017, max: 2021 });
  return fc.record({
    tables: manyRegisters(most),
    definition: fc.oneof(
      arbitraries.definition(),
      arbitraries.definition({ near: memo2023 }),
      fc.constantFrom(...presets.map((one) => one.definition)),
    ),
    asOf: fc.option(fc.oneof(arbitraries.day(), fc.constant("2030-01-01" as IsoDate)), { nil: undefined }),
    unit: fc.constantFrom("applications", "applicants", "sponsors", "dossiers"),
    basis: fc.constantFrom("submission", "decision"),
    period: fc.constantFrom("year", "half-year", "quarter", "month"),
    years: fc.oneof(
      fc.constant({}),
      fc.record({ from: year }),
      fc.record({ to: year }),
      fc.tuple(year, fc.nat(2)).map(([from, more]) => ({ from, to: from + more })),
    ),
  });
}

/** Issues, chains and counts, as sorted lines. */
interface Answers {
  readonly issues: readonly string[];
  readonly chains: readonly string[];
  readonly counts: readonly string[];
}

/** Holds an engine to what the kernel finds, to the last field. */
export async function expectSameAnswers(engine: Engine, asked: AskedOfEngine): Promise<void> {
  const wanted = ofKernel(asked);
  if (wanted === null) return;
  const { tables, definition, asOf, unit, basis, period, years } = asked;
  const relations = relationsOf(tables, asOf);
  const named = Object.keys(relations) as SqlTable[];
  const options: SqlOptions = { dialect: engine.dialect, tables: named, unit, basis, period, ...years };
  const script = toSql(definition, asOf === undefined ? options : { ...options, asOf });
  const [issues = [], chains = [], counts = []] = await engine.answer(relations, script, [
    "nareis_issues",
    "nareis_chains",
    "nareis_counts",
  ]);
  const fields = chainFields.map((name) => name);
  const found: Answers = {
    issues: issues.map(({ table, code, rows }) => `${table} ${code} ${rows}`).sort(),
    chains: chains.map((row) => JSON.stringify(fields.map((name) => row[name] ?? null))).sort(),
    counts: counts.map((row) => `${row["class"]}/${row["measure"]} ${row["period"]} ${row["count"] ?? null}`).sort(),
  };
  // A hundred registers are no counterexample that anybody reads: what differs is.
  expect(differences(found, wanted), JSON.stringify({ definition, asOf, unit, basis, period, years, named })).toEqual(
    [],
  );
}

function differences(found: Answers, wanted: Answers): readonly string[] {
  return (["issues", "chains", "counts"] as const).flatMap((what) => {
    const [mine, theirs] = [new Set(found[what]), new Set(wanted[what])];
    return [
      ...found[what].filter((line) => !theirs.has(line)).map((line) => `${what}, engine: ${line}`),
      ...wanted[what].filter((line) => !mine.has(line)).map((line) => `${what}, library: ${line}`),
      ...(found[what].length === wanted[what].length ? [] : [`${what}: ${found[what].length}, ${wanted[what].length}`]),
    ].slice(0, 8);
  });
}

const chainFields = [
  "application",
  "class",
  "reason",
  "form",
  "first",
  "independent",
  "depth",
  "path",
  "submitted",
  "decided",
  "outcome",
  "applicant",
  "sponsor",
] as const;

/** What the kernel says; null where there is no reference date, or nothing kept to count. */
function ofKernel({ tables, definition, asOf, unit, basis, period, years }: AskedOfEngine): Answers | null {
  const { register, issues, coverage } = readRegister(tables, asOf === undefined ? {} : { asOf });
  if (register.referenceDate === null || coverage.tables.applications?.kept === 0) return null;
  const byRow = new Map<string, number>();
  const seen = new Set<string>();
  for (const { table, code, row } of issues) {
    if (table === "identities" || code === "unknown-column" || seen.has(`${table} ${code} ${row}`)) continue;
    seen.add(`${table} ${code} ${row}`);
    byRow.set(`${table} ${code}`, (byRow.get(`${table} ${code}`) ?? 0) + 1);
  }
  const chains = findChains(register, definition);
  const counted = revealCounts(countChains(chains, { unit, basis, period, ...years }));
  return {
    issues: [...byRow].map(([key, rows]) => `${key} ${rows}`).sort(),
    chains: [...chains].map((chain) => JSON.stringify(chainFields.map((name) => chain[name] ?? null))).sort(),
    counts: Object.entries(counted)
      .filter(([row]) => row !== "about")
      .flatMap(([row, cells]) =>
        Object.entries(cells)
          .filter(([column]) => column !== "open")
          .map(([column, count]) => `${row} ${column} ${count}`),
      )
      .sort(),
  };
}

/** The tables as relations of text, with only the columns that a row has, and who is who. */
export function relationsOf(tables: Tables, asOf: IsoDate | undefined): Readonly<Record<string, TextRelation>> {
  const relations: Record<string, TextRelation> = {};
  for (const name of ["applications", "permits", "decisions", "signals", "follow_up", "persons"] as const) {
    const rows: readonly Row[] | undefined = tables[name];
    if (rows === undefined) continue;
    const columns = tableColumns[name]
      .filter((column) => column.required || rows.some((row) => column.name in row))
      .map((column) => column.name);
    relations[name] = { columns, rows: rows.map((row) => columns.map((column) => row[column] ?? null)) };
  }
  const identities = resolvedIdentities(readRegister(tables, asOf === undefined ? {} : { asOf }).register);
  if (tables.identities !== undefined) {
    const rows = identities.map(({ person_id, leading_id }) => [person_id, leading_id]);
    relations["identities_resolved"] = { columns: ["person_id", "leading_id"], rows };
  }
  return relations;
}

import { expect } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import type { Chain } from "../../src/chains/definition/chain.ts";
import type { Definition } from "../../src/chains/definition/definition.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import type { ExactTable } from "../../src/counts/cells/exact-table.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import type { Verification } from "../../src/disclosure/verification.ts";
import { toJson } from "../../src/display/to-json.ts";
import { publish } from "../../src/publication/publish.ts";
import { publishedTableFrom } from "../../src/publication/published-table-from.ts";
import { verify } from "../../src/questions/verify.ts";
import type { EngineCountOptions, EngineOptions } from "../../src/sql-engines/duckdb/index.ts";
import { type AskedOfEngine, relationsOf, type TextRelation } from "../sql/engine-answers.ts";

/** An engine with some relations in it, asked by the functions of its address. */
export interface Connected {
  readonly findChainsIn: (definition: Definition, options: EngineOptions) => AsyncIterable<Chain>;
  readonly countChainsIn: (definition: Definition, options: EngineCountOptions) => Promise<ExactTable<"classes">>;
  readonly verifyIn: (published: PublishedTable, options: Pick<EngineOptions, "tables">) => Promise<Verification>;
}

/** Loads relations into an engine, gives it to somebody, and takes all of it away again. */
export type WithRelations = (
  relations: Readonly<Record<string, TextRelation>>,
  use: (connected: Connected) => Promise<void>,
) => Promise<void>;

/** Holds the functions of an engine's address to those of the library: chains, counts, what is published, and proofs. */
export async function expectSameTables(withRelations: WithRelations, asked: AskedOfEngine): Promise<void> {
  const { tables, definition, asOf, unit, basis, period, years } = asked;
  const { register, coverage } = readRegister(tables, asOf === undefined ? {} : { asOf });
  if (register.referenceDate === null || coverage.tables.applications?.kept === 0) return;
  const chains = findChains(register, definition);
  const options = { unit, basis, period, ...years };
  const wanted = countChains(chains, options);
  const relations = relationsOf(tables, asOf);
  const read = { tables: Object.keys(relations) as NonNullable<EngineOptions["tables"]> };
  const day = asOf === undefined ? {} : { asOf };
  await withRelations(relations, async ({ findChainsIn, countChainsIn, verifyIn }) => {
    const found: Chain[] = [];
    for await (const chain of findChainsIn(definition, { ...read, ...day })) found.push(chain);
    expect(found).toEqual([...chains]);
    const table = await countChainsIn(definition, { ...options, ...read, ...day });
    expect(saidByLibrary(table)).toEqual(saidByLibrary(wanted));
    const published = publish(table, tens);
    expect(published.rows).toEqual(publish(wanted, tens).rows);
    const again = readAgain(published);
    expect(again).toEqual(published);
    expect(verify(again, register)).toMatchObject({ equal: true, notices: [{ code: "digest-not-compared" }] });
    expect(await verifyIn(again, read)).toMatchObject({ equal: true, notices: [] });
    const ofLibrary = await verifyIn(publish(wanted, tens), read);
    expect(ofLibrary).toMatchObject({ equal: true, notices: [{ code: "digest-not-compared" }] });
  });
}

function readAgain(published: PublishedTable): PublishedTable {
  const { table } = publishedTableFrom(JSON.parse(toJson(published)));
  if (table === null) throw new Error("A published table is read again from its JSON.");
  return table;
}

/** A table without what an engine says otherwise of itself. */
function saidByLibrary({ about, dimensions, columns, rows }: ExactTable): object {
  const registers = about.registers.map(({ digest: _digest, countedBy: _countedBy, ...facts }) => facts);
  return {
    about: { ...about, registers },
    dimensions,
    columns,
    rows: rows.map((row) => ({ ...row, cells: [...row.cells] })),
  };
}

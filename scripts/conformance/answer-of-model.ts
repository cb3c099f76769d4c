// What the slow model answers to a case, as JSON; scripts/conformance/model-program.mjs makes a program of it.
import type { Definition } from "../../src/chains/definition/definition.ts";
import type { Policy } from "../../src/disclosure/policy.ts";
import type { TableName } from "../../src/model/contract-tables.ts";
import { type ModelCountOptions, type ModelCounts, modelCounts } from "../../src/model/count-chains.ts";
import { modelChains, type PlainChain } from "../../src/model/find-chains.ts";
import { modelPublished } from "../../src/model/publish.ts";
import {
  type ModelOptions,
  type ModelReadResult,
  type ModelTables,
  modelRegister,
} from "../../src/model/read-register.ts";
import { isHeaderOfTable, type ModelCsv, modelCsvFile } from "../../test/files/csv-file.ts";

interface Asked {
  readonly tables: ModelTables;
  /** The bytes of tables whose lines are asked about too. */
  readonly files?: { readonly [table in TableName]?: Uint8Array };
  readonly reading: ModelOptions & Pick<ModelCsv, "encoding">;
  readonly definition: Definition;
  readonly counts: Pick<ModelCountOptions, "unit" | "basis" | "period" | "from" | "to">;
  readonly policy: Policy;
}

/** Rows without any count are left out, but for the first; open cases stand in rows of applications only. */
function figuresOf<Figure>(
  { periods, rows }: ModelCounts<Figure>,
  counted: ModelCounts["rows"],
): Readonly<Record<string, object>> {
  const hasCounts = counted.map((row) => row.total > 0 || row.cells.some(Boolean) || (isOfOpen(row) && row.open > 0));
  return Object.fromEntries(
    rows.flatMap((row, place) => {
      if (place > 0 && hasCounts[place] !== true) return [];
      const cells = periods.map((period, at) => [period, row.cells[at]]);
      const open = isOfOpen(row) ? { open: row.open } : {};
      return [[`${row.class}/${row.measure}`, { ...Object.fromEntries(cells), total: row.total, ...open }]];
    }),
  );
}

function isOfOpen({ measure }: { readonly measure: string }): boolean {
  return measure === "applications";
}

/** What the contract says of a case, a stage at a time: each is given what the stages before it made. */
export const stages = {
  lines: ({ tables, files = {}, reading: { encoding = "utf-8" } }: Asked): ModelTables => {
    const lined = Object.entries(files).map(([name, bytes]) => {
      const recognises = (header: string) => isHeaderOfTable(name as TableName, header);
      return [name, modelCsvFile(bytes, recognises, { encoding })];
    });
    return { ...tables, ...Object.fromEntries(lined) };
  },
  read: ({ tables, reading }: Asked): ModelReadResult => modelRegister(tables, reading),
  chains: ({ definition }: Asked, { register }: ModelReadResult): readonly PlainChain[] =>
    modelChains(register, definition),
  counts: ({ definition, counts }: Asked, { register }: ModelReadResult, chains: readonly PlainChain[]): ModelCounts =>
    modelCounts(chains, { ...counts, register, definition }),
  printed: ({ policy }: Asked, exact: ModelCounts): ModelCounts<string> => modelPublished(exact, policy),
};

/** The answer of a case, as its expected.json has it. */
export function answer(given: Asked): object {
  const asked = { ...given, tables: stages.lines(given) };
  const read = stages.read(asked);
  const { issues, coverage } = read;
  const chains = stages.chains(asked, read);
  // Without an application that is kept "there is nothing to count".
  if ((coverage.tables.applications?.kept ?? 0) === 0 || coverage.referenceDate === null) {
    return { issues, ...coverage, chains, counts: null, printed: null };
  }
  const exact = stages.counts(asked, read, chains);
  const printed = stages.printed(asked, exact);
  return {
    ...{ issues, ...coverage, chains },
    counts: figuresOf(exact, exact.rows),
    printed: figuresOf(printed, exact.rows),
  };
}

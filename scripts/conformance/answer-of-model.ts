// What the slow model answers to a case, as JSON; scripts/conformance/model-program.mjs makes a program of it.
import type { Definition } from "../../src/chains/definition/definition.ts";
import type { Policy } from "../../src/disclosure/policy.ts";
import { type ModelCountOptions, type ModelCounts, modelCounts } from "../../src/model/count-chains.ts";
import { modelChains, type PlainChain } from "../../src/model/find-chains.ts";
import { modelPublished } from "../../src/model/publish.ts";
import {
  type ModelOptions,
  type ModelReadResult,
  type ModelTables,
  modelRegister,
} from "../../src/model/read-register.ts";

interface Asked {
  readonly tables: ModelTables;
  readonly reading: ModelOptions;
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
  read: ({ tables, reading }: Asked): ModelReadResult => modelRegister(tables, reading),
  chains: ({ definition }: Asked, { register }: ModelReadResult): readonly PlainChain[] =>
    modelChains(register, definition),
  counts: ({ definition, counts }: Asked, { register }: ModelReadResult, chains: readonly PlainChain[]): ModelCounts =>
    modelCounts(chains, { ...counts, register, definition }),
  printed: ({ policy }: Asked, exact: ModelCounts): ModelCounts<string> => modelPublished(exact, policy),
};

/** The answer of a case, as its expected.json has it. */
export function answer(asked: Asked): object {
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

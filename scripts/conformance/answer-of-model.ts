// What the slow model answers to a case, as JSON; scripts/conformance/model-program.mjs makes a program of it.
import type { Definition } from "../../src/chains/definition/definition.ts";
import type { Policy } from "../../src/disclosure/policy.ts";
import { type ModelCountOptions, type ModelCounts, modelCounts } from "../../src/model/count-chains.ts";
import { modelChains } from "../../src/model/find-chains.ts";
import { modelPublished } from "../../src/model/publish.ts";
import { type ModelOptions, type ModelTables, modelRegister } from "../../src/model/read-register.ts";

interface Asked {
  readonly tables: ModelTables;
  readonly reading: ModelOptions;
  readonly definition: Definition;
  readonly counts: Pick<ModelCountOptions, "unit" | "basis" | "period" | "from" | "to">;
  readonly policy: Policy;
}

function figuresOf<Figure>({ periods, rows }: ModelCounts<Figure>): object {
  const figures = rows.map(({ class: name, measure, cells, total }) => {
    const shown = periods.map((period, place) => [period, cells[place]]);
    return [`${name}/${measure}`, Object.fromEntries([...shown, ["total", total]])];
  });
  const open = rows.filter(({ measure }) => measure === "applications").map((row) => [row.class, row.open]);
  return { ...Object.fromEntries(figures), open: Object.fromEntries(open) };
}

/** What the contract says of a case. */
export function answer({ tables, reading, definition, counts, policy }: Asked): string {
  const { register, issues, coverage } = modelRegister(tables, reading);
  const chains = modelChains(register, definition);
  const exact = modelCounts(chains, { ...counts, register, definition });
  // Without an application that is kept "there is nothing to count".
  const isCounted = (coverage.tables.applications?.kept ?? 0) > 0 && coverage.referenceDate !== null;
  return JSON.stringify({
    issues,
    ...coverage,
    chains,
    counts: isCounted ? figuresOf(exact) : null,
    printed: isCounted ? figuresOf(modelPublished(exact, policy)) : null,
  });
}

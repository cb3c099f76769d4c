import fc from "fast-check";
import type { Chains } from "../../src/chains/detection/stored-chains.ts";
import type { CohortOptions } from "../../src/counts/asked/count-options.ts";
import { namedBreakdowns } from "../../src/counts/asked/question.ts";
import { units } from "../../src/counts/asked/unit.ts";
import { type BreakdownOptions, breakDown } from "../../src/counts/break-down.ts";
import type { ExactTable } from "../../src/counts/cells/exact-table.ts";
import { compareSignals } from "../../src/counts/compare-signals.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { countShares } from "../../src/counts/count-shares.ts";
import { followUp } from "../../src/counts/follow-up.ts";
import { cohortOptions } from "./cohort-model.ts";

/** One way of counting chains: a kind of table with its options, except how long a period is where that is given. */
export interface CountTable {
  readonly kind: string;
  readonly count: (chains: Chains, further?: Pick<CohortOptions, "period" | "from" | "to">) => ExactTable;
}

const unit = fc.constantFrom(...units);
const basis = fc.constantFrom("submission" as const, "decision" as const);
const by: fc.Arbitrary<BreakdownOptions["by"]> = fc.constantFrom(
  ...namedBreakdowns,
  { column: "Town" },
  { column: "Town", of: "applicant" as const },
);

/** Every kind of table that counts the chains of one definition, with options drawn. */
export const anyCountTable: fc.Arbitrary<CountTable> = fc
  .record({ options: cohortOptions, unit, basis, by })
  .chain(({ options, unit: one, basis: day, by: groups }) => {
    const { unit: _unit, classes, ...periods } = options;
    const some = classes === undefined ? {} : { classes };
    const artEight = groups === "art8-group" ? { classes: ["art8-after-nareis" as const] } : some;
    return fc.constantFrom<CountTable>(
      {
        kind: "classes",
        count: (chains, further) => countChains(chains, { ...periods, ...some, unit: one, basis: day, ...further }),
      },
      {
        kind: "breakdown",
        count: (chains, further) =>
          breakDown(chains, { ...periods, ...artEight, unit: one, basis: day, by: groups, ...further }),
      },
      { kind: "signals", count: (chains, further) => compareSignals(chains, { ...options, ...further }) },
      { kind: "follow-up", count: (chains, further) => followUp(chains, { ...options, ...further }) },
      {
        kind: "steps",
        count: (chains, further) => followUp(chains, { ...periods, ...some, basis: "event", ...further }),
      },
      { kind: "shares", count: (chains, further) => countShares(chains, { ...periods, ...some, ...further }) },
    );
  });

import { type Chains as OpaqueChains, storedChains } from "../../chains/detection/stored-chains.ts";
import { breakdownAbout } from "./breakdown-about.ts";
import { breakdownGroups } from "./breakdown-groups.ts";
import { type BreakdownOptions, breakdownChoices } from "./breakdown-options.ts";
import { countedChains } from "./count-chains.ts";
import { countSeries, periodsShown } from "./count-columns.ts";
import type { CountedChains } from "./counted-chain.ts";
import type { ExactSheet, ExactSheetRow } from "./exact-sheet.ts";
import type { ExactSeries } from "./exact-table.ts";
import { withNotice } from "./exact-table-notice.ts";

/**
 * Chains broken down (uitgesplitst): for each class and measure the row `all`, which is that of `countChains`, and a
 * row for each group. Of applications the groups add up to it; a person, sponsor or dossier can be in several groups.
 * Groups of a closed list are all shown; of depth those up to the deepest, and of a column of persons those that occur.
 * Of repeats that are counted as one, the first filed says in which group they are. Cost: linear in the chains and the
 * table of persons, and the cells of all groups.
 *
 * @throws TypeError without `by` or a unit; RangeError for choices that do not exist, and for a column that was not
 * read, has more than 500 values, or is refused (see docs/responsible-use.md).
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const sheet = breakDown(findChains(register, memo2023), { by: "art8-group", unit: "applications" });
 * sheet.rows.slice(0, 5).map(({ keys }) => keys[2]); // ["all", "other-parent", "step-family", "second-family", "others"]
 */
export function breakDown(chainsGiven: OpaqueChains, options: BreakdownOptions): ExactSheet {
  const chains = storedChains(chainsGiven);
  if (chains?.["~kind"] !== "Chains") throw new TypeError("Pass chains, as findChains gives them.");
  const choices = breakdownChoices(options);
  const { columns, places } = countedChains(chains);
  const periods = periodsShown(columns, choices.count);
  const groups = breakdownGroups({ chains, columns, places }, choices);
  const all = countSeries(columns, choices.count, periods);
  const parts = membersOf(groups.groupOf, groups.keys.length).map((members) =>
    countSeries(picked(columns, members), choices.count, periods),
  );
  const { unit } = choices.count;
  const row = (series: ExactSeries, group: string): ExactSheetRow =>
    withNotice<ExactSheetRow>({
      keys: [series.class, series.measure, group],
      unit,
      measure: series.measure,
      cells: [...series.cells, series.total],
    });
  return withNotice<ExactSheet>({
    "~kind": "ExactSheet",
    subject: "breakdown",
    about: breakdownAbout(chains, columns, choices, periods),
    dimensions: ["class", "measure", groups.dimension],
    columns: [...periods.map(({ label, coverage }) => ({ key: label, coverage })), { key: "total", coverage: null }],
    rows: all.flatMap((series, place) => [
      row(series, "all"),
      ...groups.keys.flatMap((key, group) =>
        groups.isPossible(series.class, group) ? [row(parts[group]?.[place] as ExactSeries, key)] : [],
      ),
    ]),
  });
}

/** The indexes in each group. */
function membersOf(groupOf: Int32Array, groups: number): readonly Int32Array[] {
  const sizes = new Int32Array(groups);
  for (const group of groupOf) sizes[group] = (sizes[group] as number) + 1;
  const members = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(groups);
  groupOf.forEach((group, index) => {
    (members[group] as Int32Array)[filled[group] as number] = index;
    filled[group] = (filled[group] as number) + 1;
  });
  return members;
}

/** Some of the counted chains. */
function picked(columns: CountedChains, indexes: Int32Array): CountedChains {
  const numbers = (column: Int32Array | Uint8Array): Int32Array => indexes.map((index) => column[index] as number);
  return {
    count: indexes.length,
    class: Uint8Array.from(numbers(columns.class)),
    outcome: Uint8Array.from(numbers(columns.outcome)),
    submitted: numbers(columns.submitted),
    decided: numbers(columns.decided),
    applicant: numbers(columns.applicant),
    sponsor: numbers(columns.sponsor),
    dossier: numbers(columns.dossier),
    about: columns.about,
  };
}

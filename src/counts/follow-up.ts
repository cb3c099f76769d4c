import { chainClasses } from "../../chains/definition/chain.ts";
import { type Chains, storedChains } from "../../chains/detection/stored-chains.ts";
import { type CohortOptions, cohortChoices } from "./cohort-options.ts";
import { type CohortRow, cohortSheet } from "./cohort-sheet.ts";
import { countedChains } from "./count-chains.ts";
import type { ExactSheet } from "./exact-sheet.ts";
import { followUpRows, hasFollowed, whatFollowed } from "./what-followed.ts";

/**
 * Counts what followed on chains (vervolg), by the period in which they were filed: the three steps of the memo's
 * section 3.2, "afwijzing, intrekking en aangifte". For each unit and class asked for: all chains; rejected; withdrawal
 * of the first permit started; the derived permit of the first grant withdrawn, and whether its holder, the sponsor,
 * then held an independent permit, had one pending, or neither; reported (aangifte); and the report taken up (by the
 * AVIM). Pending is an own asylum application that was open, or a test without one that led to an independent permit
 * later. Exact counts, which `publish` protects.
 *
 * A follow-up on an application belongs to the chains that rest on it as first grant and were filed by its day; only
 * where there are none, to the chain in which the application is the second, filed by its day. For applications the
 * three rows of a withdrawn permit add up to it; a person, sponsor or dossier can be in several. One report on a first
 * grant counts for every application stacked on it: count sponsors to come near the number of reports. The periods are
 * those of the tables of the same chains. Cost: n log n.
 *
 * @throws TypeError for anything but chains; RangeError for options that do not exist or do not fit together.
 */
export function followUp(chains: Chains, options: CohortOptions = {}): ExactSheet {
  const stored = storedChains(chains);
  const choices = cohortChoices(options);
  const counted = countedChains(stored);
  const followed = whatFollowed(stored, counted);
  const rows = choices.classes.flatMap((tableClass) => {
    const code = tableClass === "all-forms" ? null : chainClasses.indexOf(tableClass);
    return followUpRows.map(
      (row): CohortRow => ({
        keys: [tableClass, row],
        measure: "applications",
        has: (index) =>
          (code === null || counted.columns.class[index] === code) && hasFollowed(followed[index] as number, row),
      }),
    );
  });
  return cohortSheet("follow-up", ["class", "followed"], counted.columns, counted.columns, rows, choices);
}

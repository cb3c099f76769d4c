import { type Chains, type StoredChains, storedChains } from "../chains/detection/stored-chains.ts";
import { type CohortOptions, followUpRule, foundBy, questionOf, stepsRule } from "./asked/count-options.ts";
import type { Question } from "./asked/question.ts";
import type { Basis, CountedUnit } from "./asked/unit.ts";
import { chainItems } from "./cells/chain-items.ts";
import { type CountedChains, countedChains } from "./cells/counted-chains.ts";
import type { ExactTable } from "./cells/exact-table.ts";
import { isOfClass } from "./cells/is-of-class.ts";
import { fixed } from "./cells/make-table.ts";
import type { CountedByPeriod } from "./cells/period-rows.ts";
import { periodTable } from "./cells/period-table.ts";
import { type Belongs, type TestedRow, testedRows } from "./cells/tested-rows.ts";
import { stepItems } from "./enforcement/step-items.ts";
import { type FollowUpRow, followedBit, followUpRows, whatFollowed } from "./enforcement/what-followed.ts";

/** What to count of follow-up: chains by the day of filing, or, by `event`, steps by their own day. */
export interface FollowUpOptions extends Omit<CohortOptions, "unit"> {
  /** `submission` by default. */
  readonly basis?: Exclude<Basis, "decision">;
  /** One unit; without it there are rows of every unit. By `event` only steps are counted. */
  readonly unit?: CountedUnit;
}

/**
 * Counts what followed on chains (vervolg), by the period in which they were filed: the three steps of the memo's
 * section 3.2, "afwijzing, intrekking en aangifte". For each unit and class asked for: all chains; rejected; withdrawal
 * of the first permit started; the derived permit of the first grant withdrawn, and whether its holder, the sponsor,
 * then held an independent permit, had one pending, or neither; reported (aangifte); and the report taken up (by the
 * AVIM). Pending is an asylum application of the sponsor's own that was open, or a test without one that led to an independent permit
 * later. Exact counts, which `publish` protects.
 *
 * A follow-up on an application belongs to the chains that rest on it as first grant and were filed by its day; only
 * where there are none, to the chain in which the application is the second, filed by its day. For applications the
 * three rows of a withdrawn permit add up to it; a person, sponsor or dossier can be in several. One report on a first
 * grant counts for every application stacked on it: count sponsors to come near the number of reports, or steps.
 *
 * By `event` the steps themselves are counted, each once in the period of its own day: withdrawals started, permits
 * withdrawn, reports lodged ("meer dan 50 aangiftes") and reports taken up. A step counts for the class of a chain that
 * it belongs to, and for all forms once. Cost: n log n.
 *
 * @throws TypeError for anything but chains; RangeError for options that do not exist or do not fit together.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const exact = followUp(findChains(register, memo2023), { basis: "event" });
 * exact.rows.map(({ keys }) => keys[1]); // ["withdrawal-started", "permit-withdrawn", "reported", "report-taken-up"]
 */
export function followUp(chains: Chains, options: FollowUpOptions = {}): ExactTable<"follow-up"> {
  const stored = storedChains(chains);
  const rule = options?.basis === "event" ? stepsRule : followUpRule;
  return followUpTable(stored, questionOf("follow-up", rule, options, foundBy(stored)));
}

/** Answers it with the chains of its definition at its reference date. */
export function followUpTable(chains: StoredChains, question: Question<"follow-up">): ExactTable<"follow-up"> {
  const counted = countedChains(chains);
  const rows = question.basis === "event" ? stepItems(counted, question.classes) : chainsFollowed(counted, question);
  return periodTable(question, chains.basis, [fixed("class"), fixed("followed")], rows);
}

function chainsFollowed(counted: CountedChains, { classes, basis }: Question<"follow-up">): CountedByPeriod {
  const followed = whatFollowed(counted);
  const rows = classes.flatMap((tableClass) => {
    const isIn = isOfClass(counted, tableClass);
    const has = (row: FollowUpRow): Belongs => {
      const bit = followedBit(row);
      return (index) => isIn(index) && ((followed[index] as number) & bit) !== 0;
    };
    return followUpRows.map((row): TestedRow => {
      const keys = [tableClass, row];
      if (row === "rejected") return { keys, measure: "rejected", has: has(row), among: isIn };
      return { keys, measure: "applications", has: has(row) };
    });
  });
  return { ...chainItems(counted, basis), ...testedRows(rows, counted.outcome) };
}

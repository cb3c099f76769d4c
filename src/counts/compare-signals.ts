import { frozen } from "../arguments/frozen.ts";
import { NO_DAY } from "../calendar/day.ts";
import { DERIVED } from "../cases/facts/codes.ts";
import type { StoredRegister } from "../cases/facts/register.ts";
import { type Chains, type StoredChains, storedChains } from "../chains/detection/stored-chains.ts";
import { type CohortOptions, cohortRule, foundBy, questionOf } from "./asked/count-options.ts";
import type { Question } from "./asked/question.ts";
import { countedChains } from "./cells/counted-chains.ts";
import type { ExactTable } from "./cells/exact-table.ts";
import { isOfClass } from "./cells/is-of-class.ts";
import { fixed } from "./cells/make-table.ts";
import { periodTable } from "./cells/period-table.ts";
import { type Belongs, type TestedRow, testedRows } from "./cells/tested-rows.ts";
import { withOthers } from "./cells/with-others.ts";
import { firstSignals } from "./enforcement/first-signals.ts";

/** Detected, signalled by hand, both, detected only, signalled only, and signalled before a withdrawal. */
export type SignalFinding =
  | "detected"
  | "signalled"
  | "both"
  | "detection-only"
  | "signal-only"
  | "signal-then-withdrawal";

/** The keys of the rows of a comparison with signals, in their order: two totals, who found what, and what followed. */
export const signalFindings: readonly SignalFinding[] = /* @__PURE__ */ frozen<readonly SignalFinding[]>([
  "detected",
  "signalled",
  "both",
  "detection-only",
  "signal-only",
  "signal-then-withdrawal",
]);

/**
 * Sets the enforcement signals that were entered by hand (handhavingssignalen) against detection, by the period in
 * which the application was filed: the memo's section 3.3 calls these signals "onvoldoende betrouwbaar". For each unit
 * and class asked for, how many are detected in that class, signalled, both, or one of the two only. A signal is set
 * against the class whatever it was raised about: the register does not say. The last row meets follow-up: of those
 * signalled, the ones of whose sponsor a derived permit was withdrawn on the day of the first signal or later. Exact
 * counts, which `publish` protects.
 *
 * Counted are the chains of `countChains` and the family applications with a signal known at the reference date;
 * several signals on one application count once. For applications `both` and the two `only` rows add up; a person,
 * sponsor or dossier can be in several of them. Cost: grows with the applications, the signals, and the chains times
 * the rows.
 *
 * @throws TypeError for anything but chains; RangeError for options that do not exist or do not fit together.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const exact = compareSignals(findChains(register, memo2023), { unit: "applications" });
 * exact.rows.slice(0, 2).map(({ keys }) => keys.join(" ")); // ["nareis-op-nareis detected", "nareis-op-nareis signalled"]
 */
export function compareSignals(chains: Chains, options: CohortOptions = {}): ExactTable<"signals"> {
  const stored = storedChains(chains);
  return signalsTable(stored, questionOf("signals", cohortRule, options, foundBy(stored)));
}

/** Answers it with the chains of its definition at its reference date. */
export function signalsTable(chains: StoredChains, question: Question<"signals">): ExactTable<"signals"> {
  const counted = countedChains(chains);
  const signals = firstSignals(counted);
  const items = withOthers(counted, [...signals.others.keys()]);
  const first = Int32Array.from([...signals.onChains, ...signals.others.values()]);
  const isSignalled: Belongs = (index) => first[index] !== NO_DAY;
  const withdrawn = latestDerivedWithdrawals(chains.basis);
  const isWithdrawn: Belongs = (index) =>
    (withdrawn[items.items.sponsor[index] as number] as number) >= (first[index] as number);
  const rows = question.classes.flatMap((tableClass) => {
    const isDetected = isOfClass(counted, tableClass);
    const has: Readonly<Record<SignalFinding, Belongs>> = {
      detected: isDetected,
      signalled: isSignalled,
      both: (index) => isSignalled(index) && isDetected(index),
      "detection-only": (index) => !isSignalled(index) && isDetected(index),
      "signal-only": (index) => isSignalled(index) && !isDetected(index),
      "signal-then-withdrawal": (index) => isSignalled(index) && isWithdrawn(index),
    };
    return signalFindings.map(
      (finding): TestedRow => ({ keys: [tableClass, finding], measure: "applications", has: has[finding] }),
    );
  });
  return periodTable(question, chains.basis, [fixed("class"), fixed("finding")], {
    ...items,
    ...testedRows(rows, items.outcome),
  });
}

/** By person code: the latest day on which a derived permit of that person was withdrawn, `NO_DAY` where none was. */
function latestDerivedWithdrawals({ permits, persons }: StoredRegister): Int32Array {
  const latest = new Int32Array(persons.length).fill(NO_DAY);
  for (let permit = 0; permit < permits.count; permit += 1) {
    const holder = permits.holder[permit] as number;
    if (permits.kind[permit] !== DERIVED) continue;
    latest[holder] = Math.max(latest[holder] as number, permits.withdrawn[permit] as number);
  }
  return latest;
}

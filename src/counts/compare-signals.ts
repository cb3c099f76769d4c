import { frozen } from "../../arguments/frozen.ts";
import { dayOf, NO_DAY } from "../../calendar/day.ts";
import { NOBODY } from "../../cases/facts/application.ts";
import type { Signal } from "../../cases/facts/signal.ts";
import { chainClasses } from "../../chains/definition/chain.ts";
import { type Chains, type StoredChains, storedChains } from "../../chains/detection/stored-chains.ts";
import type { TableClass } from "../asked/unit.ts";
import { type CohortOptions, cohortChoices } from "./cohort-options.ts";
import { type CohortRow, cohortSheet } from "./cohort-sheet.ts";
import { type Counted, countedChains } from "./count-chains.ts";
import { countedFilings } from "./counted-filings.ts";
import { latestDerivedWithdrawals } from "./derived-withdrawals.ts";
import type { UnitColumns } from "./distinct-units.ts";
import { dossierCodes } from "./dossier-codes.ts";
import type { ExactSheet } from "./exact-sheet.ts";

/** Detected, signalled by hand, both, detected only, signalled only, and signalled before a withdrawal. */
export type SignalFinding =
  | "detected"
  | "signalled"
  | "both"
  | "detection-only"
  | "signal-only"
  | "signal-then-withdrawal";

/** The keys of the rows of a comparison with signals, in their order: two totals, who found what, and what followed. */
export const signalFindings: readonly SignalFinding[] = frozen([
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
 * sponsor or dossier can be in several of them. The periods are those of the tables of the same chains. Cost: grows
 * with the applications, the signals, and the chains times the rows.
 *
 * @throws TypeError for anything but chains; RangeError for options that do not exist or do not fit together.
 */
export function compareSignals(chains: Chains, options: CohortOptions = {}): ExactSheet {
  const stored = storedChains(chains);
  const choices = cohortChoices(options);
  const counted = countedChains(stored);
  const { items, firstSignal } = comparedApplications(stored, counted);
  const isSignalled = (index: number): boolean => firstSignal[index] !== NO_DAY;
  const withdrawn = latestDerivedWithdrawals(stored.register);
  const isWithdrawn = (index: number): boolean =>
    (withdrawn[items.sponsor[index] as number] as number) >= (firstSignal[index] as number);
  const rows = choices.classes.flatMap((tableClass) => {
    const isDetected = detectedAs(tableClass, counted);
    const has: Readonly<Record<SignalFinding, CohortRow["has"]>> = {
      detected: isDetected,
      signalled: isSignalled,
      both: (index) => isSignalled(index) && isDetected(index),
      "detection-only": (index) => !isSignalled(index) && isDetected(index),
      "signal-only": (index) => isSignalled(index) && !isDetected(index),
      "signal-then-withdrawal": (index) => isSignalled(index) && isWithdrawn(index),
    };
    return signalFindings.map(
      (finding): CohortRow => ({ keys: [tableClass, finding], measure: "applications", has: has[finding] }),
    );
  });
  return cohortSheet("signals", ["class", "finding"], counted.columns, items, rows, choices);
}

interface ComparedApplications {
  /** The counted chains at their own indexes, after them the other family applications with a signal. */
  readonly items: UnitColumns;
  /** The day of the first signal, `NO_DAY` where there is none. */
  readonly firstSignal: Int32Array;
}

function comparedApplications(chains: StoredChains, counted: Counted): ComparedApplications {
  const { columns, register } = chains;
  const { applications } = register;
  const chainOf = countedFilings(chains, counted);
  const signalOn = firstSignals(register.signals);
  const places = Array.from(counted.places, (place) => columns.application[place] as number);
  const days: number[] = places.map(() => NO_DAY);
  applications.id.forEach((id, application) => {
    const day = signalOn.get(id);
    // Only family applications have a sponsor, and only these can be stacked.
    if (day === undefined || applications.sponsor[application] === NOBODY) return;
    const chain = chainOf[application] as number;
    if (chain >= 0) {
      days[chain] = days[chain] === NO_DAY ? day : Math.min(days[chain] as number, day);
      return;
    }
    places.push(application);
    days.push(day);
  });
  const compared = Int32Array.from(places);
  const picked = (column: Int32Array): Int32Array => compared.map((place) => column[place] as number);
  return {
    firstSignal: Int32Array.from(days),
    items: {
      count: compared.length,
      submitted: picked(applications.submitted),
      applicant: picked(applications.applicant),
      sponsor: picked(applications.sponsor),
      dossier: dossierCodes(applications, compared),
    },
  };
}

/** By id of an application: the day of the first signal about it. */
function firstSignals(signals: readonly Signal[]): ReadonlyMap<string, number> {
  const days = new Map<string, number>();
  for (const { application, raisedOn } of signals) {
    const day = dayOf(raisedOn);
    days.set(application, Math.min(days.get(application) ?? day, day));
  }
  return days;
}

function detectedAs(tableClass: TableClass, { columns }: Counted): CohortRow["has"] {
  if (tableClass === "all-forms") return (index) => index < columns.count;
  const code = chainClasses.indexOf(tableClass);
  return (index) => index < columns.count && columns.class[index] === code;
}

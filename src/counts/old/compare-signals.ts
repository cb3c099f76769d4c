import { NOBODY } from "../../cases/facts/application.ts";
import { type Register as OpaqueRegister, storedRegister } from "../../cases/facts/register.ts";
import { chainClasses } from "../../chains/definition/chain.ts";
import {
  type StoredChains as Chains,
  type Chains as OpaqueChains,
  storedChains,
} from "../../chains/detection/find-chains.ts";
import type { TableClass } from "../asked/unit.ts";
import { type CohortOptions, cohortChoices } from "./cohort-options.ts";
import { type CohortRow, checkFoundIn, cohortSheet } from "./cohort-sheet.ts";
import { type Counted, countedChains } from "./count-chains.ts";
import { countedFilings } from "./counted-filings.ts";
import type { UnitColumns } from "./distinct-units.ts";
import { dossierCodes } from "./dossier-codes.ts";
import type { ExactSheet } from "./exact-sheet.ts";

/** The keys of the rows of a comparison with signals, in their order: the two totals, then who found what. */
export const signalFindings = ["detected", "signalled", "both", "detection-only", "signal-only"] as const;

/** Detected, signalled by hand, both, detected only, signalled only. */
export type SignalFinding = (typeof signalFindings)[number];

/**
 * Sets the enforcement signals that were entered by hand (handhavingssignalen) against detection, by the period in
 * which the application was filed: the memo's section 3.3 calls these signals "onvoldoende betrouwbaar". For each unit
 * and class asked for, how many are detected in that class, signalled, both, or one of the two only. A signal is set
 * against the class whatever it was raised about: the register does not say. Exact counts, which `publish` protects.
 *
 * Counted are the chains of `countChains` and the family applications with a signal known at the reference date;
 * several signals on one application count once. For applications `both` and the two `only` rows add up; a person,
 * sponsor or dossier can be in several of them. The periods are those of the tables of the same chains. Cost: grows
 * with the applications, the signals, and the chains times the rows.
 *
 * @throws TypeError for anything but a register and chains; RangeError where the chains were not found in the register
 * at its reference date, and for options that do not exist or do not fit together.
 */
export function compareSignals(
  registerGiven: OpaqueRegister,
  chainsGiven: OpaqueChains,
  options: CohortOptions = {},
): ExactSheet {
  const register = storedRegister(registerGiven);
  const chains = storedChains(chainsGiven);
  checkFoundIn(register, chains);
  const choices = cohortChoices(options);
  const counted = countedChains(chains);
  const { items, signalled } = comparedApplications(chains, counted);
  const rows = choices.classes.flatMap((tableClass) => {
    const isDetected = detectedAs(tableClass, counted);
    const has: Readonly<Record<SignalFinding, CohortRow["has"]>> = {
      detected: isDetected,
      signalled: (index) => signalled[index] === 1,
      both: (index) => signalled[index] === 1 && isDetected(index),
      "detection-only": (index) => signalled[index] === 0 && isDetected(index),
      "signal-only": (index) => signalled[index] === 1 && !isDetected(index),
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
  /** 1 where there is a signal. */
  readonly signalled: Uint8Array;
}

function comparedApplications(chains: Chains, counted: Counted): ComparedApplications {
  const { columns, register } = chains;
  const { applications } = register;
  const chainOf = countedFilings(chains, counted);
  const named = new Set(register.signals.map(({ application }) => application));
  const places = Array.from(counted.places, (place) => columns.application[place] as number);
  const chainsWithSignal = new Uint8Array(places.length);
  applications.id.forEach((id, application) => {
    // Only family applications have a sponsor, and only these can be stacked.
    if (!named.has(id) || applications.sponsor[application] === NOBODY) return;
    const chain = chainOf[application] as number;
    if (chain < 0) places.push(application);
    else chainsWithSignal[chain] = 1;
  });
  const compared = Int32Array.from(places);
  const signalled = new Uint8Array(compared.length).fill(1);
  signalled.set(chainsWithSignal);
  const picked = (column: Int32Array): Int32Array => compared.map((place) => column[place] as number);
  return {
    signalled,
    items: {
      count: compared.length,
      submitted: picked(applications.submitted),
      applicant: picked(applications.applicant),
      sponsor: picked(applications.sponsor),
      dossier: dossierCodes(applications, compared),
    },
  };
}

function detectedAs(tableClass: TableClass, { columns }: Counted): CohortRow["has"] {
  if (tableClass === "all-forms") return (index) => index < columns.count;
  const code = chainClasses.indexOf(tableClass);
  return (index) => index < columns.count && columns.class[index] === code;
}

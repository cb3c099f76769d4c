import { frozen } from "../../arguments/frozen.ts";
import { checkOptions } from "../../arguments/options.ts";
import type { PeriodLength } from "../../calendar/period.ts";
import { NOBODY, outcomes, type Procedure, procedures } from "../../cases/facts/application.ts";
import { chainClasses } from "../../chains/definition/chain.ts";
import { type Chains, type StoredChains, storedChains } from "../../chains/detection/stored-chains.ts";
import type { TableClass } from "../asked/unit.ts";
import { cohortChoices } from "./cohort-options.ts";
import { type CohortRow, cohortSheet } from "./cohort-sheet.ts";
import { type Counted, countedChains } from "./count-chains.ts";
import type { UnitColumns } from "./distinct-units.ts";
import { dossierCodes } from "./dossier-codes.ts";
import type { ExactSheet } from "./exact-sheet.ts";

/** Which share: of what was filed or granted in a procedure, what is stacked; of what was decided in a class, how. */
export type ShareName = "stacked-of-filed" | "stacked-of-granted" | "granted-of-decided" | "rejected-of-decided";

/** Every share, in the order of the rows. */
export const shareNames: readonly ShareName[] = frozen([
  "stacked-of-filed",
  "stacked-of-granted",
  "granted-of-decided",
  "rejected-of-decided",
]);

/** What to take shares of: applications, by the day of filing, so that there is neither unit nor basis to choose. */
export interface ShareOptions {
  /** `year` by default. */
  readonly period?: PeriodLength;
  /** First year shown; by default the fourth before that of the reference date. */
  readonly from?: number;
  /** Last year shown; by default that of the reference date. */
  readonly to?: number;
  /** `nareis-op-nareis` alone by default; shown in their own order, whatever the order given. */
  readonly classes?: readonly TableClass[];
}

/**
 * Counts the numerator and the denominator of shares (aandelen), each a count of applications by the period of filing:
 * for each class asked for, the stacked among all applications of its procedure that were filed, and among those
 * granted; and the granted and the rejected among the stacked ones that were decided ("leiden de meeste … tot een
 * afwijzing", memo, section 3.2). The procedure of nareis op nareis is nareis, that of family reunification after
 * nareis is art8; of the other classes it is any family procedure. Exact counts: the share itself is made by `publish`,
 * of the two published figures and never of exact counts.
 *
 * A numerator of the first two shares counts only chains of that procedure, so that no share is over one. Where a
 * definition collapses repeats, a chain is counted once, and every filing is one of those filed. Cost: the applications
 * times the rows.
 *
 * @throws TypeError for anything but chains; RangeError for options that do not exist or do not fit together.
 * @example
 * const applications = [{ application_id: "A1", procedure: "asylum", applicant_id: "P1", submitted_on: "2020-01-01" }];
 * const { register } = readRegister({ applications });
 * countShares(findChains(register, memo2023)).rows.slice(0, 2).map(({ keys }) => keys.join(" "));
 * // ["nareis-op-nareis stacked-of-filed numerator", "nareis-op-nareis stacked-of-filed denominator"]
 */
export function countShares(chains: Chains, options: ShareOptions = {}): ExactSheet {
  const stored = storedChains(chains);
  checkOptions(options, ["period", "from", "to", "classes"]);
  const choices = cohortChoices({ ...options, unit: "applications" });
  const counted = countedChains(stored);
  const { items, procedure, outcome } = familyApplications(stored, counted);
  const rows = choices.classes.flatMap((tableClass) => {
    const code = tableClass === "all-forms" ? null : chainClasses.indexOf(tableClass);
    const own = OWN_PROCEDURE[tableClass];
    const isStacked = (index: number): boolean =>
      index < counted.columns.count && (code === null || counted.columns.class[index] === code);
    const isFiled = (index: number): boolean => own === null || procedure[index] === own;
    const isDecided = (index: number): boolean => isStacked(index) && outcome[index] !== OPEN;
    const is = (code: number) => (index: number) => outcome[index] === code;
    const both = (one: CohortRow["has"], other: CohortRow["has"]) => (index: number) => one(index) && other(index);
    const parts: Readonly<Record<ShareName, readonly [CohortRow["has"], CohortRow["has"]]>> = {
      "stacked-of-filed": [both(isStacked, isFiled), isFiled],
      "stacked-of-granted": [both(both(isStacked, isFiled), is(GRANTED)), both(isFiled, is(GRANTED))],
      "granted-of-decided": [both(isDecided, is(GRANTED)), isDecided],
      "rejected-of-decided": [both(isDecided, is(REJECTED)), isDecided],
    };
    return shareNames.flatMap((share) =>
      (["numerator", "denominator"] as const).map((part, place): CohortRow => {
        return {
          keys: [tableClass, share, part],
          measure: "applications",
          has: parts[share][place] as CohortRow["has"],
        };
      }),
    );
  });
  return cohortSheet("shares", ["class", "share", "part"], counted.columns, items, rows, choices);
}

const GRANTED = outcomes.indexOf("granted");
const REJECTED = outcomes.indexOf("rejected");
const OPEN = outcomes.indexOf("open");

/** The procedure among whose applications those of a class are a share; null for every family procedure. */
const OWN_PROCEDURE: Readonly<Record<TableClass, number | null>> = {
  "nareis-op-nareis": codeOf("nareis"),
  "art8-after-nareis": codeOf("art8"),
  "other-stacking": null,
  "all-forms": null,
};

function codeOf(procedure: Procedure): number {
  return procedures.indexOf(procedure);
}

interface FamilyApplications {
  /** The counted chains at their own indexes, after them all other family applications. */
  readonly items: UnitColumns;
  readonly procedure: Int32Array;
  readonly outcome: Int32Array;
}

function familyApplications({ columns, register }: StoredChains, counted: Counted): FamilyApplications {
  const { applications } = register;
  const places = Array.from(counted.places, (place) => columns.application[place] as number);
  const isCounted = new Set(places);
  for (let place = 0; place < applications.count; place += 1) {
    if (applications.sponsor[place] !== NOBODY && !isCounted.has(place)) places.push(place);
  }
  const all = Int32Array.from(places);
  const picked = (column: Int32Array | Uint8Array): Int32Array => all.map((place) => column[place] as number);
  const outcome = picked(applications.outcome);
  // Of repeats that are counted as one, the outcome is that of the last.
  outcome.set(counted.columns.outcome);
  return {
    procedure: picked(applications.procedure),
    outcome,
    items: {
      count: all.length,
      submitted: picked(applications.submitted),
      applicant: picked(applications.applicant),
      sponsor: picked(applications.sponsor),
      dossier: dossierCodes(applications, all),
    },
  };
}

import { frozen } from "../arguments/frozen.ts";
import { NOBODY, outcomes, type Procedure, procedures } from "../cases/facts/application.ts";
import {
  amongAllApplications,
  type Chains,
  type StoredChains,
  storedChains,
} from "../chains/detection/stored-chains.ts";
import { type CohortOptions, foundBy, questionOf, sharesRule } from "./asked/count-options.ts";
import type { Question } from "./asked/question.ts";
import type { Measure, TableClass } from "./asked/unit.ts";
import { type CountedChains, countedChains } from "./cells/counted-chains.ts";
import type { ExactTable } from "./cells/exact-table.ts";
import { isOfClass } from "./cells/is-of-class.ts";
import { fixed } from "./cells/make-table.ts";
import { periodTable } from "./cells/period-table.ts";
import { type Belongs, type TestedRow, testedRows } from "./cells/tested-rows.ts";
import { withOthers } from "./cells/with-others.ts";

/** Which share: of what was filed or granted in a procedure, what is stacked; of what was decided in a class, how. */
export type ShareName = "stacked-of-filed" | "stacked-of-granted" | "granted-of-decided" | "rejected-of-decided";

/** Every share, in the order of the rows. */
export const shareNames: readonly ShareName[] = /* @__PURE__ */ frozen<readonly ShareName[]>([
  "stacked-of-filed",
  "stacked-of-granted",
  "granted-of-decided",
  "rejected-of-decided",
]);

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
export function countShares(chains: Chains, options: Omit<CohortOptions, "unit"> = {}): ExactTable<"shares"> {
  const stored = storedChains(chains);
  return sharesTable(stored, questionOf("shares", sharesRule, options, foundBy(stored)));
}

/** Answers it with the chains of its definition at its reference date. */
export function sharesTable(found: StoredChains, question: Question<"shares">): ExactTable<"shares"> {
  // What chains are a share of is counted among applications on which no chain rests too.
  const chains = amongAllApplications(found);
  const { applications } = chains.basis;
  const counted = countedChains(chains);
  const items = withOthers(counted, otherFamilyApplications(counted));
  const isProcedure =
    (procedure: Procedure | null): Belongs =>
    (index) =>
      procedure === null ||
      procedures[applications.procedure[items.applications[index] as number] as number] === procedure;
  const is =
    (outcome: (typeof outcomes)[number]): Belongs =>
    (index) =>
      outcomes[items.outcome[index] as number] === outcome;
  const isOpen = is("open");
  const rows = question.classes.flatMap((tableClass) => {
    const isStacked = isOfClass(counted, tableClass);
    const isFiled = isProcedure(OWN_PROCEDURE[tableClass]);
    const isBoth: Belongs = (index) => isStacked(index) && isFiled(index);
    const isDecided: Belongs = (index) => isStacked(index) && !isOpen(index);
    const within = (among: Belongs, has: Belongs, measure: Measure = "applications"): Tested => ({
      measure,
      among,
      has: (index) => among(index) && has(index),
    });
    const all = (): boolean => true;
    const parts: Readonly<Record<ShareName, readonly [numerator: Tested, denominator: Tested]>> = {
      "stacked-of-filed": [within(isBoth, all), within(isFiled, all)],
      "stacked-of-granted": [within(isBoth, is("granted"), "granted"), within(isFiled, is("granted"), "granted")],
      "granted-of-decided": [within(isStacked, is("granted"), "granted"), within(isStacked, isDecided)],
      "rejected-of-decided": [within(isStacked, is("rejected"), "rejected"), within(isStacked, isDecided)],
    };
    return shareNames.flatMap((share) => {
      const [numerator, denominator] = parts[share];
      return [
        { keys: [tableClass, share, "numerator"], ...numerator },
        { keys: [tableClass, share, "denominator"], ...denominator },
      ];
    });
  });
  return periodTable(question, chains.basis, [fixed("class"), fixed("share"), fixed("part")], {
    ...items,
    ...testedRows(rows, items.outcome),
  });
}

type Tested = Omit<TestedRow, "keys">;

/** The procedure among whose applications those of a class are a share; null for every family procedure. */
const OWN_PROCEDURE: Readonly<Record<TableClass, Procedure | null>> = {
  "nareis-op-nareis": "nareis",
  "art8-after-nareis": "art8",
  "other-stacking": null,
  "all-forms": null,
};

/** The places of the family applications that are no counted chain; of repeats that are counted as one the later ones. */
function otherFamilyApplications({ chains, places }: CountedChains): readonly number[] {
  const { applications } = chains.basis;
  const isCounted = new Uint8Array(applications.count);
  for (const place of places) isCounted[chains.columns.application[place] as number] = 1;
  const others: number[] = [];
  for (let place = 0; place < applications.count; place += 1) {
    if (applications.sponsor[place] !== NOBODY && isCounted[place] === 0) others.push(place);
  }
  return others;
}

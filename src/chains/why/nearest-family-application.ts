import { NEVER } from "../../calendar/day.ts";
import { IS_FAMILY } from "../../cases/facts/codes.ts";
import { compareText } from "../../cases/facts/compare-text.ts";
import type { AskedApplication } from "./asked-application.ts";

/**
 * Of a sponsor without an earlier grant, the family application that comes nearest to one: the granted one that counts
 * soonest, else of those that were not granted the last filed before the second application, else the last filed. Null
 * where the sponsor was never the applicant in a family application.
 */
export function nearestFamilyApplication({ chains, links, second, submitted }: AskedApplication): number | null {
  const { applicant, id, procedure, sponsor, submitted: filed } = chains.basis.applications;
  // What was not granted has no rank, and comes after everything that was.
  const startOf = (place: number): number => links.grants.from[links.rankOf(place)] ?? NEVER;
  const isLate = (place: number): number => ((filed[place] as number) < submitted ? 0 : 1);
  const found = [...applicant.keys()]
    .filter((place) => applicant[place] === sponsor[second] && IS_FAMILY[procedure[place] as number])
    .sort(
      (one, other) =>
        startOf(one) - startOf(other) ||
        isLate(one) - isLate(other) ||
        (filed[other] as number) - (filed[one] as number) ||
        compareText(id[one] as string, id[other] as string),
    );
  return found[0] ?? null;
}

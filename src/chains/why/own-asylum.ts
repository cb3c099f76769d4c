import type { ApplicationId } from "../../cases/facts/application.ts";
import { ASYLUM } from "../../cases/facts/codes.ts";
import { compareText } from "../../cases/facts/compare-text.ts";
import { type AskedApplication, idAt } from "./asked-application.ts";
import { type Cause, type Difference, type Needed, need, oneOf, type Requirement, upTo } from "./difference.ts";

/** What one registration falls short of, in the order in which it is said; the cause is null where the one before has it. */
export type Miss = readonly [cause: Cause | null, requirement: Requirement];

/**
 * That the sponsor's own asylum application which falls short of least met what is asked; of equals it is the last
 * filed. Where there is none, that there was one.
 *
 * @param missesOf what an application falls short of, by its place.
 */
export function nearestAsylum(
  asked: AskedApplication,
  missesOf: (place: number) => readonly Miss[],
  absent: readonly Requirement[],
): Difference {
  const { chains, second } = asked;
  const { applicant, procedure, sponsor, submitted } = chains.basis.applications;
  const [nearest] = [...applicant.keys()]
    .filter((place) => procedure[place] === ASYLUM && applicant[place] === sponsor[second])
    .map((place) => ({ place, id: idAt(chains, place), misses: missesOf(place) }))
    .sort(
      (one, other) =>
        one.misses.length - other.misses.length ||
        (submitted[other.place] as number) - (submitted[one.place] as number) ||
        compareText(one.id, other.id),
    );
  if (nearest === undefined) return { nearest: null, cause: "absent", needed: absent };
  return differenceOf(nearest.id, nearest.misses);
}

/** That a registration met all that it falls short of, which is something; what is said first is the cause. */
export function differenceOf(nearest: ApplicationId | null, misses: readonly Miss[]): Difference {
  const [[cause]] = misses as readonly [Miss];
  return { nearest, cause, needed: misses.map(([, needed]) => needed) };
}

/**
 * What an asylum application would have to be that the register does not have.
 *
 * @param filed the days on which it can have been filed.
 * @param decidedBy the last day on which it can have been granted; null where no grant is asked.
 */
export function asylumNeeded(
  { chains, second }: AskedApplication,
  filed: Needed,
  decidedBy: number | null,
): readonly Requirement[] {
  return [
    need(null, "procedure", oneOf("asylum")),
    need(null, "applicant_id", { kind: "same-person", as: idAt(chains, second), in: "sponsor_id" }),
    need(null, "submitted_on", filed),
    ...(decidedBy === null ? [] : [need(null, "outcome", oneOf("granted")), need(null, "decided_on", upTo(decidedBy))]),
  ];
}

import { NO_DAY } from "../../calendar/day.ts";
import { type DetectionColumns, NOBODY } from "../../cases/facts/application.ts";
import { ASYLUM, GRANTED, IS_FAMILY } from "../../cases/facts/codes.ts";
import { compareText } from "../../cases/facts/compare-text.ts";
import { type Groups, groupBy, sortGroups } from "../../cases/facts/groups.ts";
import { compareFiling } from "./order-of-filing.ts";

/**
 * What is registered of every person who was granted residence in a family procedure and later stands as a sponsor:
 * the only people in whom a chain can begin. A sponsor goes by its slot, 0 for the first.
 */
export interface SponsorHistory {
  /** By person code: the slot, or -1. */
  readonly slotOf: Int32Array;
  readonly slotCount: number;
  /** Granted family applications for the sponsor, the latest last: by decision, submission, then the smallest id last. */
  readonly grants: Groups;
  /** The sponsor's own independent asylum applications: by submission, then smallest id. */
  readonly asylum: Groups;
  /** Family applications that the sponsor filed for others, in no order. */
  readonly seconds: Groups;
}

/**
 * Gathers the history of every sponsor with an earlier life as an applicant. Three passes over the columns by
 * counting; only groups of more than one are sorted. Cost: n log n at most.
 *
 * @param procedure the procedures as the definition sees them, one an application.
 */
export function sponsorHistory(columns: DetectionColumns, procedure: Uint8Array): SponsorHistory {
  const { count, applicant, sponsor, outcome, decided } = columns;
  const isGrant = (place: number): boolean =>
    IS_FAMILY[procedure[place] as number] === true && outcome[place] === GRANTED && decided[place] !== NO_DAY;

  const hasGrant = new Uint8Array(columns.personCount);
  for (let place = 0; place < count; place += 1) if (isGrant(place)) hasGrant[applicant[place] as number] = 1;

  const slotOf = new Int32Array(columns.personCount).fill(-1);
  let slotCount = 0;
  for (let place = 0; place < count; place += 1) {
    const person = sponsor[place] as number;
    if (person === NOBODY || hasGrant[person] === 0 || slotOf[person] !== -1) continue;
    if (IS_FAMILY[procedure[place] as number] !== true) continue;
    slotOf[person] = slotCount;
    slotCount += 1;
  }

  const slotOfApplicant = (place: number): number => slotOf[applicant[place] as number] as number;
  const grants = groupBy(count, slotCount, (place) => (isGrant(place) ? slotOfApplicant(place) : -1));
  const asylum = groupBy(count, slotCount, (place) =>
    procedure[place] === ASYLUM && columns.derived[place] === 0 ? slotOfApplicant(place) : -1,
  );
  const seconds = groupBy(count, slotCount, (place) => {
    const person = sponsor[place] as number;
    return person !== NOBODY && IS_FAMILY[procedure[place] as number] ? (slotOf[person] as number) : -1;
  });
  sortGroups(grants, (one, other) => compareLatest(columns, one, other));
  sortGroups(asylum, (one, other) => compareFiling(columns, one, other));
  return { slotOf, slotCount, grants, asylum, seconds };
}

/** Orders grants so that the latest comes last: by decision, submission, and of equals the smallest id last. */
function compareLatest(columns: DetectionColumns, one: number, other: number): number {
  return (
    (columns.decided[one] as number) - (columns.decided[other] as number) ||
    (columns.submitted[one] as number) - (columns.submitted[other] as number) ||
    compareText(columns.id[other] as string, columns.id[one] as string)
  );
}

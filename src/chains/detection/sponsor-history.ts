import { NO_DAY } from "../../calendar/day.ts";
import { type DetectionColumns, NOBODY, outcomes, procedures } from "../../cases/facts/application.ts";
import { compareText } from "../../cases/facts/compare-text.ts";

/** Members of groups: those of group g are `members[first[g]]` up to, not including, `members[first[g + 1]]`. */
export interface Groups {
  readonly first: Int32Array;
  /** Places of applications. */
  readonly members: Int32Array;
}

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

const ASYLUM = procedures.indexOf("asylum");
const GRANTED = outcomes.indexOf("granted");

/** By place in `procedures`: whether it is a family procedure. */
export const IS_FAMILY: readonly boolean[] = procedures.map((name) => name !== "asylum" && name !== "other");

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
  sortGroups(asylum, (one, other) => compareSubmission(columns, one, other));
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

function compareSubmission(columns: DetectionColumns, one: number, other: number): number {
  return (
    (columns.submitted[one] as number) - (columns.submitted[other] as number) ||
    compareText(columns.id[one] as string, columns.id[other] as string)
  );
}

/** Puts places into groups by counting; a place whose group is -1 is in none. */
function groupBy(count: number, groupCount: number, groupOf: (place: number) => number): Groups {
  const first = new Int32Array(groupCount + 1);
  for (let place = 0; place < count; place += 1) {
    const group = groupOf(place);
    if (group >= 0) first[group + 1] = (first[group + 1] as number) + 1;
  }
  for (let group = 0; group < groupCount; group += 1) {
    first[group + 1] = (first[group + 1] as number) + (first[group] as number);
  }
  const next = first.slice();
  const members = new Int32Array(first[groupCount] as number);
  for (let place = 0; place < count; place += 1) {
    const group = groupOf(place);
    if (group < 0) continue;
    members[next[group] as number] = place;
    next[group] = (next[group] as number) + 1;
  }
  return { first, members };
}

function sortGroups(groups: Groups, compare: (one: number, other: number) => number): void {
  for (let group = 0; group + 1 < groups.first.length; group += 1) {
    const from = groups.first[group] as number;
    const to = groups.first[group + 1] as number;
    if (to - from > 1) groups.members.subarray(from, to).sort(compare);
  }
}

/** Where the members of each group stand in `members`, in the order of a day of theirs; of equals, the first first. */
export function orderByDay(groups: Groups, day: Int32Array): Int32Array {
  const order = Int32Array.from(groups.members, (_, member) => member);
  sortGroups(
    { first: groups.first, members: order },
    (one, other) => (day[one] as number) - (day[other] as number) || one - other,
  );
  return order;
}

import { type DetectionColumns, NOBODY } from "../../cases/facts/application.ts";
import { ASYLUM, GRANTED, IS_FAMILY } from "../../cases/facts/codes.ts";
import { compareText } from "../../cases/facts/compare-text.ts";
import { type Groups, groupBy, sortGroups } from "../../cases/facts/groups.ts";
import { lazily } from "../../cases/facts/lazily.ts";
import { compareFiling } from "./order-of-filing.ts";
import { type Turns, turnsOf } from "./turns.ts";

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
  readonly turns: Turns;
}

/**
 * Gathers the history of every sponsor with an earlier life as an applicant: once for a register, because no definition
 * takes a family procedure for another than a family procedure. A few passes over the columns by counting; only groups of
 * more than one are sorted. Cost: n log n at most.
 */
export const sponsorHistory: (columns: DetectionColumns) => SponsorHistory = /* @__PURE__ */ lazily((columns) => {
  const { slotOf, slotCount } = slots(columns, whoWasGranted(columns));
  const { ofGrant, ofAsylum, ofSecond } = slotsOfApplications(columns, slotOf);
  const grants = groupBy(ofGrant, slotCount);
  const asylum = groupBy(ofAsylum, slotCount);
  sortGroups(grants, (one, other) => compareLatest(columns, one, other));
  sortGroups(asylum, (one, other) => compareFiling(columns, one, other));
  const seconds = groupBy(ofSecond, slotCount);
  return { slotOf, slotCount, grants, asylum, seconds, turns: turnsOf(columns, ofSecond) };
});

/** By person code: 1 for who was granted residence in a family procedure. */
function whoWasGranted(columns: DetectionColumns): Uint8Array {
  const { count, applicant, personCount } = columns;
  const wasGranted = new Uint8Array(personCount);
  for (let place = 0; place < count; place += 1) {
    if (isGrant(columns, place)) wasGranted[applicant[place] as number] = 1;
  }
  return wasGranted;
}

/** Numbers those of them who sponsor somebody, in the order of the first time that they do. */
function slots(
  { count, personCount, sponsor }: DetectionColumns,
  wasGranted: Uint8Array,
): Pick<SponsorHistory, "slotOf" | "slotCount"> {
  const slotOf = new Int32Array(personCount).fill(-1);
  let slotCount = 0;
  for (let place = 0; place < count; place += 1) {
    const person = sponsor[place] as number;
    // Only family applications have a sponsor: intake keeps no other with one.
    if (person === NOBODY || wasGranted[person] === 0 || slotOf[person] !== -1) continue;
    slotOf[person] = slotCount;
    slotCount += 1;
  }
  return { slotOf, slotCount };
}

/** By place of an application: the slot that it is a grant, an asylum application or a second application of; or -1. */
function slotsOfApplications(columns: DetectionColumns, slotOf: Int32Array) {
  const { count, applicant, sponsor, derived, procedure } = columns;
  const ofGrant = new Int32Array(count).fill(-1);
  const ofAsylum = new Int32Array(count).fill(-1);
  const ofSecond = new Int32Array(count).fill(-1);
  for (let place = 0; place < count; place += 1) {
    const slot = slotOf[applicant[place] as number] as number;
    if (IS_FAMILY[procedure[place] as number] === true) {
      if (isGrant(columns, place)) ofGrant[place] = slot;
      // Each of them has a sponsor: intake keeps none without.
      ofSecond[place] = slotOf[sponsor[place] as number] as number;
    } else if (procedure[place] === ASYLUM && derived[place] === 0) {
      ofAsylum[place] = slot;
    }
  }
  return { ofGrant, ofAsylum, ofSecond };
}

function isGrant({ outcome, procedure }: DetectionColumns, place: number): boolean {
  return IS_FAMILY[procedure[place] as number] === true && outcome[place] === GRANTED;
}

/** Orders grants so that the latest comes last: by decision, submission, and of equals the smallest id last. */
function compareLatest(columns: DetectionColumns, one: number, other: number): number {
  return (
    (columns.decided[one] as number) - (columns.decided[other] as number) ||
    (columns.submitted[one] as number) - (columns.submitted[other] as number) ||
    compareText(columns.idAt(other), columns.idAt(one))
  );
}

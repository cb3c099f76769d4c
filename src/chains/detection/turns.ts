import { NEVER, NO_DAY } from "../../calendar/day.ts";
import type { DetectionColumns } from "../../cases/facts/application.ts";
import { groupBy } from "../../cases/facts/groups.ts";
import { pickNumbers } from "../../cases/known/stored-columns.ts";

/** Second applications in the order of submission, and of one day by place: that in which they are walked through. */
export interface Turns {
  readonly count: number;
  /** Place of the application. */
  readonly place: Int32Array;
  /** Slot of its sponsor. */
  readonly slot: Int32Array;
  readonly applicant: Int32Array;
  readonly submitted: Int32Array;
}

/**
 * The turns of second applications. Linear time in the applications and in the days between the first submission and the
 * last.
 *
 * @param slotOf by place of an application: the slot of its sponsor; -1 where it is no second application.
 */
export function turnsOf({ count, submitted, applicant }: DetectionColumns, slotOf: Int32Array): Turns {
  let [earliest, latest] = [NEVER as number, NO_DAY as number];
  for (let place = 0; place < count; place += 1) {
    if (slotOf[place] === -1) continue;
    const day = submitted[place] as number;
    earliest = Math.min(earliest, day);
    latest = Math.max(latest, day);
  }
  const day = new Int32Array(count).fill(-1);
  for (let place = 0; place < count; place += 1) {
    if (slotOf[place] !== -1) day[place] = (submitted[place] as number) - earliest;
  }
  const place = groupBy(day, earliest > latest ? 0 : latest - earliest + 1).members;
  return {
    count: place.length,
    place,
    slot: pickNumbers(slotOf, place),
    applicant: pickNumbers(applicant, place),
    submitted: pickNumbers(submitted, place),
  };
}

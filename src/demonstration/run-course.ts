import { type Day, dayFromParts } from "../calendar/day.ts";
import { grantedOn, grantedOnObjection, refusedOn } from "./draw-decisions.ts";
import type { Course } from "./draw-exact-counts.ts";
import type { Random } from "./random.ts";
import { lastDay, memoDay, officeDay } from "./register-days.ts";
import type { DraftDecision } from "./register-draft.ts";
import type { Range } from "./targets.ts";

/** The shortest wait for a decision. */
const SHORTEST = 21;

/** Courses that are decided, for the first time at least, by the memo's reference date. */
const decidedByMemo: readonly Course[] = ["granted", "refused", "granted-on-objection"];

/**
 * A day of filing in a year, from which these courses can all run: early enough for a decision before the memo, after
 * it where the application was not there yet.
 */
export function filingDay(random: Random, year: number, courses: readonly Course[]): Day {
  let [from, to]: Range = [dayFromParts(year, 1, 1), dayFromParts(year, 12, 31)];
  if (to > memoDay) {
    if (courses.some((course) => course.startsWith("unseen"))) {
      from = memoDay + 1;
      if (courses.some((course) => course !== "unseen-open")) to -= 75;
    } else {
      to = courses.some((course) => decidedByMemo.includes(course)) ? memoDay - 45 : memoDay;
    }
  }
  return officeDay(random, from, to);
}

/** The decisions by which an application filed on a day runs its course. */
export function runCourse(random: Random, course: Course, submitted: Day): readonly DraftDecision[] {
  const soonest = submitted + SHORTEST;
  const wait = submitted + random.whole(140, 480);
  const byMemo = Math.min(wait, memoDay);
  const afterMemo = Math.max(memoDay + 1, soonest);
  switch (course) {
    case "granted":
      if (random.chance(12) && byMemo - submitted > 120) {
        const middle = submitted + 90;
        return grantedOnObjection(officeDay(random, soonest, middle), officeDay(random, middle + 1, byMemo));
      }
      return grantedOn(officeDay(random, soonest, byMemo));
    case "refused":
      return refusedTwice(random, refusedOn(random, officeDay(random, soonest, byMemo)));
    case "granted-later":
      return grantedOn(officeDay(random, afterMemo, lastDay));
    case "refused-later":
      return refusedOn(random, officeDay(random, afterMemo, lastDay));
    case "granted-on-objection":
      return grantedOnObjection(officeDay(random, soonest, byMemo), officeDay(random, memoDay + 1, lastDay));
    case "unseen-granted":
      return grantedOn(officeDay(random, soonest, Math.min(wait, lastDay)));
    case "unseen-refused":
      return refusedOn(random, officeDay(random, soonest, Math.min(wait, lastDay)));
    default:
      return [];
  }
}

/** A rejection is upheld on objection now and then: another decision, with the same outcome. */
function refusedTwice(random: Random, refused: readonly DraftDecision[]): readonly DraftDecision[] {
  const [first] = refused;
  if (first?.outcome !== "rejected" || !random.chance(22)) return refused;
  const on = officeDay(random, first.on + 40, first.on + 260);
  return on > lastDay ? refused : [first, { kind: "objection", outcome: "rejected", on }];
}

import type { ChainClass } from "../chains/definition/chain.ts";
import type { CohortCounts, Course } from "./draw-exact-counts.ts";
import type { Random } from "./random.ts";

/** The applications of one class and year that are still to be made. */
export interface Cohort {
  readonly class: ChainClass;
  readonly year: number;
  readonly left: Record<Course, number>;
}

/** Everything that is still to be made: whoever makes a stacked application takes its course from here. */
export type CohortSupply = readonly Cohort[];

/** A supply of what the exact counts ask for. */
export function supplyOf(counts: readonly CohortCounts[]): CohortSupply {
  return counts.map((cohort) => ({ class: cohort.class, year: cohort.year, left: { ...cohort.courses } }));
}

/** Courses that show as stacked at the memo's reference date. */
export const seenCourses: readonly Course[] = [
  "granted",
  "refused",
  "granted-later",
  "refused-later",
  "open",
  "granted-on-objection",
];

/** Courses that show as stacked only later. */
export const unseenCourses: readonly Course[] = ["unseen-granted", "unseen-refused", "unseen-open"];

/**
 * Takes one application that runs a course.
 *
 * @throws RangeError when there is none left: a script asks for more than the published figures have.
 */
export function takeCourse(supply: CohortSupply, where: Pick<Cohort, "class" | "year">, course: Course): void {
  const cohort = supply.find((one) => one.class === where.class && one.year === where.year);
  if (cohort === undefined || cohort.left[course] < 1) {
    throw new RangeError("Let the scripts of stacked families ask for no more than the targets have.");
  }
  cohort.left[course] -= 1;
}

/**
 * Takes courses for up to `size` applications filed together, drawn from what is left in a cohort; most often they
 * run the same course. Empty when none of these courses is left.
 */
export function takeTogether(
  random: Random,
  cohort: Cohort,
  wanted: { readonly courses: readonly Course[]; readonly size: number },
): readonly Course[] {
  const taken: Course[] = [];
  while (taken.length < wanted.size) {
    const previous = taken.at(-1);
    const choices = wanted.courses
      .map((course) => ({ course, weight: cohort.left[course] }))
      .filter((choice) => choice.weight > 0);
    if (choices.length === 0) return taken;
    const same = previous !== undefined && cohort.left[previous] > 0 && random.chance(80);
    const course = same ? previous : random.weighted(choices).course;
    cohort.left[course] -= 1;
    taken.push(course);
  }
  return taken;
}

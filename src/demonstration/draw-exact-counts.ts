import type { ChainClass } from "../chains/definition/chain.ts";
import type { Random } from "./random.ts";
import { tableYears } from "./register-days.ts";
import {
  type ClassTarget,
  classTargets,
  countsBehind,
  grantedInAllForms,
  type Range,
  type SeriesTarget,
  type Target,
  type TargetRow,
} from "./targets.ts";

/**
 * How a stacked application runs, seen from the two reference dates of the publications: decided before the memo;
 * open then and decided (`-later`) or open still at the end; refused then and granted on objection since; or not to be
 * seen as stacked at the memo's date (`unseen-`), because it was filed, recorded or merged later.
 */
export type Course =
  | "granted"
  | "refused"
  | "granted-later"
  | "refused-later"
  | "open"
  | "granted-on-objection"
  | "unseen-granted"
  | "unseen-refused"
  | "unseen-open";

/** How many applications of a class, submitted in a year, run which course. */
export interface CohortCounts {
  readonly class: ChainClass;
  readonly year: number;
  readonly courses: Readonly<Record<Course, number>>;
}

const MOST_TRIES = 200_000;

/**
 * Draws exact counts behind the published figures: every combination that prints as the memo did and, later, as the
 * final analysis did, can come out. It draws each cell alone and tries again until totals and courses fit.
 *
 * @throws RangeError when the targets contradict each other.
 */
export function drawExactCounts(random: Random): readonly CohortCounts[] {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const cohorts = classTargets.flatMap((target) => drawClass(random, target));
    const fourYears = cohorts.filter((cohort) => cohort.year < 2023).reduce((sum, cohort) => sum + granted(cohort), 0);
    if (within(fourYears, grantedInAllForms)) return cohorts;
  }
  throw new RangeError("Loosen the targets of the demonstration register: no counts fit them all.");
}

/** Granted at the end of the register. */
function granted({ courses }: CohortCounts): number {
  return courses.granted + courses["granted-later"] + courses["granted-on-objection"] + courses["unseen-granted"];
}

function drawClass(random: Random, target: ClassTarget): CohortCounts[] {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const applications = drawSeries(random, target.applications);
    const grants = drawSeries(random, target.granted);
    const open = drawUntil(random, target.open);
    const cohorts = tableYears.map((year, index) => ({
      class: target.class,
      year,
      courses: coursesOf({
        year,
        applications: at(applications.memo, index),
        granted: at(grants.memo, index),
        open: at(open, index),
        moreApplications: at(applications.growth, index),
        moreGranted: at(grants.growth, index),
        stillOpen: target.stillOpen,
      }),
    }));
    if (cohorts.every((cohort) => Object.values(cohort.courses).every((count) => count >= 0))) return cohorts;
  }
  throw new RangeError("Loosen the targets of this class: no courses of its applications fit them.");
}

/** One year of a class: its three counts at the memo, the growth of two since, and of the third the share that stays. */
interface CohortFigures {
  readonly year: number;
  readonly applications: number;
  readonly granted: number;
  readonly open: number;
  readonly moreApplications: number;
  readonly moreGranted: number;
  readonly stillOpen: number;
}

/** The courses that give these figures; one of them is negative where the figures contradict each other. */
function coursesOf(figures: CohortFigures): Readonly<Record<Course, number>> {
  const refused = figures.applications - figures.granted - figures.open;
  const onObjection = Math.min(figures.moreGranted, Math.max(0, Math.floor(refused / 60)));
  const unseenGranted = Math.min(figures.moreGranted - onObjection, Math.floor(figures.moreApplications / 3));
  const unseenRest = figures.moreApplications - unseenGranted;
  // What is recorded years late is an old, decided case.
  const unseenOpen = figures.year < 2022 ? 0 : Math.ceil(unseenRest / 3);
  const grantedLater = figures.moreGranted - onObjection - unseenGranted;
  const stillOpen = Math.floor(((figures.open - grantedLater) * figures.stillOpen) / 100);
  return {
    granted: figures.granted,
    refused: refused - onObjection,
    "granted-later": grantedLater,
    "refused-later": figures.open - grantedLater - stillOpen,
    open: stillOpen,
    "granted-on-objection": onObjection,
    "unseen-granted": unseenGranted,
    "unseen-refused": unseenRest - unseenOpen,
    "unseen-open": unseenOpen,
  };
}

function drawSeries(random: Random, target: SeriesTarget): { readonly memo: number[]; readonly growth: number[] } {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const memo = drawUntil(random, target.memo);
    const growth = target.growth.map((range) => drawFrom(random, range));
    const final = memo.map((count, index) => count + at(growth, index));
    if (fits(final, target.final)) return { memo, growth };
  }
  throw new RangeError("Loosen the growth of this series: what was published later cannot be reached.");
}

function drawUntil(random: Random, target: TargetRow): number[] {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const cells = target.cells.map((cell) => drawFrom(random, countsBehind(cell)));
    if (fits(cells, target)) return cells;
  }
  throw new RangeError("Loosen this row: its total is not the total of any cells.");
}

function drawFrom(random: Random, [least, most]: Range): number {
  return random.whole(least, most);
}

function fits(cells: readonly number[], target: TargetRow): boolean {
  const total = cells.reduce((sum, count) => sum + count, 0);
  return within(total, target.total) && target.cells.every((cell, index) => within(at(cells, index), cell));
}

function within(count: number, target: Target): boolean {
  const [least, most] = countsBehind(target);
  return count >= least && count <= most;
}

function at(list: readonly number[], index: number): number {
  return list[index] as number;
}

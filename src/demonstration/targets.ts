import type { ChainClass } from "../chains/definition/chain.ts";

/** Whole numbers from the first to the second, both included. */
export type Range = readonly [number, number];

/** What a count must be: a figure as it was printed, or a range that is only plausible where nothing was published. */
export type Target = string | Range;

/** A row of counts for 2019 to 2023, with its total. */
export interface TargetRow {
  readonly cells: readonly Target[];
  readonly total: Target;
}

/** One series: as the memo printed it, how much each year may grow after it, and as it was in February 2024. */
export interface SeriesTarget {
  readonly memo: TargetRow;
  readonly growth: readonly Range[];
  readonly final: TargetRow;
}

/** What the demonstration register aims at for one class, by year of submission. */
export interface ClassTarget {
  readonly class: ChainClass;
  readonly applications: SeriesTarget;
  readonly granted: SeriesTarget;
  /** Undecided at the memo's reference date: the total is the memo's footnote. */
  readonly open: TargetRow;
  /** How many of a hundred of these are undecided still at the end of the register. */
  readonly stillOpen: number;
}

const any: Range = [0, 100_000];
const anyYear: readonly Range[] = [any, any, any, any, any];

/**
 * The published figures, the only place in this package where they stand outside tests. `memo` is the memo of August
 * 2023, sections 3.3 and 3.4. `final` is the analysis of 16 February 2024 as press and parliament reported it: 880 and
 * 350 in all, 1040 for art. 8, grants of 2021 to 2023, applications of 2022 and 2023. A mean of 174 a year was
 * reported too, so that the printed years add up to 870: ten more in each of 2019 to 2021.
 */
// biome-ignore format: a row of a table is a line
export const classTargets: readonly ClassTarget[] = [
  {
    class: "nareis-op-nareis",
    applications: {
      memo: { cells: ["210", "120", "300", "100", "110"], total: "840" },
      growth: [[5, 16], [5, 16], [5, 16], [0, 3], [2, 7]],
      final: { cells: ["220", "130", "310", "100", "110"], total: "880" },
    },
    granted: {
      memo: { cells: ["120", "50", "130", "20", "<10"], total: "310" },
      growth: [[0, 2], [0, 2], [0, 3], [12, 27], [4, 11]],
      final: { cells: ["120", "50", "130", "40", "10"], total: "350" },
    },
    open: { cells: [[0, 3], [2, 6], [22, 36], [55, 70], [85, 100]], total: "190" },
    stillOpen: 50,
  },
  {
    class: "art8-after-nareis",
    applications: {
      memo: { cells: ["330", "190", "230", "180", "80"], total: "1010" },
      growth: [[1, 6], [1, 6], [1, 6], [1, 6], [8, 16]],
      final: { cells: anyYear, total: "1040" },
    },
    granted: {
      memo: { cells: ["110", "60", "60", "20", "<10"], total: "240" },
      growth: [[0, 1], [0, 2], [0, 3], [3, 9], [1, 5]],
      // "About one quarter of those decided."
      final: { cells: anyYear, total: [244, 256] },
    },
    open: { cells: [[3, 10], [8, 16], [35, 50], [85, 105], [58, 72]], total: "220" },
    stillOpen: 25,
  },
  {
    class: "other-stacking",
    applications: {
      memo: { cells: [[60, 75], [70, 85], [200, 225], [125, 145], [32, 42]], total: any },
      growth: [[0, 4], [0, 4], [2, 6], [1, 5], [2, 8]],
      final: { cells: anyYear, total: any },
    },
    granted: {
      memo: { cells: [[15, 22], [24, 32], [92, 106], [25, 38], [1, 5]], total: any },
      growth: [[0, 1], [0, 2], [2, 6], [8, 18], [2, 6]],
      final: { cells: anyYear, total: any },
    },
    open: { cells: [[0, 2], [1, 4], [15, 25], [50, 65], [22, 30]], total: any },
    stillOpen: 35,
  },
];

/** Granted in all forms together, of applications of 2019 to 2022: "780 in vier jaar" (February 2024). */
export const grantedInAllForms: Target = "780";

/**
 * Which counts print as a figure that was rounded to tens, half up, with `<10` for a true count from 1 to 9. Zero is
 * left out: the register has something wherever `<10` was printed.
 *
 * @example
 * countsBehind("310"); // [305, 314]
 * countsBehind("<10"); // [1, 9]
 * countsBehind("10"); // [10, 14]
 */
export function countsBehind(target: Target): Range {
  if (typeof target !== "string") return target;
  if (target === "<10") return [1, 9];
  const tens = Number(target);
  if (!Number.isInteger(tens / 10) || tens < 10) throw new RangeError("Give a printed figure in tens, or <10.");
  return [Math.max(10, tens - 5), tens + 4];
}

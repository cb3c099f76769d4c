import { type Day, dayOf, partsOf } from "../calendar/day.ts";
import type { Random } from "./random.ts";

/** The first day that the demonstration register covers. */
export const firstDay: Day = dayOf("2012-01-01");

/** The reference date of the memo: "tot juni 2023". */
export const memoDay: Day = dayOf("2023-05-31");

/** The day of the extract, on which the final analysis of February 2024 rests: nothing in the register is later. */
export const lastDay: Day = dayOf("2024-01-31");

/** The years of the published tables. */
export const tableYears: readonly number[] = [2019, 2020, 2021, 2022, 2023];

/** How busy an office is in each month, of ten. */
const MONTHS: readonly number[] = [8, 8, 9, 8, 8, 9, 7, 6, 9, 10, 9, 7];

/**
 * A day from `from` to `to`, both included, on which an office would act: seldom in a weekend or a holiday, less often
 * in summer. Where `to` is not after `from` it is `from`.
 */
export function officeDay(random: Random, from: number, to: number): Day {
  if (to <= from) return from as Day;
  for (;;) {
    const day = random.whole(from, to) as Day;
    if (random.chance(oddsOf(day))) return day;
  }
}

/** How likely an office acts on a day, of a hundred. */
function oddsOf(day: Day): number {
  // 1970-01-01 was a Thursday: the week ends at remainders 2 (Saturday) and 3 (Sunday).
  if (day % 7 === 2 || day % 7 === 3) return 3;
  const { month, dayOfMonth } = partsOf(day);
  if ((month === 1 && dayOfMonth === 1) || (month === 12 && (dayOfMonth === 25 || dayOfMonth === 26))) return 1;
  return 10 * (MONTHS[month - 1] as number);
}

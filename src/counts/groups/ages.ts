import { type Day, NO_DAY, partsOf } from "../../calendar/day.ts";
import { earliestOf, latestOf } from "../../calendar/partial-day.ts";
import { birthDays } from "../../cases/known/person-attributes.ts";
import type { CountedChains } from "../cells/counted-chains.ts";
import { closedGroups, type Grouping } from "./grouping.ts";

/** The groups of sponsors by age. */
export const ageGroups = ["minor", "adult", "unknown"] as const;

/** From this birthday on somebody is an adult (meerderjarig). */
const ADULT_AT = 18;

/**
 * Counted chains by the age of the sponsor on a day. Unknown where the register has no day of birth, or one after the
 * day. Of a day or month of birth that is unknown only what holds for every such day is known. Who was born on 29 February
 * comes of age on 1 March. Cost: linear in the chains and the table of persons.
 *
 * @param dayOf the day, by index of a counted chain.
 */
export function ageGrouping(counted: CountedChains, dayOf: (index: number) => number): Grouping {
  const birth = birthDays(counted.chains.basis);
  return closedGroups(counted, ageGroups, (index) => {
    const born = birth[counted.sponsor[index] as number] as number;
    const day = dayOf(index);
    if (born === NO_DAY) return "unknown";
    const group = groupOf(earliestOf(born), day as Day);
    return groupOf(latestOf(born), day as Day) === group ? group : "unknown";
  });
}

function groupOf(born: Day, day: Day): (typeof ageGroups)[number] {
  if (born > day) return "unknown";
  return ageOn(born, day) < ADULT_AT ? "minor" : "adult";
}

/** Whole years of life on a day that is not before the day of birth. */
function ageOn(born: Day, day: Day): number {
  const one = partsOf(born);
  const other = partsOf(day);
  const isBeforeBirthday = other.month < one.month || (other.month === one.month && other.dayOfMonth < one.dayOfMonth);
  return other.year - one.year - (isBeforeBirthday ? 1 : 0);
}

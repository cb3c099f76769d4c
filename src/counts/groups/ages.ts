import { type Day, NO_DAY, partsOf } from "../../calendar/day.ts";
import type { StoredRegister as Register } from "../../cases/facts/register.ts";
import { birthDays } from "../../cases/known/person-attributes.ts";
import type { CountedChains } from "./counted-chain.ts";

/** The groups of sponsors by age. */
export const ageGroups: readonly string[] = ["minor", "adult", "unknown"];

/** From this birthday on somebody is an adult (meerderjarig). */
const ADULT_AT = 18;

/**
 * By index of a counted chain: the place in `ageGroups` of its sponsor on the day of filing. Unknown where the register
 * has no day of birth, or one after the day of filing. Who was born on 29 February comes of age on 1 March. Cost: linear
 * in the chains and the table of persons.
 */
export function sponsorAges(register: Register, columns: Pick<CountedChains, "sponsor" | "submitted">): Int32Array {
  const birth = birthDays(register);
  return columns.sponsor.map((sponsor, index) => {
    const born = birth[sponsor] as number;
    const filed = columns.submitted[index] as number;
    if (born === NO_DAY || born > filed) return ageGroups.indexOf("unknown");
    return ageGroups.indexOf(ageOn(born as Day, filed as Day) < ADULT_AT ? "minor" : "adult");
  });
}

/** Whole years of life on a day that is not before the day of birth. */
function ageOn(born: Day, day: Day): number {
  const one = partsOf(born);
  const other = partsOf(day);
  const isBeforeBirthday = other.month < one.month || (other.month === one.month && other.dayOfMonth < one.dayOfMonth);
  return other.year - one.year - (isBeforeBirthday ? 1 : 0);
}

import { givenId } from "../arguments/given-text.ts";
import { type IsoDate, NO_DAY } from "../calendar/day.ts";
import { toPartialIso } from "../calendar/partial-day.ts";
import type { PersonId } from "./facts/application.ts";
import { compareText } from "./facts/compare-text.ts";
import { listsBy } from "./facts/groups.ts";
import { lazily } from "./facts/lazily.ts";
import { type Register, type StoredRegister, storedRegister } from "./facts/register.ts";
import { numbered, type TextNumbers, textNumbers } from "./facts/text-numbers.ts";
import { birthDays } from "./known/person-attributes.ts";

/** A person (persoon) as known at the reference date of a register. Detection never sees more of it than the ids. */
export interface Person {
  /** The leading id. */
  readonly person: PersonId;
  /** Every id that is this person, the leading one among them, in code unit order. */
  readonly ids: readonly PersonId[];
  /**
   * By the row of persons with the leading id, else by the first id that has one; null where none says. With `00` for a day
   * or month that is unknown, as in `1990-05-00`.
   */
  readonly birthDate: IsoDate | null;
}

/**
 * The person behind an id, or null where no row of the register has the id. Cost: constant in the register, after one
 * look through the ids and the table of persons for the first person.
 *
 * @throws TypeError for anything but a register and an id.
 * @example
 * const applications = [{ application_id: "A1", procedure: "asylum", applicant_id: "P2", submitted_on: "2020-01-01" }];
 * const identities = [{ person_id: "P1", leading_id: "P2" }];
 * const { register } = readRegister({ applications, identities });
 * personOf(register, "P1"); // { person: "P2", ids: ["P1", "P2"], birthDate: null }
 */
export function personOf(register: Register, personId: string): Person | null {
  const stored = storedRegister(register);
  const code = leadingCodeOf(stored, personId);
  return code === null ? null : personAt(stored, code);
}

/**
 * Every person of whom the register has an id, in order of arrival. Each is made when it is asked for; the list can be
 * walked again.
 *
 * @throws TypeError for anything but a register.
 */
export function personsOf(register: Register): Iterable<Person> {
  const stored = storedRegister(register);
  return {
    *[Symbol.iterator]() {
      for (const code of idsByLeading(stored).keys()) yield personAt(stored, code);
    },
  };
}

function personAt(register: StoredRegister, code: number): Person {
  const birth = birthDaysOf(register)[code] as number;
  const ids = (idsByLeading(register).get(code) as readonly number[]).map((one) => register.persons[one] as PersonId);
  return {
    person: register.persons[code] as PersonId,
    ids: ids.sort(compareText),
    birthDate: birth === NO_DAY ? null : toPartialIso(birth),
  };
}

/**
 * The code of the leading id of whoever has an id, or null where no row of the register has it.
 *
 * @throws TypeError for anything but an id.
 */
export function leadingCodeOf(register: StoredRegister, personId: string): number | null {
  const code = codesOf(register).get(givenId(personId, "the id of a person"));
  return code === undefined ? null : (register.leadingOf[code] as number);
}

const birthDaysOf = /* @__PURE__ */ lazily(birthDays);

const codesOf = /* @__PURE__ */ lazily(({ persons }: StoredRegister): TextNumbers => textNumbers(numbered(persons)));

const idsByLeading = /* @__PURE__ */ lazily(
  ({ persons, leadingOf }: StoredRegister): ReadonlyMap<number, readonly number[]> =>
    listsBy(persons.keys(), (code) => leadingOf[code] as number),
);

import { dayOf, type IsoDate, NO_DAY, toIsoOrNull } from "../calendar/day.ts";
import type { PersonId } from "./facts/application.ts";
import { compareText } from "./facts/compare-text.ts";
import { dayKnown, numbersOf } from "./known/known-rows.ts";
import type { StoredRegister as Register } from "./facts/register.ts";
import { KEPT } from "./facts/register-rows.ts";

/** A person (persoon) as known at the reference date of a register. Detection never sees more of it than the ids. */
export interface Person {
  /** The leading id. */
  readonly person: PersonId;
  /** Every id that is this person, the leading one among them, in code unit order. */
  readonly ids: readonly PersonId[];
  /** By the row of persons with the leading id, else by the first id that has one; null where none says. */
  readonly birthDate: IsoDate | null;
}

/**
 * The person behind an id, or null where no row of the register has the id. Cost: one look through the ids and the
 * table of persons.
 */
export function personOf(register: Register, personId: string): Person | null {
  const code = leadingCodeOf(register, personId);
  if (code === null) return null;
  const { leadingOf, persons } = register;
  const ids = persons.flatMap((id, candidate) => (leadingOf[candidate] === code ? [id as PersonId] : []));
  const leading = persons[code] as PersonId;
  const sorted = [...ids].sort(compareText);
  return { person: leading, ids: sorted, birthDate: birthDateOf(register, [leading, ...sorted]) };
}

/** The code of the leading id of whoever has an id, or null where no row of the register has it. */
export function leadingCodeOf(register: Register, personId: string): number | null {
  const code = register.persons.indexOf(personId.trim());
  return code < 0 ? null : (register.leadingOf[code] as number);
}

function birthDateOf(register: Register, ids: readonly PersonId[]): IsoDate | null {
  const table = register.rows.tables.persons;
  if (table === null) return null;
  const person = numbersOf(table, "persons", "person_id");
  const birth = numbersOf(table, "persons", "birth_date");
  const recorded = numbersOf(table, "persons", "recorded_on");
  const day = dayOf(register.referenceDate);
  const known = new Map<string, number>();
  for (let place = 0; place < table.count; place += 1) {
    if (table.state[place] !== KEPT || birth[place] === NO_DAY || !dayKnown(recorded, place, day)) continue;
    known.set(register.persons[person[place] as number] as string, birth[place] as number);
  }
  const found = ids.find((id) => known.has(id));
  return found === undefined ? null : toIsoOrNull(known.get(found) as number);
}

import { dayOf, NO_DAY } from "../../calendar/day.ts";
import { NOBODY } from "../facts/application.ts";
import { compareText } from "../facts/compare-text.ts";
import type { PackedRegister } from "../facts/packed-register.ts";
import type { PackedTable } from "../facts/packed-table.ts";
import type { StoredRegister } from "../facts/register.ts";
import { KEPT, type StoredTable } from "../facts/register-rows.ts";
import { normaliseWord } from "../facts/word.ts";
import { digestOf } from "../intake/digest.ts";
import { columnSum } from "../keyed/column-sum.ts";
import { dayKnown, numbersOf } from "./stored-columns.ts";

/**
 * The day of birth of every person by the code of its leading id, as `parsePartialDay` gives it: of the row with the
 * leading id, else of the first id that has one; `NO_DAY` where no row known at the reference date says. Cost: linear in the
 * table of persons.
 */
export function birthDays(register: StoredRegister): Int32Array {
  const table = register.rows.tables.persons;
  const days = new Int32Array(register.persons.length).fill(NO_DAY);
  if (table === null) return days;
  const birth = numbersOf(table, "persons", "birth_date");
  attributeRows(register, table, (place) => birth[place] !== NO_DAY).forEach((place, code) => {
    if (place >= 0) days[code] = birth[place] as number;
  });
  return days;
}

/**
 * The text of a further column of persons by the code of the leading id, "" where no row says; null where the register
 * was not read with that column. Cost: linear in the table of persons.
 */
export function personTexts(register: StoredRegister, column: string): readonly string[] | null {
  const table = register.rows.tables.persons;
  if (table === null) return null;
  const texts = furtherTexts(table, column);
  if (texts === undefined) return null;
  const rows = attributeRows(register, table, (place) => texts[place] !== "");
  return Array.from(rows, (place) => (place < 0 ? "" : (texts[place] as string)));
}

/**
 * The digest of a register together with one further column of persons that it was read with: that of the register, which covers the columns
 * of the contract, would be the same whatever stands in this one. The same whatever the order of rows, and of all persons,
 * not only of those in chains.
 */
export function personColumnDigest({ digest, packed }: StoredRegister, column: string): string {
  const persons = (packed as PackedRegister).tables.persons as PackedTable;
  const texts = furtherTexts(persons, column) as readonly string[];
  return digestOf([digest, normaliseWord(column), columnSum(persons, texts)].join("\n"));
}

function furtherTexts({ further }: Pick<StoredTable, "further">, column: string): readonly string[] | undefined {
  return further?.find(({ header }) => normaliseWord(header) === normaliseWord(column))?.texts;
}

/** By the code of the leading id: the row of persons that speaks for it, or -1. */
function attributeRows(register: StoredRegister, table: StoredTable, says: (place: number) => boolean): Int32Array {
  const { leadingOf, persons } = register;
  const person = numbersOf(table, "persons", "person_id");
  const recorded = numbersOf(table, "persons", "recorded_on");
  const day = dayOf(register.referenceDate);
  const chosen = new Int32Array(persons.length).fill(-1);
  for (let place = 0; place < table.count; place += 1) {
    if (table.state[place] !== KEPT || !says(place) || !dayKnown(recorded, place, day)) continue;
    const code = person[place] as number;
    const leading = leadingOf[code] as number;
    const before = chosen[leading] as number;
    const other = before < 0 ? NOBODY : (person[before] as number);
    if (other === leading) continue;
    const isBetter =
      other === NOBODY || code === leading || compareText(persons[code] as string, persons[other] as string) < 0;
    if (isBetter) chosen[leading] = place;
  }
  return chosen;
}

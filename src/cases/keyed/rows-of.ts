import { refusal } from "../../arguments/refusal.ts";
import { NOBODY } from "../facts/application.ts";
import { placeOfCode } from "../facts/issue.ts";
import { lazily, once } from "../facts/lazily.ts";
import { joinedTables, type PackedRegister } from "../facts/packed-register.ts";
import { type PackedTable, rowNumber, rowsHeld } from "../facts/packed-table.ts";
import { type RegisterRows, type StoredTable, stateWith, type TextColumn } from "../facts/register-rows.ts";
import { type Column, tableColumns, tableNames } from "../facts/table.ts";
import { numbersAt, statesAt } from "./numbers-at.ts";
import { possibleOwnSponsors } from "./own-sponsors.ts";
import { storeTexts } from "./store-texts.ts";
import { type StoredPersons, storedPersons, textsOfPersons } from "./stored-persons.ts";
import { type Survivors, storedPlaces, survivors } from "./survivors.ts";
import { NO_TEXT, type TextStore, textOf, textStore, textsOf } from "./text-store.ts";

/** The rows on which chains can rest, with their texts: read again once for a register. */
export const coreRows: (register: PackedRegister) => RegisterRows = /* @__PURE__ */ lazily((register) => {
  const rows = rowsAt(register, survivors(register));
  if (register.tables.applications?.held) forgetHeld(register, register.tables.applications);
  return rows;
});

/** Lets go of the columns of rows that were held of passes: the core has them, and nothing else is looked at. */
function forgetHeld(register: PackedRegister, { segments }: PackedTable): void {
  // Keys are what shows who could be their own sponsor.
  possibleOwnSponsors(register);
  for (const { codes, days, keys } of segments) for (const columns of [codes, days, keys]) columns.fill(null);
}

/** Every row of a register, with its texts: a hundred times what the core takes. */
export const wholeRows: (register: PackedRegister) => RegisterRows = /* @__PURE__ */ lazily((register) => {
  if (register.tables.applications?.held) {
    throw refusal(
      "register-in-passes",
      "Read the register by readRegisterFiles to look at any of its applications: one that was read in passes holds some.",
    );
  }
  return rowsAt(
    register,
    Object.fromEntries(tableNames.map((name) => [name, storedPlaces(register.tables[name])])) as unknown as Survivors,
  );
});

/** What there is room for to begin with: to grow by copying costs time and memory, and so does room that is not needed. */
const PERSONS_A_ROW = 1.1;
const TEXTS_A_ROW = 2.5;

/** Some rows of a register as tables whose persons and applications go by number. */
function rowsAt(register: PackedRegister, places: Survivors): RegisterRows {
  const texts = textStore(Math.ceil(places.applications.length * TEXTS_A_ROW));
  const [tables, textOfPerson] = storedTables(register, places, texts);
  const ids = once(() => textsOf(texts, textOfPerson));
  return {
    tables,
    personCount: textOfPerson.length,
    get persons() {
      return ids();
    },
    applicationsNotStored: (register.tables.applications?.rows ?? 0) - (tables.applications?.count ?? 0),
    manifest: register.manifest,
    digest: register.digest,
    latestDay: register.latestDay,
  };
}

/** The tables, and by number of a person its text. What finds them by their keys is let go of with this function. */
function storedTables(
  register: PackedRegister,
  places: Survivors,
  texts: TextStore,
): readonly [RegisterRows["tables"], Int32Array] {
  const persons = storedPersons(texts, Math.ceil(places.applications.length * PERSONS_A_ROW));
  const indexOfApplication = indexesOf(register, places);
  const tables = Object.fromEntries(
    tableNames.map((name) => {
      const table = register.tables[name];
      if (table === null) return [name, null];
      const at = places[name];
      const named = joinedTables.includes(name) ? register.applicationOf[name] : undefined;
      const application = named ? at.map((place) => indexOfApplication(named[place] as number)) : new Int32Array(0);
      return [name, storedTable(table, at, texts, persons, application, register.beforeApplication[name] ?? [])];
    }),
  ) as RegisterRows["tables"];
  return [tables, textsOfPersons(persons)];
}

/** Where an application stands among the chosen ones, by its place; -1 for none. */
function indexesOf({ tables }: PackedRegister, { applications: places }: Survivors): (place: number) => number {
  // Only other tables name applications.
  if (tables.applications === null || joinedTables.every((name) => tables[name] === null)) return () => -1;
  const indexAfter = new Int32Array(rowsHeld(tables.applications)).fill(-1);
  places.forEach((place, index) => {
    indexAfter[place] = index;
  });
  return (place) => (place < 0 ? -1 : (indexAfter[place] as number));
}

function storedTable(
  table: PackedTable,
  places: Int32Array,
  texts: TextStore,
  persons: StoredPersons,
  application: Int32Array,
  aside: readonly number[],
): StoredTable {
  const columns = tableColumns[table.name];
  const ids = columns.flatMap(({ content }, place) => (content === "text" || content === "person" ? [place] : []));
  const isPerson = ids.map((place) => (columns[place] as Column).content === "person");
  const numbers = isPerson.map((person) => new Int32Array(places.length).fill(person ? NOBODY : NO_TEXT));
  // Row by row, so that persons are numbered in order of arrival.
  storeTexts(table, places, ids, {
    store: texts,
    numbers,
    persons: isPerson.map((person) => (person ? persons : null)),
  });
  const numbersOf = (place: number): Int32Array => numbers[ids.indexOf(place)] as Int32Array;
  const state = statesAt(table, places);
  return {
    count: places.length,
    texts: columns.map(({ content }, place) => (content === "text" ? textColumn(texts, numbersOf(place)) : null)),
    numbers: columns.map((column, place) =>
      column.content === "text"
        ? null
        : column.content === "person"
          ? numbersOf(place)
          : numbersAt(table, column, place, places),
    ),
    row: places.map((place) => rowNumber(table, place)),
    state:
      aside.length === 0 ? state : stateWith(state, placeOfCode("before-application"), indexesAmong(places, aside)),
    application,
    ...(table.further.length === 0
      ? {}
      : {
          further: table.further.map(({ header, texts: further }) => ({
            header,
            texts: Array.from(places, (place) => further[place] as string),
          })),
        }),
  };
}

/** Where those of some places stand that are among others. */
function indexesAmong(places: Int32Array, others: readonly number[]): readonly number[] {
  const sought = new Set(others);
  return [...places.keys()].filter((index) => sought.has(places[index] as number));
}

/** In a function of its own, for it is kept and would keep all else that is known where it is made. */
function textColumn(texts: TextStore, numbers: Int32Array): TextColumn {
  return { at: (place) => textOf(texts, numbers[place] as number), all: once(() => textsOf(texts, numbers)) };
}

import { refusal } from "../../arguments/refusal.ts";
import { NOBODY } from "../facts/application.ts";
import { lazily, once } from "../facts/lazily.ts";
import { joinedTables, type PackedRegister } from "../facts/packed-register.ts";
import { indexOf, type PackedTable, rowNumber, rowsHeld, segmentOf } from "../facts/packed-table.ts";
import { type RegisterRows, type StoredTable, stateWith } from "../facts/register-rows.ts";
import { segmentDay } from "../facts/segment.ts";
import { type Column, tableColumns, tableNames } from "../facts/table.ts";
import { placeOfCode } from "../intake/table-writer.ts";
import { possibleOwnSponsors } from "./own-sponsors.ts";
import { type StoredPersons, storedPersons } from "./stored-persons.ts";
import { type Survivors, storedPlaces, survivors } from "./survivors.ts";
import { NO_TEXT, type TextStore, textStore } from "./text-store.ts";
import { storeTexts } from "./texts-at.ts";

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

/** Some rows of a register as tables whose persons and applications go by number. */
function rowsAt(register: PackedRegister, places: Survivors): RegisterRows {
  const texts = textStore(places.applications.length * 2);
  // Most persons stand in more than one row.
  const persons = storedPersons(texts, places.applications.length / 2);
  const applications = register.tables.applications;
  const placeAfter = applications && new Int32Array(rowsHeld(applications)).fill(-1);
  places.applications?.forEach((place, index) => {
    if (placeAfter !== null) placeAfter[place] = index;
  });
  const tables = Object.fromEntries(
    tableNames.map((name) => {
      const table = register.tables[name];
      if (table === null) return [name, null];
      const at = places[name];
      const named = joinedTables.includes(name) ? register.applicationOf[name] : undefined;
      const application = named
        ? at.map((place) => {
            const one = named[place] as number;
            return one < 0 || placeAfter === null ? -1 : (placeAfter[one] as number);
          })
        : new Int32Array(0);
      return [name, storedTable(table, at, texts, persons, application, register.beforeApplication[name] ?? [])];
    }),
  ) as RegisterRows["tables"];
  persons.end();
  const ids = once(persons.ids);
  return {
    tables,
    personCount: persons.size,
    get persons() {
      return ids();
    },
    applicationsNotStored: (applications?.rows ?? 0) - (tables.applications?.count ?? 0),
    manifest: register.manifest,
    digest: register.digest,
    latestDay: register.latestDay,
  };
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
  const isPerson = ids.map((place) => columns[place]?.content === "person");
  const numbers = isPerson.map((person) => new Int32Array(places.length).fill(person ? NOBODY : NO_TEXT));
  // Row by row, so that persons are numbered in order of arrival.
  storeTexts(table, places, ids, texts, (index, at, text, one, other) => {
    (numbers[at] as Int32Array)[index] = isPerson[at] ? persons.codeOfLast(text, one, other) : text;
  });
  const numbersOf = (place: number): Int32Array => numbers[ids.indexOf(place)] as Int32Array;
  const raw = places.map((place) => segmentOf(table, place).state[indexOf(place)] as number);
  const indexAfter = aside.length === 0 ? null : new Map(Array.from(places, (place, index) => [place, index] as const));
  const setAside = aside.flatMap((place) => indexAfter?.get(place) ?? []);
  return {
    count: places.length,
    texts: columns.map(({ content }, place) => (content === "text" ? once(() => texts.texts(numbersOf(place))) : null)),
    numbers: columns.map((column, place) =>
      column.content === "text"
        ? null
        : column.content === "person"
          ? numbersOf(place)
          : numbersAt(table, column, place, places),
    ),
    row: places.map((place) => rowNumber(table, place)),
    state: setAside.length === 0 ? raw : stateWith(raw, placeOfCode("before-application"), setAside),
    application,
    ...(table.further.length === 0
      ? {}
      : {
          further: table.further.map(({ header, texts: further }) => ({
            header,
            texts: Array.from(places, (place) => further[place] ?? ""),
          })),
        }),
  };
}

function numbersAt(table: PackedTable, { content }: Column, column: number, places: Int32Array): Int32Array {
  if (content === "day") {
    return places.map((place) => segmentDay(segmentOf(table, place), column, indexOf(place), table.farDays));
  }
  return places.map((place) => segmentOf(table, place).codes[column]?.[indexOf(place)] ?? 0);
}

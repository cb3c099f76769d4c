import { refusal } from "../../arguments/refusal.ts";
import { NOBODY } from "../facts/application.ts";
import { lazily } from "../facts/lazily.ts";
import { joinedTables, type PackedRegister } from "../facts/packed-register.ts";
import { indexOf, type PackedTable, rowNumber, rowsHeld, segmentOf } from "../facts/packed-table.ts";
import { type RegisterRows, type StoredTable, stateWith } from "../facts/register-rows.ts";
import { segmentDay } from "../facts/segment.ts";
import { type Column, tableColumns, tableNames } from "../facts/table.ts";
import { placeOfCode } from "../intake/table-writer.ts";
import { type PersonCodes, personCodes } from "./person-codes.ts";
import { type Survivors, storedPlaces, survivors } from "./survivors.ts";
import { textsAt } from "./texts-at.ts";

/** The rows on which chains can rest, with their texts: read again once for a register. */
export const coreRows: (register: PackedRegister) => RegisterRows = /* @__PURE__ */ lazily((register) =>
  rowsAt(register, survivors(register)),
);

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
  const persons = personCodes();
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
      return [name, storedTable(table, at, persons, application, register.beforeApplication[name] ?? [])];
    }),
  ) as RegisterRows["tables"];
  return {
    tables,
    persons: persons.ids,
    applicationsNotStored: (applications?.rows ?? 0) - (tables.applications?.count ?? 0),
    manifest: register.manifest,
    digest: register.digest,
    latestDay: register.latestDay,
  };
}

function storedTable(
  table: PackedTable,
  places: Int32Array,
  persons: PersonCodes,
  application: Int32Array,
  aside: readonly number[],
): StoredTable {
  const columns = tableColumns[table.name];
  const idColumns = columns.flatMap(({ content }, place) =>
    content === "text" || content === "person" ? [place] : [],
  );
  const ids = textsAt(table, places, idColumns);
  const textsOf = (place: number): readonly string[] => ids[idColumns.indexOf(place)] as readonly string[];
  const personColumns = columns.flatMap(({ content }, place) => (content === "person" ? [place] : []));
  const codes = personNumbers(table, places, personColumns, textsOf, persons);
  const raw = places.map((place) => segmentOf(table, place).state[indexOf(place)] as number);
  const indexAfter = aside.length === 0 ? null : new Map(Array.from(places, (place, index) => [place, index] as const));
  const setAside = aside.flatMap((place) => indexAfter?.get(place) ?? []);
  return {
    count: places.length,
    texts: columns.map(({ content }, place) => (content === "text" ? textsOf(place) : null)),
    numbers: columns.map((column, place) =>
      column.content === "text"
        ? null
        : column.content === "person"
          ? (codes[personColumns.indexOf(place)] as Int32Array)
          : numbersAt(table, column, place, places),
    ),
    row: places.map((place) => rowNumber(table, place)),
    state: setAside.length === 0 ? raw : stateWith(raw, placeOfCode("before-application"), setAside),
    application,
    ...(table.further.length === 0
      ? {}
      : {
          further: table.further.map(({ header, texts }) => ({
            header,
            texts: Array.from(places, (place) => texts[place] ?? ""),
          })),
        }),
  };
}

/** Persons are numbered row by row, so that they stand in order of arrival. */
function personNumbers(
  table: PackedTable,
  places: Int32Array,
  columns: readonly number[],
  textsOf: (place: number) => readonly string[],
  persons: PersonCodes,
): readonly Int32Array[] {
  const numbers = columns.map(() => new Int32Array(places.length).fill(NOBODY));
  const texts = columns.map(textsOf);
  for (let index = 0; index < places.length; index += 1) {
    const { keys } = segmentOf(table, places[index] as number);
    const row = 2 * indexOf(places[index] as number);
    for (let at = 0; at < columns.length; at += 1) {
      const lanes = keys[columns[at] as number];
      if (!lanes || (lanes[row] === 0 && lanes[row + 1] === 0)) continue;
      (numbers[at] as Int32Array)[index] = persons.codeOf(
        texts[at]?.[index] as string,
        lanes[row] as number,
        lanes[row + 1] as number,
      );
    }
  }
  return numbers;
}

function numbersAt(table: PackedTable, { content }: Column, column: number, places: Int32Array): Int32Array {
  if (content === "day") {
    return places.map((place) => segmentDay(segmentOf(table, place), column, indexOf(place), table.farDays));
  }
  return places.map((place) => segmentOf(table, place).codes[column]?.[indexOf(place)] ?? 0);
}

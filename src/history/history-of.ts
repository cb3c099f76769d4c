import { type Day, type IsoDate, NO_DAY, toIso } from "../calendar/day.ts";
import { NOBODY } from "../cases/facts/application.ts";
import { type Register, registerStorage } from "../cases/facts/register.ts";
import { KEPT, type RegisterRows, type StoredTable } from "../cases/facts/register-rows.ts";
import { type Column, placeOf, type TableName, tableNames } from "../cases/facts/table.ts";
import { cellText, writtenColumns } from "./judge-event-row.ts";
import {
  emptyStoredHistory,
  type HistoryRow,
  type HistoryTable,
  type RegisterHistory,
  type RowVersion,
  type StoredHistory,
  showingNoRows,
} from "./register-history.ts";
import { trieOf } from "./row-trie.ts";
import { emptyIndex, type TextIndex } from "./text-index.ts";
import { addToIndexes } from "./write-rows.ts";

/**
 * The history that begins with a register: every row that intake kept, as recorded on its `recorded_on`, or from the
 * start where it has none. The history goes on from the day of the extract, or from the latest day in the register if
 * that is later. Rows are put in place at once, without Immer. Two rows of identities that differed only in the way
 * they were written, such as a kind left out, are written alike from here on. Further columns of persons that the
 * register was read with are kept. Cost: linear in the rows.
 *
 * @throws TypeError for anything but a register.
 * @example
 * import { readRegister } from "nareis";
 * import { historyOf } from "nareis/history";
 * historyOf(readRegister({ applications: [], register: { extracted_on: "2023-05-31" } }).register).recordedOn;
 * // "2023-05-31"
 */
export function historyOf(register: Register): RegisterHistory {
  const { rows, manifest } = registerStorage(register);
  const tables = Object.fromEntries(tableNames.map((name) => [name, tableOf(rows, name)])) as StoredHistory["tables"];
  const latest = Math.max(
    rows.latestDay ?? NO_DAY,
    ...tableNames.map((name) => latestRecording(rows.tables[name], name)),
  );
  const latestDay = latest === NO_DAY ? null : toIso(latest as Day);
  const { extractedOn } = manifest;
  const recordedOn = latestDay === null || (extractedOn !== null && extractedOn > latestDay) ? extractedOn : latestDay;
  return showingNoRows({ ...emptyStoredHistory, recordedOn, manifest, tables });
}

function tableOf(rows: RegisterRows, name: TableName): HistoryTable {
  const stored = rows.tables[name];
  if (stored === null) return emptyStoredHistory.tables[name];
  const readRow = rowReader(stored, rows, name);
  const recorded = stored.numbers[placeOf(name, "recorded_on")] as Int32Array;
  const into = { count: 0, rows: [], byId: [...emptyIndex], byName: [...emptyIndex] };
  const versions: (readonly RowVersion[])[] = [];
  for (let place = 0; place < stored.count; place += 1) {
    if (stored.state[place] !== KEPT) continue;
    const row = readRow(place);
    const day = recorded[place] as number;
    addToIndexes(into, name, { place: versions.length, row, before: null });
    versions.push([{ event: 0, recordedOn: day === NO_DAY ? null : toIso(day as Day), row }]);
  }
  const { byId, byName } = into;
  return {
    given: true,
    count: versions.length,
    rows: trieOf(versions),
    byId: byId as TextIndex,
    byName: byName as TextIndex,
    ...(stored.further === undefined ? {} : { further: stored.further.map(({ header }) => header) }),
  };
}

/** Reads the row at a place of a stored table back as text. Days repeat, so their text is made once. */
function rowReader(stored: StoredTable, rows: RegisterRows, name: TableName): (place: number) => HistoryRow {
  const columns = writtenColumns(name);
  const days = new Map<number, IsoDate>();
  const readers = columns.map((column): ((place: number) => string) => {
    const at = placeOf(name, column.name);
    const texts = stored.texts[at]?.all();
    if (texts) return (place) => texts[place] as string;
    const numbers = stored.numbers[at] as Int32Array;
    if (column.content === "person") {
      return (place) => (numbers[place] === NOBODY ? "" : (rows.persons[numbers[place] as number] as string));
    }
    return (place) => memoized(column, numbers[place] as number);
  });

  function memoized(column: Column, value: number): string {
    if (column.content !== "day") return cellText(column, value);
    const known = days.get(value);
    if (known !== undefined) return known;
    const text = cellText(column, value);
    days.set(value, text);
    return text;
  }

  const { further = [] } = stored;
  return (place) => {
    const row: Record<string, string> = {};
    for (let index = 0; index < columns.length; index += 1) {
      row[(columns[index] as Column).name] = (readers[index] as (place: number) => string)(place);
    }
    if (further.length === 0) return row;
    // A header is a caller's own word, which an assignment could take for more than a name.
    return { ...row, ...Object.fromEntries(further.map(({ header, texts }) => [header, texts[place] as string])) };
  };
}

function latestRecording(stored: StoredTable | null, name: TableName): number {
  if (stored === null) return NO_DAY;
  const recorded = stored.numbers[placeOf(name, "recorded_on")] as Int32Array;
  return recorded.reduce(
    (latest, day, place) => (stored.state[place] === KEPT ? Math.max(latest, day) : latest),
    NO_DAY,
  );
}

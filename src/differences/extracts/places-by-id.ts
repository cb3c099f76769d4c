import type { Day } from "../../calendar/day.ts";
import { KEPT, type StoredTable, type TextColumn } from "../../cases/facts/register-rows.ts";
import type { TableName } from "../../cases/facts/table.ts";
import { type TextNumbers, textNumbers } from "../../cases/facts/text-numbers.ts";
import { dayKnown, numbersOf } from "../../cases/known/stored-columns.ts";

/** By id: the place of each kept row that is recorded by a day. */
export function placesOf(table: StoredTable, name: TableName, recordedBy: Day | null): TextNumbers {
  const ids = idsOf(table);
  const recorded = numbersOf(table, name, "recorded_on");
  const places = textNumbers();
  for (let place = 0; place < table.count; place += 1) {
    const isThere = table.state[place] === KEPT && (recordedBy === null || dayKnown(recorded, place, recordedBy));
    if (isThere) places.set(ids[place] as string, place);
  }
  return places;
}

/** By id: the place of a row that was set aside; of several that differ, the one that was recorded first. */
export function placesSetAside(table: StoredTable, name: TableName): TextNumbers {
  const ids = idsOf(table);
  const recorded = numbersOf(table, name, "recorded_on");
  const places = textNumbers();
  for (let place = 0; place < table.count; place += 1) {
    const id = ids[place] as string;
    const other = places.get(id) ?? place;
    const isFirst = (recorded[place] as number) <= (recorded[other] as number);
    if ((table.state[place] as number) >= 0 && id !== "" && isFirst) places.set(id, place);
  }
  return places;
}

/** The first column of a table is the id of its rows. */
function idsOf(table: StoredTable): readonly string[] {
  return (table.texts[0] as TextColumn).all();
}

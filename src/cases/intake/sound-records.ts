import type { ReadOptions } from "../facts/read-options.ts";
import { checkStretch } from "./check-stretch.ts";
import { giveStretch } from "./give-stretch.ts";
import { pairRules } from "./pair-rules.ts";
import { furtherHeaders } from "./person-columns.ts";
import { soundColumns, writeCells } from "./sound-cells.ts";
import type { RecordKeys } from "./table-header.ts";
import type { TableWriter } from "./table-writer.ts";

/**
 * Writes records without judging those that are surely sound. It only recognises: whatever is doubtful about a record is
 * for the judge, so that the rules stand there and this can only be too cautious. The cells of some records are taken
 * first, and then looked at column by column: memory that is far away is waited for once, not cell by cell.
 */
export interface SoundRecords {
  /** Takes the cells of a record; says no where its keys are for the judge, and then nothing waits. */
  take(record: object, at: number): boolean;
  /** Writes the records that wait. */
  flush(): void;
}

/** So many records wait: their cells fit in the nearest memory. */
const MOST_WAITING = 256;
/** More keys than that are not remembered, and records with them are judged. */
const MOST_KEYS = 64;

/** The cells of records that wait, and the keys that were met. */
interface Waiting {
  /** By place of the column, of the records that wait. */
  readonly cells: unknown[][];
  rows: number;
  /** Which columns any record had: nothing stands in others. */
  filled: number;
  readonly keys: RecordKeys;
  /** Keys in the order in which records mostly have them, so that hardly any has to be looked for. */
  readonly order: string[];
  readonly places: number[];
  /** The prototype of the last record, which has no key. */
  bare: object | null;
}

/** Recognises sound records of a table; null where every record has to be judged. */
export function soundRecords(writer: TableWriter, options: ReadOptions, keys: RecordKeys): SoundRecords | null {
  if (furtherHeaders(writer.name, options).length > 0) return null;
  const columns = soundColumns(writer, options);
  const rules = pairRules(writer.name);
  const cells = columns.map(() => new Array<unknown>(MOST_WAITING).fill(""));
  const waiting: Waiting = { cells, rows: 0, filled: 0, keys, order: [], places: [], bare: Object.prototype };
  const ats = new Float64Array(MOST_WAITING);
  const isDoubtful = new Uint8Array(MOST_WAITING);

  /** Writes those that wait, from one on, as far as the segment has room, and says which is the next. */
  function write(from: number): number {
    const at = ats[from] as number;
    const segment = writer.room(at);
    const index = segment.count;
    const rows = Math.min(waiting.rows - from, segment.capacity - index);
    if (at >= 0) {
      writer.room(ats[from + rows - 1] as number);
      const into = segment.at as Uint32Array | Float64Array;
      for (let row = 0; row < rows; row += 1) into[index + row] = (ats[from + row] as number) - segment.base;
    }
    isDoubtful.fill(0);
    for (const sound of columns) {
      // Where no record had the column, it is missing in the header or in every row.
      if ((waiting.filled & (1 << sound.place)) === 0 && !sound.column.required) continue;
      const column = cells[sound.place] as readonly unknown[];
      writeCells(sound, from === 0 ? column : column.slice(from), rows, segment, index, isDoubtful);
    }
    checkStretch(rules, segment, index, rows, isDoubtful);
    giveStretch(segment, rows, isDoubtful, (row) =>
      writer.judged(
        cells.map((column) => column[from + row]),
        ats[from + row] as number,
      ),
    );
    return from + rows;
  }

  function flush(): void {
    for (let from = 0; from < waiting.rows; ) from = write(from);
    waiting.rows = 0;
  }

  return {
    take(record, at) {
      if (!takeCells(waiting, record)) {
        flush();
        return false;
      }
      ats[waiting.rows] = at;
      waiting.rows += 1;
      if (waiting.rows === MOST_WAITING) flush();
      return true;
    },
    flush,
  };
}

/** Takes the cells of a record as the next that waits; says no where a key is not known. */
function takeCells(waiting: Waiting, record: object): boolean {
  const prototype: object | null = Object.getPrototypeOf(record);
  if (prototype !== waiting.bare) {
    if (!isBare(prototype)) return false;
    waiting.bare = prototype;
  }
  const { cells, rows: row, order, places } = waiting;
  let seen = 0;
  let next = 0;
  // Keys and cells come without a list of them being made. Inherited ones are none: see above.
  for (const key in record) {
    const known = order[next] === key ? next : find(waiting, key);
    if (known < 0) {
      waiting.filled |= seen;
      return false;
    }
    next = known + 1;
    const place = places[known] as number;
    if (place < 0) continue;
    seen |= 1 << place;
    (cells[place] as unknown[])[row] = (record as Readonly<Record<string, unknown>>)[key];
  }
  // What stands there of a record that had other keys.
  waiting.filled |= seen;
  for (let place = 0; waiting.filled !== seen && place < cells.length; place += 1) {
    if ((seen & (1 << place)) === 0) (cells[place] as unknown[])[row] = "";
  }
  // A record without any column is one that the header has to know of.
  return seen !== 0;
}

/** Where a key stands in the order, or -1 where no judged record had it yet. */
function find({ keys, order, places }: Waiting, key: string): number {
  const known = order.indexOf(key);
  const place = keys.placeOf(key);
  if (known >= 0 || place === undefined || order.length === MOST_KEYS) return known;
  places.push(place);
  return order.push(key) - 1;
}

/** Whether records with a prototype have no keys but their own. */
function isBare(prototype: object | null): boolean {
  for (const _ in prototype) return false;
  return true;
}

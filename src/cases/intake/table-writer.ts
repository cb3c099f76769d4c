import { type Day, NO_DAY } from "../../calendar/day.ts";
import { detached } from "../facts/detached-text.ts";
import { addIssue, type FoundIssues, laterIssues, moveIssues, noIssues } from "../facts/found-issues.ts";
import { idPieces } from "../facts/id-pieces.ts";
import { type IssueCode, issueCodes, type LineCode } from "../facts/issue.ts";
import type { PackedTable, RowSource } from "../facts/packed-table.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { KEPT } from "../facts/register-rows.ts";
import {
  DAY_BASE,
  emptiedSegment,
  emptySegment,
  FAR_DAY,
  type FarDays,
  farDayKey,
  growSegment,
  openColumn,
  openTexts,
  SEGMENT_ROWS,
  type Segment,
} from "../facts/segment.ts";
import { type Column, type TableName, tableColumns } from "../facts/table.ts";
import { keyOfText } from "../facts/text-key.ts";
import { appendRows } from "./append-rows.ts";
import { type JudgedRow, rowJudge } from "./judge-row.ts";
import { furtherHeaders, furtherText } from "./person-columns.ts";

/** How rows become columns, beside what the caller chose. */
export interface Storage {
  /** Which bits of keys count: all of them, save in tests of what happens when keys are equal. */
  readonly keyMask: number;
  /** Whether texts of ids are kept, because the source cannot give them for as long as the register lives. */
  readonly keepsTexts: boolean;
}

/**
 * Collects the rows of one table as columns. A reader that knows a row to be sound writes it straight into the segment;
 * every other row is judged from its cells, which is where each rule stands.
 */
export interface TableWriter {
  readonly name: TableName;
  readonly storage: Storage;
  /** The day of the extract, where the manifest says it: a later one is for the judge. */
  readonly extractedOn: Day | null;
  readonly segments: readonly Segment[];
  readonly farDays: FarDays;
  /** How many rows there are so far. */
  rows(): number;
  /**
   * The segment for the next row, with room for it. Whoever writes a sound row there fills every column that is open, at
   * index `count`, and `at` where that is not null, and then adds one to `count`.
   *
   * @param at where the row stands in its source, -1 where its place is enough.
   */
  room(at: number): Segment;
  /** Makes a column of coming segments, and of this one, ready to be written to. */
  open(place: number): void;
  /** One row from its cells, in the contract's order of columns, further ones after them. */
  judged(cells: readonly unknown[], at: number): void;
  /** One row whose line could not be cut into cells. */
  broken(code: LineCode, at: number): void;
  /** All rows so far, for another writer to append: this one is not used any more. */
  part(): WrittenPart;
  /** Takes in the rows of a part that another writer of this table read, behind the rows so far. */
  append(part: WrittenPart): void;
  /** One row of a table that cannot be used: counted, and nothing else. */
  refused(): void;
  finish(source: RowSource): WrittenTable;
  /** The table when it turns out that it cannot be used: every row is set aside, nothing is said of any of them. */
  finishRefused(): WrittenTable;
}

/** Rows of a table that were read elsewhere, whose places begin with 0; nobody else uses it any more. */
export interface WrittenPart {
  readonly segments: readonly Segment[];
  readonly farDays: FarDays;
  readonly issues: FoundIssues;
}

/** The columns of a table, and what is wrong in its rows. */
export interface WrittenTable {
  readonly packed: PackedTable;
  readonly issues: FoundIssues;
}

const PLACE_OF_CODE: ReadonlyMap<IssueCode, number> = /* @__PURE__ */ new Map(
  issueCodes.map((code, place) => [code, place]),
);

/** The place of a code in the contract's order. */
export function placeOfCode(code: IssueCode): number {
  return PLACE_OF_CODE.get(code) as number;
}

const LINE_CODES: readonly LineCode[] = [
  "not-decodable",
  "field-count",
  "stray-quote",
  "line-break-in-field",
  "line-too-long",
];
const BROKEN: readonly boolean[] = /* @__PURE__ */ issueCodes.map((code) =>
  LINE_CODES.some((broken) => broken === code),
);

/** Whether the state of a row says that its line could not be cut into cells. */
export function isBrokenLine(state: number): boolean {
  return state >= 0 && (BROKEN[state] as boolean);
}

/** The column of the ids of rows. */
const ID = 0;

const NO_SOURCE: RowSource = {
  cellsOf() {
    throw new Error("A table without rows was asked for one.");
  },
};

/**
 * Starts a table.
 *
 * @param extractedOn the day of the extract, where the manifest says it.
 * @param pass where rows are only passed: what looks at each full segment, which then is used again.
 */
export function tableWriter(
  name: TableName,
  options: ReadOptions,
  storage: Storage,
  extractedOn: Day | null,
  pass: ((segment: Segment) => void) | null = null,
): TableWriter {
  const { keepsTexts, keyMask } = storage;
  const columns = tableColumns[name];
  const judge = rowJudge(name, options, extractedOn);
  const furtherTextOf = furtherText(options);
  const further = furtherHeaders(name, options).map((header) => ({ header, texts: [] as string[] }));
  const issues = noIssues();
  const farDays: FarDays = new Map();
  const opened = new Set<number>();
  let segment = emptySegment(name, 0);
  const nextPiece = idPieces();
  const segments: Segment[] = [segment];
  let refusedRows = 0;
  /** Of the segment that is being filled. */
  let brokenRows = 0;

  function room(at: number): Segment {
    if (segment.count === SEGMENT_ROWS && pass !== null) {
      pass(segment);
      segment = emptiedSegment(segment);
      farDays.clear();
      segments[0] = segment;
    } else if (segment.count === SEGMENT_ROWS) {
      if (brokenRows === SEGMENT_ROWS) giveBackColumns(segment);
      brokenRows = 0;
      segment = emptySegment(name, segment.first + SEGMENT_ROWS);
      if (opened.has(ID)) segment.keys[ID] = nextPiece();
      for (const place of opened) openColumn(segment, place, columns[place] as Column);
      segments.push(segment);
    } else if (segment.count === segment.capacity) {
      growSegment(segment);
    }
    if (at >= 0) makeRoomForOffset(segment, at);
    return segment;
  }

  /** Takes the place of the next row, whose values may still be written. */
  function begin(at: number): number {
    const { count } = room(at);
    if (segment.at !== null && at >= 0) segment.at[count] = at - segment.base;
    segment.count = count + 1;
    // What a reader began to write before it gave the row to the judge is not of this row.
    for (let place = 0; place < columns.length; place += 1) {
      const [codes, days, keys] = [segment.codes[place], segment.days[place], segment.keys[place]];
      if (codes) clear(codes, count);
      if (days) clear(days, count);
      if (keys) clear(keys, 2 * count);
      if (keys) clear(keys, 2 * count + 1);
      const texts = segment.texts[place];
      if (texts) texts[count] = "";
    }
    return count;
  }

  function store(index: number, place: number, value: string | number | null): void {
    const column = columns[place] as Column;
    if (column.content === "code") {
      if (value === null || value === 0) return;
      openColumn(segment, place, column);
      (segment.codes[place] as Uint8Array)[index] = value as number;
    } else if (column.content === "day") {
      if (value === null || value === NO_DAY) return;
      openColumn(segment, place, column);
      const offset = (value as number) - DAY_BASE;
      const fits = offset > 0 && offset < FAR_DAY;
      (segment.days[place] as Uint16Array)[index] = fits ? offset : FAR_DAY;
      if (!fits) farDays.set(farDayKey(segment.first + index, place), value as Day);
    } else {
      if (value === null || value === "") return;
      openColumn(segment, place, column);
      keyOfText(value as string, segment.keys[place] as Int32Array, 2 * index, keyMask);
      if (keepsTexts) openTexts(segment, place)[index] = detached(value as string);
    }
  }

  return {
    name,
    storage,
    extractedOn,
    segments,
    farDays,
    rows: () => refusedRows + segment.first + segment.count,
    room,
    open(place) {
      opened.add(place);
      openColumn(segment, place, columns[place] as Column);
    },
    judged(cells, at) {
      const index = begin(at);
      const row = segment.first + index + 1;
      const judged = judge(cells);
      for (let place = 0; place < columns.length; place += 1) {
        store(index, place, judged.values[place] as string | number | null);
      }
      segment.state[index] = judged.aside ? firstCode(judged) : KEPT;
      for (const broken of judged.broken) addIssue(issues, broken.code, name, row, broken.column);
      for (let place = 0; place < further.length; place += 1) {
        const text = furtherTextOf(cells[columns.length + place]);
        if (text === null) addIssue(issues, "unusable-detail", name, row, null);
        (further[place]?.texts as string[])[row - 1] = detached(text ?? "");
      }
    },
    broken(code, at) {
      const index = begin(at);
      brokenRows += 1;
      segment.state[index] = placeOfCode(code);
      addIssue(issues, code, name, segment.first + index + 1, null);
    },
    part: () => ({ segments, farDays, issues }),
    append(part) {
      const before = segment.first + segment.count;
      for (const [key, day] of part.farDays) farDays.set(key + farDayKey(before, 0), day);
      moveIssues(issues, laterIssues(part.issues, before));
      for (const one of part.segments) appendRows(room, columns, one);
    },
    refused() {
      refusedRows += 1;
    },
    finish(source) {
      const rows = refusedRows + segment.first + segment.count;
      return { packed: { name, rows, segments, farDays, further, source, keepsTexts, keyMask, held: null }, issues };
    },
    finishRefused() {
      const rows = refusedRows + segment.first + segment.count;
      const none = { segments: [], farDays: new Map(), further: [], source: NO_SOURCE };
      return { packed: { name, rows, ...none, keepsTexts, keyMask, held: null }, issues: noIssues() };
    },
  };
}

/** In rows that are all broken every column is empty. */
function giveBackColumns({ codes, days, keys, texts }: Segment): void {
  for (const columns of [codes, days, keys, texts]) columns.fill(null);
}

/** Memory that nobody wrote to costs nothing: rows that are all broken leave their columns so. */
function clear(column: Uint8Array | Uint16Array | Int32Array, index: number): void {
  if (column[index] !== 0) column[index] = 0;
}

/** Offsets are kept from the first of a segment, in four bytes where that is enough: another file begins anew. */
function makeRoomForOffset(segment: Segment, at: number): void {
  if (segment.at === null) {
    segment.base = at;
    segment.at = new Uint32Array(segment.capacity);
  } else if ((at < segment.base || at - segment.base > 0xffffffff) && segment.at instanceof Uint32Array) {
    segment.at = Float64Array.from(segment.at);
  }
}

function firstCode(judged: JudgedRow): number {
  let first: number = issueCodes.length;
  for (const broken of judged.broken) first = Math.min(first, placeOfCode(broken.code));
  return first;
}

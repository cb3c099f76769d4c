import type { Day } from "../../calendar/day.ts";
import { detached } from "../facts/detached-text.ts";
import { addIssue, type FoundIssues, noIssues } from "../facts/found-issues.ts";
import { idPieces } from "../facts/id-pieces.ts";
import { issueCodes, type LineCode, placeOfCode } from "../facts/issue.ts";
import type { PackedTable, RowSource } from "../facts/packed-table.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { KEPT } from "../facts/register-rows.ts";
import {
  emptiedSegment,
  emptySegment,
  type FarDays,
  giveBackColumns,
  growSegment,
  makeRoomForOffset,
  openColumn,
  SEGMENT_ROWS,
  type Segment,
} from "../facts/segment.ts";
import { type Column, type TableName, tableColumns } from "../facts/table.ts";
import { type JudgedRow, rowJudge } from "./judge-row.ts";
import { furtherHeaders, furtherText } from "./person-columns.ts";
import { clearRow, type Storage, valueWriter } from "./write-values.ts";

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
  /** All rows so far: for another table, or to have others put behind them. */
  part(): WrittenPart;
  /** One row of a table that cannot be used: counted, and nothing else. */
  refused(): void;
  finish(source: RowSource): WrittenTable;
  /** The table when it turns out that it cannot be used: every row is set aside, nothing is said of any of them. */
  finishRefused(): WrittenTable;
}

/** Rows of a table, whose places begin with 0, and what is wrong in them. */
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
  const writeValues = valueWriter(name, storage, farDays);
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
    clearRow(segment, count);
    return count;
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
      writeValues(segment, index, judged.values);
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

function firstCode(judged: JudgedRow): number {
  let first: number = issueCodes.length;
  for (const broken of judged.broken) first = Math.min(first, placeOfCode(broken.code));
  return first;
}

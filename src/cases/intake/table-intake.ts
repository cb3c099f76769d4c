import { type Day, NO_DAY } from "../../calendar/day.ts";
import { NOBODY } from "../facts/application.ts";
import { detached } from "../facts/detached-text.ts";
import { type Issue, type IssueCode, issueCodes, issueOf, type LineCode } from "../facts/issue.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import { DUPLICATE, type FurtherColumn, KEPT, type StoredTable } from "../facts/register-rows.ts";
import { type Column, type TableName, tableColumns } from "../facts/table.ts";
import { addText, type Fingerprint, startFingerprint } from "./fingerprint.ts";
import { type JudgedRow, rowJudge } from "./judge-row.ts";
import { furtherHeaders, furtherText } from "./person-columns.ts";

/** Collects the rows of one table, already in the contract's order of columns, further ones after them. */
export interface TableIntake {
  row(cells: readonly unknown[]): void;
  broken(code: LineCode): void;
  /** One row of a table that cannot be used: counted, and nothing else. */
  refused(): void;
  /** The table, after rows that share an id have been set against each other. */
  finish(): FinishedTable;
  /** The table when it turns out that it cannot be used: every row is set aside, nothing is said of any of them. */
  finishRefused(): FinishedTable;
}

/** What came of a table. */
export interface FinishedTable {
  readonly rows: number;
  /** Rows whose line could not be cut into cells, by code. */
  readonly brokenLines: ReadonlyMap<LineCode, number>;
  readonly stored: StoredTable;
  /** Place of the first row with each id. */
  readonly places: ReadonlyMap<string, number>;
  readonly issues: readonly Issue[];
}

const PLACE_OF_CODE: ReadonlyMap<IssueCode, number> = new Map(issueCodes.map((code, place) => [code, place]));

/** The place of a code in the contract's order. */
export function placeOfCode(code: IssueCode): number {
  return PLACE_OF_CODE.get(code) as number;
}

/** The code of every person id seen, in order of appearance. */
export type PersonCodes = Map<string, number>;

/**
 * Starts the intake of a table. Rows are judged one at a time and stored as columns; the state of a row is settled in
 * `finish`, because only then is it known which ids were written in different ways.
 */
export function tableIntake(
  table: TableName,
  options: ReadOptions,
  persons: PersonCodes,
  extractedOn: Day | null,
): TableIntake {
  const columns = tableColumns[table];
  const judge = rowJudge(table, options, extractedOn);
  const texts = columns.map((column): string[] | null => (column.content === "text" ? [] : null));
  const numbers = columns.map((column): number[] | null => (column.content === "text" ? null : []));
  const furtherTextOf = furtherText(options);
  const further = furtherHeaders(table, options).map((header) => ({ header, texts: [] as string[] }));
  const rowNumbers: number[] = [];
  const state: number[] = [];
  const issues: Issue[] = [];
  const brokenLines = new Map<LineCode, number>();
  const sameIds = sameIdRows(table);
  let rows = 0;

  function store(judged: JudgedRow): void {
    for (let place = 0; place < columns.length; place += 1) {
      const value = judged.values[place] as string | number | null;
      const column = columns[place] as Column;
      if (column.content === "text") (texts[place] as string[]).push((value as string | null) ?? "");
      else (numbers[place] as number[]).push(storedNumber(column, value, persons));
    }
  }

  return {
    row(cells) {
      rows += 1;
      const judged = judge(cells);
      const place = state.length;
      store(judged);
      rowNumbers.push(rows);
      state.push(judged.aside ? firstCode(judged) : KEPT);
      for (const broken of judged.broken) issues.push(issueOf(broken.code, table, rows, broken.column));
      for (let index = 0; index < further.length; index += 1) {
        const text = furtherTextOf(cells[columns.length + index]);
        if (text === null) issues.push(issueOf("unusable-detail", table, rows, null));
        further[index]?.texts.push(detached(text ?? ""));
      }
      sameIds.add(place, judged, further);
    },
    broken(code) {
      rows += 1;
      brokenLines.set(code, (brokenLines.get(code) ?? 0) + 1);
      issues.push(issueOf(code, table, rows, null));
    },
    refused() {
      rows += 1;
    },
    finishRefused() {
      // Without further columns: what was not read is told apart from what is empty.
      const { personColumns: _, ...others } = options;
      return { ...tableIntake(table, others, persons, extractedOn).finish(), rows };
    },
    finish() {
      for (const [code, place] of sameIds.findings(state)) {
        issues.push(issueOf(code, table, rowNumbers[place] as number, null));
        if (state[place] === KEPT) state[place] = code === "duplicate-row" ? DUPLICATE : placeOfCode(code);
      }
      const stored: StoredTable = {
        count: state.length,
        texts,
        numbers: numbers.map((column) => (column === null ? null : Int32Array.from(column))),
        row: Int32Array.from(rowNumbers),
        state: Int32Array.from(state),
        application: new Int32Array(0),
        ...(further.length === 0 ? {} : { further }),
      };
      return { rows, brokenLines, stored, places: sameIds.places, issues };
    },
  };
}

function storedNumber(column: Column, value: string | number | null, persons: PersonCodes): number {
  if (column.content !== "person") return value === null ? (column.content === "day" ? NO_DAY : 0) : (value as number);
  if (value === null || value === "") return NOBODY;
  const known = persons.get(value as string);
  if (known !== undefined) return known;
  persons.set(detached(value as string), persons.size);
  return persons.size - 1;
}

function firstCode(judged: JudgedRow): number {
  let first: number = issueCodes.length;
  for (const broken of judged.broken) first = Math.min(first, placeOfCode(broken.code));
  return first;
}

interface SameIdRows {
  readonly places: ReadonlyMap<string, number>;
  add(place: number, judged: JudgedRow, further: readonly FurtherColumn[]): void;
  findings(state: readonly number[]): readonly (readonly ["conflicting-rows" | "duplicate-row", number])[];
}

/**
 * Which rows of a table share an id, and whether they were written the same. Rows of identities have no id: there
 * the whole row takes its place, so that they can be duplicates but never conflict.
 */
function sameIdRows(table: TableName): SameIdRows {
  const places = new Map<string, number>();
  const later = new Map<number, number[]>();
  const writtenOne: number[] = [];
  const writtenTwo: number[] = [];
  const fingerprint: Fingerprint = { one: 0, two: 0, three: 0, four: 0 };

  function sameAs(place: number, first: number): boolean {
    return writtenOne[place] === writtenOne[first] && writtenTwo[place] === writtenTwo[first];
  }

  return {
    places,
    add(place, judged, further) {
      startFingerprint(fingerprint, judged.notText);
      for (const cell of judged.written) addText(fingerprint, cell);
      for (const { texts } of further) addText(fingerprint, texts[place] as string);
      writtenOne.push(fingerprint.one ^ fingerprint.three);
      writtenTwo.push(fingerprint.two ^ fingerprint.four);
      if (judged.values[0] === null) return;
      const id = table === "identities" ? JSON.stringify([judged.notText, judged.written]) : String(judged.values[0]);
      const first = places.get(id);
      if (first === undefined) places.set(id, place);
      else if (later.has(first)) (later.get(first) as number[]).push(place);
      else later.set(first, [place]);
    },
    findings(state) {
      const found: (readonly ["conflicting-rows" | "duplicate-row", number])[] = [];
      for (const [first, others] of later) {
        if (others.some((place) => !sameAs(place, first))) {
          for (const place of [first, ...others]) found.push(["conflicting-rows", place]);
        } else {
          // Equal rows break the same rules, so either all of them are set aside already or all but one are duplicates.
          for (const place of others) if (state[place] === KEPT) found.push(["duplicate-row", place]);
        }
      }
      return found;
    },
  };
}

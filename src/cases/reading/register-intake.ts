import { dayOf } from "../../calendar/day.ts";
import { type Issue, issueOf, type LineCode } from "../facts/issue.ts";
import type { ReadOptions } from "../facts/read-options.ts";
import type { TableName } from "../facts/table.ts";
import { joinedHeader } from "../intake/joined-header.ts";
import { type ReadManifest, readManifest } from "../intake/manifest-intake.ts";
import { readHeader, recordKeys, type TableHeader } from "../intake/table-header.ts";
import {
  type FinishedTable,
  type PersonCodes,
  placeOfCode,
  type TableIntake,
  tableIntake,
} from "../intake/table-intake.ts";
import type { CountedTable } from "./coverage.ts";
import { finishRegister, type ReadResult } from "./read-result.ts";

/** Receives the rows of a table that has a header line. */
export interface RowReceiver {
  /** How many fields a row must have. */
  readonly width: number;
  /** One row, its cells in the order of the header. */
  row(cells: readonly string[]): void;
  /** One row whose line could not be cut into cells. */
  broken(code: LineCode): void;
}

/** Receives the records of a table whose header is the union of their keys. */
export interface RecordReceiver {
  /** One record; anything but a plain object is `not-decodable`. */
  record(value: unknown): void;
  broken(code: LineCode): void;
}

/**
 * Receives tables, whatever it wants of their rows. A table that is started again goes on, with a header of its own: its
 * rows are in several files, one after the other.
 */
export interface TableReceiver {
  startTable(table: TableName, header: readonly string[]): RowReceiver;
  startRecords(table: TableName): RecordReceiver;
  /** A table whose header line itself cannot be read. */
  unreadableHeader(table: TableName, code: LineCode): void;
}

/**
 * Takes in a register table by table and row by row, so that readers of any file format can share one set of rules.
 * It is the one thing in this folder that changes while it is used; what it gives back does not.
 */
export interface RegisterIntake extends TableReceiver {
  /** The manifest (register.json), parsed; before the first table, whose days are held against that of the extract. */
  manifest(value: unknown): void;
  /** A manifest that cannot be parsed. */
  brokenManifest(): void;
  finish(): ReadResult;
}

/** A table that has been started, and the header of each of its files, known when all rows are in. */
interface OpenTable {
  readonly rows: TableIntake;
  readonly headers: (() => TableHeader)[];
}

/**
 * Starts the intake of a register, with options that were checked.
 *
 * @throws RangeError when the manifest comes after a table.
 */
export function createRegisterIntake(options: ReadOptions = {}): RegisterIntake {
  const persons: PersonCodes = new Map();
  const open = new Map<TableName, OpenTable>();
  let manifest: ReadManifest = readManifest(undefined);

  function start(table: TableName, header: () => TableHeader): TableIntake {
    const { extractedOn } = manifest.manifest;
    const extracted = extractedOn === null ? null : dayOf(extractedOn);
    const started = open.get(table) ?? { rows: tableIntake(table, options, persons, extracted), headers: [] };
    open.set(table, started);
    started.headers.push(header);
    return started.rows;
  }

  function setManifest(value: unknown): void {
    if (open.size > 0) throw new RangeError("Give the manifest before the tables.");
    manifest = readManifest(value);
  }

  return {
    startTable(table, header) {
      const known = readHeader(table, header, options);
      const rows = start(table, () => known);
      const cells: string[] = known.positions.map(() => "");
      return {
        width: header.length,
        row(given) {
          if (!known.usable) return rows.refused();
          for (let place = 0; place < cells.length; place += 1) {
            const position = known.positions[place] as number;
            cells[place] = position < 0 ? "" : (given[position] as string);
          }
          rows.row(cells);
        },
        broken(code) {
          if (known.usable) rows.broken(code);
          else rows.refused();
        },
      };
    },
    startRecords(table) {
      const keys = recordKeys(table, options);
      // Whether a header is missing or doubled shows only when every record has been seen.
      const rows = start(table, keys.finish);
      return {
        record(value) {
          if (typeof value !== "object" || value === null || Array.isArray(value)) rows.broken("not-decodable");
          else rows.row(keys.cells(value));
        },
        broken: rows.broken,
      };
    },
    unreadableHeader(table, code) {
      const known = readHeader(table, [], options);
      const header = { ...known, issues: [issueOf(code, table, null, null), ...known.issues] };
      start(table, () => header);
    },
    manifest: setManifest,
    brokenManifest: () => setManifest(null),
    finish() {
      const issues: Issue[] = [...manifest.issues];
      const tables = new Map<TableName, CountedTable & FinishedTable>();
      for (const [name, { rows, headers }] of open) {
        const header = joinedHeader(headers.map((headerOf) => headerOf()));
        const table = header.usable ? rows.finish() : rows.finishRefused();
        for (const issue of header.issues) issues.push(issue);
        for (const issue of table.issues) issues.push(issue);
        const codes = header.issues
          .map((issue) => issue.code)
          .sort((one, other) => placeOfCode(one) - placeOfCode(other));
        const refusedFor = header.usable ? null : (codes[0] ?? null);
        tables.set(name, { ...table, unknownColumns: header.unknownColumns, refusedFor });
      }
      return finishRegister({ tables, persons: [...persons.keys()], manifest: manifest.manifest, issues, options });
    },
  };
}

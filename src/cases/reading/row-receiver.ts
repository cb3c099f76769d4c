import type { LineCode } from "../facts/issue.ts";
import { type TableName, tableColumns } from "../facts/table.ts";
import type { LineHeader } from "../intake/table-header.ts";
import type { TableWriter } from "../intake/table-writer.ts";
import type { KeptRows, RawRows } from "./table-source.ts";

/** Receives the rows of a table that has a header line. */
export interface RowReceiver {
  /** How many fields a row must have. */
  readonly width: number;
  /** Where rows that are known to be sound are written; null for a table that cannot be used. */
  readonly writer: TableWriter | null;
  /** By place of a column of the contract, then of a further one: its position among the fields of a row, or -1. */
  readonly positions: readonly number[];
  /**
   * One row, its cells in the order of the header: text, or anything that a row in memory may have.
   *
   * @param at where it stands in its source, for a source that is told.
   */
  row(cells: readonly unknown[], at?: number): void;
  /** One row whose line could not be cut into cells. */
  broken(code: LineCode, at?: number): void;
}

/** Receives the records of a table whose header is the union of their keys. */
export interface RecordReceiver {
  /** How sound records are written from their bytes; null where each is to be given. */
  readonly direct: DirectRecords | null;
  /** One record; anything but a plain object is `not-decodable`. */
  record(value: unknown, at?: number): void;
  broken(code: LineCode, at?: number): void;
}

/** What a source needs that writes sound records itself, and gives all others to the judge. */
export interface DirectRecords {
  readonly writer: TableWriter;
  /** The place of the column of a key that a judged record had: below 0 where it is not read, undefined where none had it. */
  placeOf(key: string): number | undefined;
  judge(record: object, at: number): void;
}

/**
 * Receives tables, whatever it wants of their rows. A table that is started again goes on, with a header of its own: its
 * rows are in several files, one after the other.
 */
export interface TableReceiver {
  /** @param source what gives rows again; left out, they are kept as they come. */
  startTable(table: TableName, header: readonly string[], source?: RawRows<readonly unknown[]>): RowReceiver;
  startRecords(table: TableName, source?: RawRows<object> | KeptRows<object>): RecordReceiver;
  /** A table whose header line itself cannot be read. */
  unreadableHeader(table: TableName, code: LineCode): void;
}

/** How the cells of a row are put in the contract's order of columns, in one array that the next row overwrites. */
export function cellsOfRow({ positions }: LineHeader): (given: readonly unknown[]) => readonly unknown[] {
  const cells: unknown[] = positions.map(() => "");
  return (given) => {
    for (let place = 0; place < cells.length; place += 1) {
      const position = positions[place] as number;
      cells[place] = position < 0 ? "" : given[position];
    }
    return cells;
  };
}

/**
 * Receives rows below a header into the columns of their table.
 *
 * @param width how many fields the header has.
 * @param keep is told each row; null where a source gives it again.
 */
export function rowReceiver(
  writer: TableWriter,
  { usable, positions }: LineHeader,
  width: number,
  cellsOf: (given: readonly unknown[]) => readonly unknown[],
  keep: ((given: readonly unknown[]) => void) | null,
): RowReceiver {
  if (!usable) {
    const refused = (): void => writer.refused();
    return { width, writer: null, positions, row: refused, broken: refused };
  }
  for (let place = 0; place < tableColumns[writer.name].length; place += 1) {
    if ((positions[place] as number) >= 0) writer.open(place);
  }
  return {
    width,
    writer,
    positions,
    row(given, at = -1) {
      keep?.(given);
      writer.judged(cellsOf(given), at);
    },
    broken(code, at = -1) {
      keep?.([]);
      writer.broken(code, at);
    },
  };
}

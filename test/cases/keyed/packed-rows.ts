import { emptyManifest } from "../../../src/cases/facts/manifest.ts";
import { joinedTables, type PackedRegister } from "../../../src/cases/facts/packed-register.ts";
import type { PackedTable, RowSource } from "../../../src/cases/facts/packed-table.ts";
import type { ReadOptions } from "../../../src/cases/facts/read-options.ts";
import { emptySegment, type Segment } from "../../../src/cases/facts/segment.ts";
import { type ColumnName, placeOf, type TableName, tableColumns, tableNames } from "../../../src/cases/facts/table.ts";
import { tableWriter } from "../../../src/cases/intake/table-writer.ts";
import { applicationPlaces } from "../../../src/cases/keyed/application-places.ts";

/** A row by its headers. */
export type Row = Readonly<Record<string, string>>;

/** How rows become a table, and how they are given again. */
interface Packing {
  readonly keyMask?: number;
  readonly keepsTexts?: boolean;
  readonly options?: ReadOptions;
  /** The rows that the source has afterwards, where they are others. */
  readonly again?: readonly Row[];
  /** Whether the source tells where fields stand in its bytes. */
  readonly givesBytes?: boolean;
}

/** A table of rows, as a reader that judges each of them leaves it. */
export function packedTable(
  name: TableName,
  rows: readonly Row[],
  { keyMask = -1, keepsTexts = false, options = {}, again = rows, givesBytes = false }: Packing = {},
): PackedTable {
  const writer = tableWriter(name, options, { keyMask, keepsTexts }, null);
  const headers = [...tableColumns[name].map((column) => column.name), ...(options.personColumns ?? [])];
  const cellsOf = (row: Row): readonly string[] => headers.map((header) => row[header] ?? "");
  for (const row of rows) writer.judged(cellsOf(row), -1);
  const cells = again.map(cellsOf);
  return writer.finish(givesBytes ? bytesAgain(cells) : cellsAgain(cells)).packed;
}

function cellsAgain(cells: readonly (readonly string[])[]): RowSource {
  return {
    cellsOf(places, give) {
      places.forEach((place, index) => {
        give(index, cells[place] as readonly string[]);
      });
    },
  };
}

/** Gives the rows in two stretches, whose bytes begin behind some others. */
function bytesAgain(cells: readonly (readonly string[])[]): RowSource {
  return {
    cellsOf(places, _give, columns = [], giveBytes) {
      const half = places.length >> 1;
      for (const [from, to] of [
        [0, half],
        [half, places.length],
      ] as const) {
        let text = "--";
        const fields: number[] = [];
        for (const place of places.subarray(from, to)) {
          for (const column of columns) {
            fields.push(text.length, text.length + (cells[place]?.[column] ?? "").length);
            text += `${cells[place]?.[column] ?? ""},`;
          }
        }
        if (to > from) giveBytes?.(from, to - from, new TextEncoder().encode(text), Int32Array.from(fields));
      }
    },
  };
}

/** A register of some tables, whose rows name applications where their texts say so. */
export function packedRegister(given: Partial<Record<TableName, PackedTable>>): PackedRegister {
  const tables = Object.fromEntries(tableNames.map((name) => [name, given[name] ?? null])) as PackedRegister["tables"];
  const named = joinedTables.flatMap((name) => {
    const table = tables[name];
    return table === null ? [] : [[name, applicationPlaces(tables.applications, table)] as const];
  });
  return {
    tables,
    applicationOf: Object.fromEntries(named),
    beforeApplication: {},
    manifest: emptyManifest,
    digest: "",
    latestDay: null,
  };
}

/** A key of two lanes. */
export type Key = readonly [number, number];

/** A segment of kept rows with some keys by column. */
export function segmentOfKeys(
  table: TableName,
  count: number,
  columns: Partial<Record<ColumnName, readonly Key[]>>,
): Segment {
  const segment = { ...emptySegment(table, 0), count };
  for (const [column, keys] of Object.entries(columns)) {
    const lanes = new Int32Array(2 * segment.capacity);
    lanes.set(keys.flat());
    segment.keys[placeOf(table, column as ColumnName)] = lanes;
  }
  return segment;
}

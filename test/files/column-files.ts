import {
  columnFromValues,
  dateDay,
  dictionary,
  int64,
  tableFromColumns,
  tableToIPC,
  timestamp,
  utf8,
} from "@uwdata/flechette";
import { parquetWriteBuffer } from "hyparquet-writer";
import { parseDay } from "../../src/calendar/day.ts";
import type { Row } from "../../src/model/contract-tables.ts";

/** How columns are written: what must not matter to the result. */
export interface ColumnWriting {
  /** Whether days are dates and ids that are numbers whole numbers, and not text. */
  readonly typed: boolean;
  /** Whether days are moments at midnight. */
  readonly moments: boolean;
  /** Whether an empty cell is no value, and not a text without letters. */
  readonly nulls: boolean;
  readonly dictionary: boolean;
  readonly groupRows: number;
  readonly pageBytes: number;
  readonly compressed: boolean;
}

/** Text, a page for each column. */
export const PLAIN: ColumnWriting = {
  typed: false,
  moments: false,
  nulls: true,
  dictionary: false,
  groupRows: 1000,
  pageBytes: 1_048_576,
  compressed: false,
};

type Form = "day" | "moment" | "whole" | "text";

interface WrittenColumn {
  readonly name: string;
  readonly form: Form;
  readonly cells: readonly string[];
}

const WHOLE = /^(0|[1-9]\d{0,17})$/;

function columnsOf(rows: readonly Row[], { typed, moments }: ColumnWriting): readonly WrittenColumn[] {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return names.map((name) => {
    const cells = rows.map((row) => row[name] ?? "");
    const given = cells.filter((cell) => cell !== "");
    const isDay = given.length > 0 && given.every((cell) => parseDay(cell) !== null);
    const isWhole = given.length > 0 && given.every((cell) => WHOLE.test(cell));
    const form = !typed ? "text" : isDay ? (moments ? "moment" : "day") : isWhole ? "whole" : "text";
    return { name, form, cells };
  });
}

/** Rows as a Parquet file. */
export function parquetOf(rows: readonly Row[], writing: ColumnWriting): Uint8Array {
  const columns = columnsOf(rows, writing);
  const element = { day: DATE, moment: MOMENT, whole: { type: "INT64" }, text: TEXT } as const;
  const schema: NonNullable<Parameters<typeof parquetWriteBuffer>[0]["schema"]> = [
    { name: "root", num_children: columns.length },
    ...columns.map(({ name, form }) => ({ name, repetition_type: "OPTIONAL" as const, ...element[form] })),
  ];
  const buffer = parquetWriteBuffer({
    schema,
    codec: writing.compressed ? "SNAPPY" : "UNCOMPRESSED",
    rowGroupSize: writing.groupRows,
    pageSize: writing.pageBytes,
    columnData: columns.map(({ name, form, cells }) => ({
      name,
      data: cells.map((cell) => parquetCell(cell, form, writing.nulls)),
      ...(writing.dictionary ? {} : { encoding: "PLAIN" as const }),
    })),
  });
  return new Uint8Array(buffer);
}

const DATE = { type: "INT32", converted_type: "DATE" } as const;
const MOMENT = { type: "INT64", converted_type: "TIMESTAMP_MICROS" } as const;
const TEXT = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;

function parquetCell(cell: string, form: Form, nulls: boolean): unknown {
  if (cell === "" && (nulls || form !== "text")) return null;
  if (form === "day" || form === "moment") return new Date(`${cell}T00:00:00Z`);
  return form === "whole" ? BigInt(cell) : cell;
}

/** Rows as an Arrow table of flechette. */
export function arrowOf(rows: readonly Row[], writing: ColumnWriting): ReturnType<typeof tableFromColumns> {
  const columns = columnsOf(rows, writing).map(
    ({ name, form, cells }): [string, ReturnType<typeof columnFromValues>] => {
      const text = writing.dictionary ? dictionary(utf8()) : utf8();
      const type = { day: dateDay(), moment: timestamp(2), whole: int64(), text }[form];
      return [
        name,
        columnFromValues(
          cells.map((cell) => arrowCell(cell, form, writing.nulls)),
          type,
          { maxBatchRows: writing.groupRows },
        ),
      ];
    },
  );
  return tableFromColumns(columns);
}

function arrowCell(cell: string, form: Form, nulls: boolean): unknown {
  if (cell === "" && (nulls || form !== "text")) return null;
  if (form === "day" || form === "moment") return new Date(`${cell}T00:00:00Z`).getTime();
  return form === "whole" ? BigInt(cell) : cell;
}

/** Rows as an Arrow IPC file. */
export function arrowFileOf(rows: readonly Row[], writing: ColumnWriting): Uint8Array {
  return tableToIPC(arrowOf(rows, writing), { format: "file" }) as Uint8Array;
}

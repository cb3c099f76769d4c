import type { LineCode } from "../../src/cases/facts/issue.ts";
import type { TableName } from "../../src/cases/facts/table.ts";
import type { RegisterIntake } from "../../src/cases/reading/register-intake.ts";
import { type TableFormat, type TableReadOptions, tableReader } from "../../src/files/table-reader.ts";

/** What a reader handed over: the header, then rows as cells, records as values, or codes. */
export type Handed = readonly (
  | readonly string[]
  | LineCode
  | { readonly record: unknown }
  | { readonly header: unknown }
)[];

/** Reads bytes with one of the readers, in blocks of a size, into a list of all that it hands over. */
export function handedOver(
  bytes: Uint8Array | string,
  options: TableReadOptions & {
    readonly format?: Exclude<TableFormat, "parquet" | "arrow">;
    readonly block?: number;
    readonly table?: TableName;
  } = {},
): Handed {
  const handed: (readonly string[] | LineCode | { readonly record: unknown } | { readonly header: unknown })[] = [];
  const intake = {
    startTable(_table: TableName, header: readonly string[]) {
      handed.push({ header });
      return {
        width: header.length,
        writer: null,
        positions: [],
        row: (cells: readonly string[]) => handed.push(cells),
        broken: (code: LineCode) => handed.push(code),
      };
    },
    startRecords() {
      return {
        direct: null,
        record: (value: unknown) => handed.push({ record: value }),
        broken: (code: LineCode) => handed.push(code),
      };
    },
    unreadableHeader(_table: TableName, code: LineCode) {
      handed.push({ header: code });
    },
  } as unknown as RegisterIntake;
  const { format = "csv", block = 65_536, table = "applications", ...rest } = options;
  feed(tableReader(format, table, intake, rest), bytes, block);
  return handed;
}

/** Feeds bytes in blocks; the memory of a block is spoiled afterwards, so that a reader that keeps it is found out. */
export function feed(
  sink: { push(bytes: Uint8Array): void; end(): void },
  bytes: Uint8Array | string,
  block: number,
): void {
  const all = typeof bytes === "string" ? Buffer.from(bytes) : bytes;
  for (let start = 0; start < all.length; start += block) {
    const lent = Uint8Array.from(all.subarray(start, start + block));
    sink.push(lent);
    lent.fill(0x7e);
  }
  sink.end();
}

import type { ReadOptions } from "../cases/facts/read-options.ts";
import type { Separator } from "./parse-quoted.ts";

/** How a CSV file is written, where that is not found from the file. */
export interface CsvOptions extends ReadOptions {
  /** What stands between fields; as a first line `sep=;` says, else found from the header, when left out. */
  readonly separator?: Separator;
  /** Whether a quoted field may span lines (RFC 4180). Then an unclosed quote costs more than its own line. */
  readonly multilineFields?: boolean;
  /** The longest record in bytes of UTF-8; smaller than the contract's in tests only. */
  readonly limit?: number;
}

import type { Dialect } from "../../sql/engines/dialect.ts";

/** A row as an engine gives it: text, numbers, lists of text and nulls. */
export type EngineRow = Readonly<Record<string, unknown>>;

/** A connection to an engine, which stays the caller's: nothing closes it. */
export interface Engine {
  readonly dialect: Dialect;
  /** A query of one row with the version of the engine in the column `version`. */
  readonly version: string;
  /** The settings that a script changes: they are set back behind it. */
  readonly settings: readonly string[];
  /** SHA-256 of text in hexadecimal. */
  readonly sha256: (text: string) => string;
  /** The number that eight hexadecimal digits say. */
  readonly fromHexadecimal: (digits: string) => string;
  readonly run: (statement: string) => Promise<void>;
  /** All rows of a query that gives few. */
  readonly rows: (query: string) => Promise<readonly EngineRow[]>;
  /** The rows of a query in batches, so that no more than one of them is held. */
  readonly batches: (query: string) => AsyncIterable<readonly EngineRow[]>;
}

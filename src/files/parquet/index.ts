import { advanceOf, checkSignal, type LongWork, longWorkOptions } from "../../arguments/long-work.ts";
import { checkOptions } from "../../arguments/options.ts";
import type { ReadOptions } from "../../cases/facts/read-options.ts";
import { type TableName, tableNames } from "../../cases/facts/table.ts";
import { checkReadOptions } from "../../cases/intake/check-read-options.ts";
import type { ManifestInput } from "../../cases/intake/manifest-intake.ts";
import type { ReadResultFor } from "../../cases/read-register.ts";
import { createRegisterIntake } from "../../cases/reading/register-intake.ts";
import type { ByteSource } from "./byte-source.ts";
import type { Compressors } from "./codecs.ts";
import { parquetReader } from "./parquet-reader.ts";

export type { Compressors } from "./codecs.ts";

/** A Parquet file: its bytes, or what gives stretches of them, such as an `AsyncBuffer` of hyparquet. */
export type ParquetFile =
  | Uint8Array
  | {
      readonly byteLength: number;
      slice(start: number, end: number): ArrayBuffer | Promise<ArrayBuffer>;
    };

/** The tables of a register as Parquet files, one each or several of one form. Only `applications` is required. */
export type ParquetTables = { readonly applications: ParquetFile | readonly ParquetFile[] } & {
  readonly [name in Exclude<TableName, "applications">]?: ParquetFile | readonly ParquetFile[] | undefined;
} & { readonly register?: ManifestInput | undefined };

/** How to read Parquet files. Every part may be left out. */
export interface ParquetReadOptions extends ReadOptions, LongWork {
  /** What undoes compressions other than snappy, such as `compressors` of hyparquet-compressors. */
  readonly compressors?: Compressors;
}

/**
 * Reads a register from Parquet files: the same rules and results as `readRegister`. Days may be dates, moments at
 * midnight or text, ids text or whole numbers. Only columns that the contract knows are decoded, a row group at a time.
 * In Node, `readRegisterFiles` reads Parquet files too. The package `hyparquet` has to be installed beside nareis.
 *
 * @throws TypeError when a table is no Parquet file; RangeError for a table that does not exist, when an option does not
 * fit the contract, and when a file is damaged or written in a way that is not read here, with what to do; the reason of a
 * signal that is aborted while it reads.
 */
// biome-ignore lint/complexity/noBannedTypes: no options at all, which is not the same as any options.
export async function readParquetTables<const Options extends ParquetReadOptions = {}>(
  tables: ParquetTables,
  given?: Options & ParquetReadOptions,
): Promise<ReadResultFor<Options>> {
  const options: ParquetReadOptions = given === undefined ? {} : given;
  if (typeof tables !== "object" || tables === null)
    throw new TypeError("Pass an object of tables, with applications.");
  checkOptions(tables, [...tableNames, "register"], "tables");
  checkReadOptions(options, "compressors", ...longWorkOptions);
  const { compressors = {}, onProgress, signal, ...reading } = options;
  checkCompressors(compressors);
  const advance = advanceOf(options);
  const sources = tableNames.flatMap((name) => sourcesOf(tables[name], name));
  checkSignal(signal);
  const isWatched = onProgress !== undefined || signal !== undefined;
  const total = sources.reduce((sum, { source }) => sum + source.byteLength, 0);
  let done = 0;
  advance(0, total);
  const onBytes = async (bytes: number): Promise<void> => {
    done += bytes;
    advance(done, total);
    // Bytes that are in memory need no waiting, without which nobody could abort.
    if (isWatched) await new Promise((resolve) => setTimeout(resolve));
    checkSignal(signal);
  };
  const { readParquetTable } = await parquetReader();
  const intake = createRegisterIntake(reading);
  intake.manifest(tables.register);
  for (const { name, source } of sources) {
    await readParquetTable(source, (header, again) => intake.startTable(name, header, again), {
      options: reading,
      compressors,
      onBytes,
    });
  }
  return intake.finish() as ReadResultFor<Options>;
}

function checkCompressors(compressors: unknown): void {
  if (typeof compressors !== "object" || compressors === null) {
    throw new TypeError("Pass `compressors` as an object of functions by the names of compressions.");
  }
}

interface NamedSource {
  readonly name: TableName;
  readonly source: ByteSource;
}

function sourcesOf(given: ParquetFile | readonly ParquetFile[] | undefined, name: TableName): readonly NamedSource[] {
  if (given === undefined && name !== "applications") return [];
  const files: readonly unknown[] = Array.isArray(given) ? given : [given];
  const sources = files.map(sourceOf);
  if (sources.length === 0 || sources.includes(null)) {
    throw new TypeError(`Give the table ${name} as the bytes of a Parquet file, or as a list of them.`);
  }
  return sources.flatMap((source) => (source === null ? [] : [{ name, source }]));
}

function sourceOf(file: unknown): ByteSource | null {
  if (file instanceof Uint8Array) {
    const read = (start: number, end: number) => file.subarray(start, end);
    return { byteLength: file.length, read, again: (work) => work(read) };
  }
  if (!isSliced(file)) return null;
  // What has to be waited for cannot be read again: it is kept, as compressed as it came.
  const kept = new Map<number, Uint8Array>();
  return {
    byteLength: file.byteLength,
    read: async (start, end) => {
      const bytes = new Uint8Array(await file.slice(start, end)).subarray(0, end - start);
      kept.set(start, bytes);
      return bytes;
    },
    again: (work) => work((start) => kept.get(start) as Uint8Array),
  };
}

function isSliced(file: unknown): file is Exclude<ParquetFile, Uint8Array> {
  if (typeof file !== "object" || file === null) return false;
  const { byteLength, slice } = file as { readonly byteLength?: unknown; readonly slice?: unknown };
  return typeof byteLength === "number" && typeof slice === "function";
}

import { lstat, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { checkOptions } from "../arguments/options.ts";
import { type JsonFile, readJsonFile } from "../files/read-json-file.ts";
import type { FileReadOptions } from "../files/read-tables.ts";
import { READING_FILE } from "../files/table-files.ts";
import type { Flags } from "./options.ts";
import type { Said } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** Further columns and codes, as `readRegister` takes them. */
type Mapping = Pick<FileReadOptions, "columns" | "codes">;

/** What `nareis.json` may hold: the options for reading by their names, and the mapping itself or the name of its file. */
interface ReadingFile extends Mapping {
  readonly encoding?: string;
  readonly dates?: "iso" | "dutch";
  readonly empty?: readonly string[];
  readonly "multiline-fields"?: boolean;
  readonly mapping?: string | Mapping;
}

/**
 * How the files at a path are read: as `nareis.json` beside them says, and as the command line says, which goes first.
 *
 * @throws UsageError where one of the files is no JSON with these options.
 */
export async function readingOptions(path: string, flags: Flags): Promise<FileReadOptions> {
  const beside = await readingFile(path);
  const { encoding, dates, empty, mapping: besideMapping, columns, codes } = beside;
  const multilineFields = flags.multilineFields ?? beside["multiline-fields"];
  const mapping = await mappingOf(flags.mapping ?? besideMapping, path, flags.mapping === undefined);
  return withoutUndefined({
    encoding: flags.encoding ?? encoding,
    dates: flags.dates ?? dates,
    empty: flags.empty ?? empty,
    multilineFields,
    columns: mapping.columns ?? columns,
    codes: filledIn(mapping.codes ?? codes),
    strict: flags.strict,
    asOf: flags.asOf,
  });
}

async function readingFile(path: string): Promise<ReadingFile> {
  const beside = join(await folderOf(path), READING_FILE);
  const file = await readJsonFile(beside);
  if (file.kind === "no-file" && !(await isThere(beside))) return {};
  const known = ["encoding", "dates", "empty", "multiline-fields", "mapping", "columns", "codes"];
  return objectIn(file, known, {
    nl: `${READING_FILE} kan alleen bevatten: ${known.join(", ")}.`,
    en: `${READING_FILE} can only hold: ${known.join(", ")}.`,
  });
}

/** Whether a file is there, even if nobody can read it or it leads nowhere: without its options all would be read otherwise. */
async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function mappingOf(mapping: string | Mapping | undefined, path: string, isBeside: boolean): Promise<Mapping> {
  if (mapping === undefined) return {};
  const said = {
    nl: "Geef --mapping een JSON-bestand met columns en codes en niets anders, zoals nareis words het maakt.",
    en: "Give --mapping a JSON file with columns and codes and nothing else, as nareis words makes it.",
  };
  if (typeof mapping !== "string") return objectIn({ kind: "value", value: mapping }, ["columns", "codes"], said);
  const file = await readJsonFile(isBeside ? resolve(await folderOf(path), mapping) : mapping);
  return objectIn(file, ["columns", "codes"], said);
}

/** The folder of the data, which can be a file of applications alone. */
async function folderOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new UsageError(NOT_THERE);
  return found.isDirectory() ? path : dirname(path);
}

const NOT_THERE: Said = {
  nl: "Geef het pad van een map of een bestand dat er is en dat u mag lezen.",
  en: "Give the path of a folder or file that exists and that you may read.",
};

async function objectIn<Value extends object>(
  file: JsonFile,
  known: readonly string[],
  said: { readonly nl: string; readonly en: string },
): Promise<Value> {
  const value = file.kind === "value" ? file.value : null;
  try {
    checkOptions(value, known);
  } catch {
    throw new UsageError(said);
  }
  return value as Value;
}

/** A mapping to fill in need not be filled in whole: what is left empty stands for no code. */
function filledIn(codes: FileReadOptions["codes"]): FileReadOptions["codes"] {
  if (typeof codes !== "object" || codes === null) return codes;
  const withWords = (words: unknown): unknown =>
    typeof words === "object" && words !== null
      ? Object.fromEntries(Object.entries(words).filter(([, code]) => code !== ""))
      : words;
  const withColumns = (columns: unknown): unknown =>
    typeof columns === "object" && columns !== null
      ? Object.fromEntries(Object.entries(columns).map(([column, words]) => [column, withWords(words)]))
      : columns;
  return Object.fromEntries(
    Object.entries(codes).map(([table, columns]) => [table, withColumns(columns)]),
  ) as FileReadOptions["codes"];
}

function withoutUndefined(options: { readonly [name in keyof FileReadOptions]: unknown }): FileReadOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as FileReadOptions;
}

import { tableColumns } from "../cases/facts/table.ts";
import type { UnknownWord } from "../cases/reading/unknown-words.ts";
import { jsonText } from "../display/characters/json-text.ts";
import { readUnknownWords } from "../files/read-register-files.ts";
import type { Flags } from "./options.ts";
import { startProgress } from "./progress.ts";
import { readingOptions } from "./reading-options.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { refusedAsUsage } from "./usage-error.ts";

/**
 * `nareis words DIR`: the words in columns of codes that no code stands for, each that stands in ten rows or more, as a
 * mapping to fill in. The one command that prints what stands in cells.
 */
export async function wordsCommand(path: string, flags: Flags, terminal: Terminal): Promise<ExitStatus> {
  const progress = startProgress(flags, terminal);
  const options = { ...(await readingOptions(path, flags)), onProgress: progress.bytes };
  const words = await refusedAsUsage(() => readUnknownWords(path, options));
  progress.clear();
  for (const line of advice(words, flags)) terminal.err(`${line}\n`);
  terminal.out(`${jsonText(mappingOf(words))}\n`);
  return 0;
}

/** As `--mapping` and `nareis.json` take it, with nothing behind each word yet. */
function mappingOf(words: readonly UnknownWord[]): { readonly codes: Readonly<Record<string, object>> } {
  const tables = namesOf(words, "table").map((table) => {
    const ofTable = words.filter((word) => word.table === table);
    const columns = namesOf(ofTable, "column").map((column) => {
      const ofColumn = ofTable.filter((word) => word.column === column);
      return [column, Object.fromEntries(ofColumn.map(({ word }) => [word, ""]))] as const;
    });
    return [table, Object.fromEntries(columns)] as const;
  });
  return { codes: Object.fromEntries(tables) };
}

function namesOf<Name extends "table" | "column">(
  words: readonly UnknownWord[],
  name: Name,
): readonly UnknownWord[Name][] {
  return [...new Set(words.map((word) => word[name]))];
}

function advice(words: readonly UnknownWord[], { locale }: Flags): readonly string[] {
  const isDutch = locale === "nl";
  if (words.length === 0) {
    return [
      isDutch
        ? "In de kolommen met codes komt geen woord zonder code tien keer of vaker voor."
        : "No word without a code occurs ten times or more in a column of codes.",
    ];
  }
  const lines = new Set(
    words.map(({ table, column }) => {
      const codes = tableColumns[table].find(({ name }) => name === column)?.codes ?? [];
      return `${table}, ${column}: ${codes.filter((code) => code !== "").join(", ")}`;
    }),
  );
  return [
    isDutch
      ? "Zet achter elk woord de code die het betekent, en lees het register met --mapping BESTAND. Deze codes zijn er:"
      : "Put the code that it means behind each word, and read the register with --mapping FILE. The codes are:",
    ...lines,
  ];
}

import type { Register } from "../cases/register.ts";
import { findChains } from "../chains/find-chains.ts";
import { countChains } from "../counts/count-chains.ts";
import type { ExactTable } from "../counts/exact-table.ts";
import { revealCounts } from "../counts/reveal-counts.ts";
import type { Measure, TableClass } from "../counts/unit.ts";
import { tens } from "../disclosure/policy.ts";
import { publish, publishUnprotected } from "../disclosure/publish.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { noDateInWords } from "../display/basis-in-words.ts";
import { toCsv } from "../display/to-csv.ts";
import { toHtml } from "../display/to-html.ts";
import { toJson } from "../display/to-json.ts";
import { toMarkdown } from "../display/to-markdown.ts";
import { toRows } from "../display/to-rows.ts";
import { toText } from "../display/to-text.ts";
import type { CountFlags, ReadFlags } from "./command-options.ts";
import { readForCommand, statusOf } from "./read-for-command.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { refusedAsUsage } from "./usage-error.ts";

/** The forms in which tables are printed. */
export const tableFormats: readonly string[] = ["text", "markdown", "html", "csv", "json", "ndjson"];

/** The options of commands that print tables. */
export type TableFlags = ReadFlags & CountFlags & { readonly format: string };

/** The memo's four tables are of these classes and measures. */
const MEMO_CLASSES: readonly TableClass[] = ["nareis-op-nareis", "art8-after-nareis"];
const MEMO_MEASURES: readonly Measure[] = ["applications", "granted"];

/** `nareis tables DIR`: reads a register and prints its tables. */
export async function tablesCommand(path: string, flags: TableFlags, terminal: Terminal): Promise<ExitStatus> {
  const result = await readForCommand(path, flags, terminal);
  if (result.register !== null && result.coverage.referenceDateFrom === "nowhere") {
    terminal.err(`${noDateInWords(flags.locale)}\n`);
    return statusOf(result, flags, terminal) === 1 ? 1 : 2;
  }
  if (result.register !== null) terminal.out(await tablesOf(result.register, flags));
  return statusOf(result, flags, terminal);
}

/** The tables of a register as text in the form asked for. */
export async function tablesOf(register: Register, flags: TableFlags): Promise<string> {
  const chains = findChains(register, flags.definition);
  const choices = {
    unit: flags.unit,
    basis: flags.per,
    period: flags.by,
    ...(flags.from === undefined ? {} : { from: flags.from }),
    ...(flags.to === undefined ? {} : { to: flags.to }),
  };
  if (flags.exact === true && flags.format === "json") {
    const classes = flags.class === undefined ? {} : { classes: flags.class };
    const exact = await refusedAsUsage(() => countChains(chains, { ...choices, ...classes }));
    return `${JSON.stringify(revealCounts(exact), null, 2)}\n`;
  }
  const shown = { classes: flags.class ?? MEMO_CLASSES, measures: MEMO_MEASURES };
  const exact = await refusedAsUsage(() => countChains(chains, { ...choices, ...shown }));
  return rendered(printable(exact, flags), flags);
}

function printable(exact: ExactTable, flags: TableFlags): PublishedTable {
  return flags.exact === true ? publishUnprotected(exact) : publish(exact, tens);
}

function rendered(table: PublishedTable, { format, locale }: TableFlags): string {
  switch (format) {
    case "markdown":
      return toMarkdown(table, { locale });
    case "html":
      return toHtml(table, { locale, page: true });
    case "csv":
      return toCsv(table, { locale });
    case "json":
      return toJson(table);
    case "ndjson":
      return toRows(table, { locale })
        .map((row) => `${JSON.stringify(row)}\n`)
        .join("");
    default:
      return toText(table, { locale });
  }
}

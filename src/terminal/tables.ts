import type { StoredRegister as Register } from "../cases/facts/register.ts";
import { findChains } from "../chains/detection/find-chains.ts";
import { countChains } from "../counts/old/count-chains.ts";
import type { CountOptions } from "../counts/old/count-options.ts";
import type { ExactTable } from "../counts/old/exact-table.ts";
import { revealCounts } from "../counts/old/reveal-counts.ts";
import type { Measure, TableClass } from "../counts/asked/unit.ts";
import { tens } from "../disclosure/policy.ts";
import { publish, publishUnprotected } from "../disclosure/old/publish.ts";
import type { PublishedTable } from "../disclosure/old/published-table.ts";
import { toCsv } from "../display/old/to-csv.ts";
import { toHtml } from "../display/old/to-html.ts";
import { toJson } from "../display/old/to-json.ts";
import { toMarkdown } from "../display/old/to-markdown.ts";
import { toRows } from "../display/old/to-rows.ts";
import { toText } from "../display/old/to-text.ts";
import { type BreakdownFlags, breakdownOf, personColumnsOf } from "./breakdown-option.ts";
import type { CountFlags, ReadFlags } from "./command-options.ts";
import { printOfRegister } from "./read-for-command.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { refusedAsUsage } from "./usage-error.ts";

/** The forms in which tables are printed. */
export const tableFormats: readonly string[] = ["text", "markdown", "html", "csv", "json", "ndjson"];

/** The options of commands that print tables. */
export type TableFlags = ReadFlags & CountFlags & BreakdownFlags & { readonly format: string };

/** The classes of the memo's four tables. */
export const MEMO_CLASSES: readonly TableClass[] = ["nareis-op-nareis", "art8-after-nareis"];
/** Their measures. */
export const MEMO_MEASURES: readonly Measure[] = ["applications", "granted"];

/** `nareis tables DIR`: reads a register and prints its tables. */
export function tablesCommand(path: string, flags: TableFlags, terminal: Terminal): Promise<ExitStatus> {
  return printOfRegister(path, { ...flags, ...personColumnsOf(flags) }, terminal, async (register) => {
    terminal.out(await tablesOf(register, flags));
  });
}

/** The tables of a register as text in the form asked for. */
export async function tablesOf(register: Register, flags: TableFlags): Promise<string> {
  const choices = {
    unit: flags.unit,
    basis: flags.per,
    period: flags.by,
    ...(flags.from === undefined ? {} : { from: flags.from }),
    ...(flags.to === undefined ? {} : { to: flags.to }),
  };
  if (flags.breakdown !== undefined) {
    return breakdownOf(register, flags.breakdown, { ...choices, ...breakdownChoices(flags) }, flags);
  }
  const chains = findChains(register, flags.definition);
  if (flags.exact === true && flags.format === "json") {
    const classes = flags.class === undefined ? {} : { classes: flags.class };
    const exact = await refusedAsUsage(() => countChains(chains, { ...choices, ...classes }));
    return `${JSON.stringify(revealCounts(exact), null, 2)}\n`;
  }
  const shown = { classes: flags.class ?? MEMO_CLASSES, measures: MEMO_MEASURES };
  const exact = await refusedAsUsage(() => countChains(chains, { ...choices, ...shown }));
  return rendered(printable(exact, flags), flags);
}

/** As for tables, but the groups of art. 8 ECHR are those of one class, which needs not be asked for. */
function breakdownChoices(flags: TableFlags): Pick<CountOptions, "classes" | "measures"> {
  const isWhole = (flags.exact === true && flags.format === "json") || flags.breakdown === "art8-group";
  const classes = flags.class ?? (isWhole ? undefined : MEMO_CLASSES);
  return {
    ...(classes === undefined ? {} : { classes }),
    ...(flags.exact === true && flags.format === "json" ? {} : { measures: MEMO_MEASURES }),
  };
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

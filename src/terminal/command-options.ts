import { type Command, InvalidArgumentError, Option } from "commander";
import { parseDay } from "../calendar/day.ts";
import { periodLengths } from "../calendar/period.ts";
import type { Locale } from "../calendar/written-day.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { presets } from "../chains/definition/presets.ts";
import type { CountOptions } from "../counts/old/count-options.ts";
import { type TableClass, tableClasses, units } from "../counts/asked/unit.ts";

/** How a register is read, as options. */
export interface ReadFlags {
  readonly asOf?: string;
  readonly strict?: boolean;
  readonly encoding?: string;
  readonly dates?: "iso" | "dutch";
  readonly multilineFields?: boolean;
  readonly mapping?: string;
  /** Further columns of persons, which a breakdown needs. */
  readonly personColumns?: readonly string[];
  readonly locale: Locale;
}

/** What is counted, as options. */
export interface CountFlags {
  readonly definition: Definition;
  readonly unit: CountOptions["unit"];
  readonly per: NonNullable<CountOptions["basis"]>;
  readonly by: NonNullable<CountOptions["period"]>;
  readonly from?: number;
  readonly to?: number;
  readonly class?: readonly TableClass[];
  readonly exact?: boolean;
}

/** Adds the reference date, with what it is where none is given. */
export function addAsOf(command: Command, byDefault: string): Command {
  const meaning = `reference date (peildatum), inclusive, as YYYY-MM-DD (default: ${byDefault})`;
  return command.option("--as-of <date>", meaning, asIsoDate);
}

/** Adds the day that figures are compared with. */
export function addSince(command: Command): Command {
  return command.requiredOption("--since <date>", "the earlier reference date, inclusive, as YYYY-MM-DD", asIsoDate);
}

/** Adds what says how a register is read. */
export function addReadOptions(command: Command): Command {
  return addFileOptions(addAsOf(command, "the day of the extract, else the last in it"));
}

/** Adds what says how files are read, without the reference date. */
export function addFileOptions(command: Command): Command {
  return command
    .option("--strict", "refuse a register that has errors")
    .option("--encoding <name>", "encoding of the files, such as windows-1252 (default: utf-8)")
    .addOption(new Option("--dates <form>", "how dates are written").choices(["iso", "dutch"]).default("iso"))
    .option("--multiline-fields", "let quoted CSV fields span lines, as in RFC 4180")
    .option("--mapping <file>", "JSON file with further columns and codes, as in docs/register.md");
}

/** Adds the language of what is printed. */
export function addLocale(command: Command): Command {
  return command.addOption(
    new Option("--locale <language>", "language of the output").choices(["nl", "en"]).default("nl"),
  );
}

/** Adds the form of what is printed. */
export function addFormat(command: Command, formats: readonly string[]): Command {
  return command.addOption(new Option("--format <format>", "form of the output").choices(formats).default("text"));
}

/** Adds the definition of stacking: an id or a path, until `resolveDefinition` has put the definition in its place. */
export function addDefinition(command: Command): Command {
  const ids = presets.map((preset) => preset.id);
  return command.addOption(
    new Option("--definition <id|file>", `what counts as stacked: ${ids.join(", ")}, or a JSON file`).default(ids[0]),
  );
}

/** Adds definitions to compare: ids or paths, the option once for each. */
export function addDefinitions(command: Command): Command {
  const ids = presets.map((preset) => preset.id);
  return command.addOption(
    new Option(
      "--definition <id|file>",
      `what to compare, the option once for each: ${ids.join(", ")}, or a JSON file (default: those three)`,
    ).argParser((text: string, before: readonly string[] | undefined) => [...(before ?? []), text]),
  );
}

/** Adds the loud option. */
export function addExact(command: Command): Command {
  return command.option("--exact", "UNPROTECTED exact counts, not to be published (default: rounded to tens)");
}

/** Adds the classes to show. */
export function addClass(command: Command): Command {
  return command.option("--class <classes>", `one or more of ${tableClasses.join(", ")}, with commas`, asClasses);
}

/** Adds what is counted, and how. */
export function addCountOptions(command: Command): Command {
  return addCohortOptions(command).addOption(
    new Option("--per <basis>", "which day counts").choices(["submission", "decision"]).default("submission"),
  );
}

/** Adds what is counted by the day of filing, and how. */
export function addCohortOptions(command: Command): Command {
  return addClass(addDefinition(command))
    .option("--from <year>", "first year shown (default: that of the first chain)", asYear)
    .option("--to <year>", "last year shown (default: that of the reference date)", asYear)
    .addOption(new Option("--unit <unit>", "what is counted").choices([...units]).default("applications"))
    .addOption(new Option("--by <period>", "length of a column").choices([...periodLengths]).default("year"))
    .option("--exact", "UNPROTECTED exact counts, not to be published (default: rounded to tens)");
}

function asIsoDate(text: string): string {
  if (parseDay(text) === null) throw new InvalidArgumentError("It is a calendar date such as 2023-05-31.");
  return text;
}

function asYear(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError("It is a year in four digits, such as 2019.");
  return Number(text);
}

function asClasses(text: string): readonly TableClass[] {
  const names = text.split(",").map((name) => name.trim());
  const classes = tableClasses.filter((name) => names.includes(name));
  if (classes.length !== new Set(names).size) {
    throw new InvalidArgumentError(`It is one or more of: ${tableClasses.join(", ")}.`);
  }
  return classes;
}

import { type Command, InvalidArgumentError, Option } from "commander";
import { parseDay } from "../calendar/day.ts";
import { periodLengths } from "../calendar/period.ts";
import type { Locale } from "../calendar/written-day.ts";
import type { Definition } from "../chains/definition.ts";
import { presets } from "../chains/presets.ts";
import type { CountOptions } from "../counts/count-options.ts";
import { type TableClass, tableClasses, units } from "../counts/unit.ts";

/** How a register is read, as options. */
export interface ReadFlags {
  readonly asOf?: string;
  readonly strict?: boolean;
  readonly encoding?: string;
  readonly dates?: "iso" | "dutch";
  readonly multilineFields?: boolean;
  readonly mapping?: string;
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

/** Adds the reference date. */
export function addAsOf(command: Command): Command {
  return command.option("--as-of <date>", "reference date (peildatum), inclusive, as YYYY-MM-DD", asIsoDate);
}

/** Adds what says how files are read. */
export function addReadOptions(command: Command): Command {
  return addAsOf(command)
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

/** Adds the definition of stacking. */
export function addDefinition(command: Command): Command {
  const ids = presets.map((preset) => preset.id);
  return command.addOption(
    new Option("--definition <id>", `what counts as stacked: ${ids.join(", ")}`)
      .argParser(asDefinition)
      .default(presets[0], ids[0]),
  );
}

/** Adds the classes to show. */
export function addClass(command: Command): Command {
  return command.option("--class <classes>", `one or more of ${tableClasses.join(", ")}, with commas`, asClasses);
}

/** Adds what is counted, and how. */
export function addCountOptions(command: Command): Command {
  return addClass(addDefinition(command))
    .option("--from <year>", "first year shown (default: that of the first chain)", asYear)
    .option("--to <year>", "last year shown (default: that of the reference date)", asYear)
    .addOption(new Option("--unit <unit>", "what is counted").choices([...units]).default("applications"))
    .addOption(
      new Option("--per <basis>", "which day counts").choices(["submission", "decision"]).default("submission"),
    )
    .addOption(new Option("--by <period>", "length of a column").choices([...periodLengths]).default("year"))
    .option("--exact", "UNPROTECTED exact counts, not to be published");
}

function asIsoDate(text: string): string {
  if (parseDay(text) === null) throw new InvalidArgumentError("It is a calendar date such as 2023-05-31.");
  return text;
}

function asYear(text: string): number {
  if (!/^\d{4}$/.test(text)) throw new InvalidArgumentError("It is a year in four digits, such as 2019.");
  return Number(text);
}

function asDefinition(text: string): Definition {
  const found = presets.find((preset) => preset.id === text);
  if (found === undefined) {
    throw new InvalidArgumentError(`It is one of: ${presets.map((preset) => preset.id).join(", ")}.`);
  }
  return found;
}

function asClasses(text: string): readonly TableClass[] {
  const names = text.split(",").map((name) => name.trim());
  const classes = tableClasses.filter((name) => names.includes(name));
  if (classes.length !== new Set(names).size) {
    throw new InvalidArgumentError(`It is one or more of: ${tableClasses.join(", ")}.`);
  }
  return classes;
}

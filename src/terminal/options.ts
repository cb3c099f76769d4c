import { Option } from "commander";
import { type PeriodLength, periodLengths } from "../calendar/period.ts";
import type { Locale } from "../calendar/written-day.ts";
import { presets } from "../chains/definition/presets.ts";
import { namedBreakdowns, type Question } from "../counts/asked/question.ts";
import {
  type Basis,
  bases,
  type Measure,
  measures,
  type TableClass,
  tableClasses,
  type Unit,
  units,
} from "../counts/asked/unit.ts";
import type { BetweenReleases } from "../disclosure/link-releases.ts";
import { type Rounding, roundingTies } from "../disclosure/printed-interval.ts";
import { PROMISED_VALUES } from "../disclosure/verdict.ts";
import { type DialectName, dialectNames } from "../sql/engines/dialect.ts";
import { type SqlTable, sqlTables } from "../sql/engines/script.ts";
import {
  breakdown,
  choice,
  choices,
  countFrom,
  day,
  type PlaceOfFigure,
  parsed,
  places,
  year,
} from "./option-values.ts";

/** What the options of a command line say; each of them means the same for every command that takes it. */
export interface Flags {
  readonly locale: Locale;
  readonly format: string;
  readonly asOf?: string;
  readonly since?: string;
  /** Ids of presets or paths of files. */
  readonly definition?: readonly string[];
  readonly from?: number;
  readonly to?: number;
  readonly unit?: Unit;
  readonly per?: Basis;
  readonly by?: PeriodLength;
  readonly class?: readonly TableClass[];
  readonly measure?: readonly Measure[];
  readonly breakdown?: Question<"breakdown">["by"];
  /** The id of a policy, or the path of a file. */
  readonly policy?: string;
  readonly final?: boolean;
  /** Figures that are not printed, by the number of their row, 1 for the first, and the word of their column. */
  readonly withhold?: readonly PlaceOfFigure[];
  readonly exact?: boolean;
  readonly output?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
  readonly strict?: boolean;
  readonly evidence?: boolean;
  readonly contact?: string;
  readonly previous?: string;
  readonly encoding?: string;
  readonly dates?: "iso" | "dutch";
  readonly empty?: readonly string[];
  readonly mapping?: string;
  readonly multilineFields?: boolean;
  /** False where it was not asked for; undefined for a command that needs every application, and so takes no passes. */
  readonly lowMemory?: boolean;
  readonly stack?: boolean;
  readonly write?: string;
  /** How a typed table was rounded, for an audit of it. */
  readonly base?: number;
  readonly ties?: Rounding["ties"];
  readonly threshold?: number;
  readonly thresholdOn?: Rounding["thresholdOn"];
  readonly zero?: Rounding["zero"];
  readonly rowsAddUp?: boolean;
  readonly between?: BetweenReleases;
  readonly width?: number;
  readonly solve?: boolean;
  /** The engine that reads a script, and the relations that it finds beside applications. */
  readonly dialect?: DialectName;
  readonly tables?: readonly SqlTable[];
}

/** The name of an option, without its dashes. */
export type OptionName = keyof typeof declarations;

/** One option, afresh for each command that takes it. */
export function optionOf(name: OptionName): Option {
  return declarations[name]();
}

/** The form of what is printed, out of those that a command has. */
export function formatOption(formats: readonly string[]): Option {
  return choice("--format <format>", "form of the output", formats).default(formats[0]);
}

/** Options by which files are read. */
export const reading = ["strict", "encoding", "dates", "empty", "mapping", "multiline-fields"] as const;

/** Options of everything that is published. */
export const publishing = ["policy", "final", "exact"] as const;

/** Options that say how a table that was typed in had been rounded. */
export const typing = ["base", "ties", "threshold", "threshold-on", "zero", "rows-add-up"] as const;

/** Options of every command. */
export const everywhere = ["locale", "output", "force", "quiet"] as const;

const declarations = {
  dialect: (): Option => choice("--dialect <engine>", "engine that reads the script", dialectNames),
  // Who is who is read resolved, by whatever name it is asked for.
  tables: (): Option =>
    choices(
      "--tables <names>",
      "relations beside applications that exist, with commas between them (identities_resolved also as identities)",
      sqlTables,
      { identities: "identities_resolved" },
    ),
  "as-of": (): Option =>
    parsed(
      "--as-of <date>",
      "reference date (peildatum), inclusive (default: day of the extract, or its last day)",
      day,
    ),
  since: (): Option => parsed("--since <date>", "the earlier reference date, inclusive", day),
  definition: (): Option =>
    new Option("--definition <id|file>", `what counts as stacked: ${presetIds().join(", ")}, or a JSON file`).argParser(
      (text: string, before: readonly string[] | undefined) => [...(before ?? []), text],
    ),
  from: (): Option => parsed("--from <year>", "first year shown (default: so that five years are shown)", year),
  to: (): Option => parsed("--to <year>", "last year shown (default: that of the reference date)", year),
  unit: (): Option => choice("--unit <unit>", "what is counted", units),
  per: (): Option => choice("--per <basis>", "the day that decides the period (event: only for follow-up)", bases),
  by: (): Option => choice("--by <period>", "length of a period", periodLengths),
  class: (): Option => choices("--class <classes>", "classes, with commas between them", tableClasses),
  measure: (): Option => choices("--measure <measures>", "outcomes, with commas between them", measures),
  breakdown: (): Option =>
    parsed("--breakdown <what>", `one of ${namedBreakdowns.join(", ")}, or column:NAME[:applicant]`, breakdown),
  policy: (): Option =>
    new Option("--policy <id|file>", "how counts are rounded and suppressed: tens, fives, below-6, or a JSON file"),
  final: (): Option => new Option("--final", "mark the figures as final (default: draft)"),
  withhold: (): Option =>
    parsed(
      "--withhold <places>",
      "figures to print as x, by number of row and column, with commas between them, such as 2/2022,1/total",
      places,
    ),
  exact: (): Option => new Option("--exact", "UNPROTECTED exact counts, not to be published"),
  locale: (): Option => choice("--locale <language>", "language of results and messages", ["nl", "en"]).default("nl"),
  output: (): Option =>
    new Option("--output <file>", "write the results to this file, as UTF-8; a release to this folder"),
  force: (): Option => new Option("--force", "let --output or --write replace a file, or a release"),
  quiet: (): Option => new Option("--quiet", "no messages and no progress"),
  strict: (): Option => new Option("--strict", "refuse a register that has errors"),
  contact: (): Option => new Option("--contact <text>", "whom readers can ask, on one line"),
  previous: (): Option =>
    new Option("--previous <release>", "the release before this one: its folder, or a table of it in JSON"),
  evidence: (): Option => new Option("--evidence", "add the SHA-256 of each file that was read"),
  encoding: (): Option =>
    new Option("--encoding <name>", "encoding of the files, such as windows-1252 (default: utf-8)"),
  dates: (): Option =>
    choice("--dates <form>", "how dates are written: 2023-05-31 (iso) or 31-5-2023 (dutch)", ["iso", "dutch"]),
  empty: (): Option =>
    new Option("--empty <words>", "words that mean an empty cell, with commas between them, such as NULL,NA").argParser(
      (text: string, before: readonly string[] | undefined) => [
        ...(before ?? []),
        ...text.split(",").map((word) => word.trim()),
      ],
    ),
  mapping: (): Option =>
    new Option("--mapping <file>", "JSON file with further columns and codes; nareis words makes one"),
  "low-memory": (): Option =>
    new Option("--low-memory", "read the applications twice and hold few of them; the results are the same").default(
      false,
      "only where memory is short",
    ),
  "multiline-fields": (): Option =>
    new Option("--multiline-fields", "let quoted CSV fields span lines, as in RFC 4180"),
  stack: (): Option =>
    new Option("--stack", "with --format mermaid: draw everything that is linked to the application"),
  base: (): Option =>
    parsed(
      "--base <number>",
      "of a typed table: rounded to multiples of this, 1 for exact (default: 10)",
      countFrom(1),
    ),
  ties: (): Option =>
    choice(
      "--ties <rule>",
      "of a typed table: where a count goes between two multiples (default: half-up)",
      roundingTies,
    ),
  threshold: (): Option =>
    parsed(
      "--threshold <number>",
      "of a typed table: counts below it stand as <number, 0 for none (default: 10)",
      countFrom(0),
    ),
  "threshold-on": (): Option =>
    choice("--threshold-on <count>", "of a typed table: the count held against it (default: true-count)", [
      "true-count",
      "rounded-count",
    ]),
  zero: (): Option =>
    choice("--zero <how>", "of a typed table: whether 0 stands as <number too (default: hidden)", ["hidden", "shown"]),
  "rows-add-up": (): Option => new Option("--rows-add-up", "of a typed table: the last row is the sum of the others"),
  between: (): Option =>
    choice("--between <how>", "what a count can do from one release to the next", [
      "growing",
      "unchanged",
      "free",
    ]).default("growing"),
  width: (): Option =>
    parsed("--width <number>", "how many counts each figure promises to hide", countFrom(1)).default(PROMISED_VALUES),
  solve: (): Option => new Option("--solve", "exact bounds for linked tables too, by the package highs"),
  write: (): Option => new Option("--write <folder>", "write the demonstration register to this folder as files"),
};

function presetIds(): readonly string[] {
  return presets.map(({ id }) => id);
}

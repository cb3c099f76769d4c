import { Option } from "commander";
import { nearest } from "../arguments/options.ts";
import { parseDay } from "../calendar/day.ts";
import { namedBreakdowns, type Question } from "../counts/asked/question.ts";
import { didYouMean, UsageError } from "./usage-error.ts";

/** Where a figure stands, as the command line says it: `3/2022` or `1/total`. */
export interface PlaceOfFigure {
  readonly row: number;
  readonly column: string;
}

/** An option whose value is read by a function. */
export function parsed<Value>(flags: string, meaning: string, parse: (text: string, flag: string) => Value): Option {
  return new Option(flags, meaning).argParser((text: string) => parse(text, flags.split(" ")[0] as string));
}

/** An option of which one of some words is the value. */
export function choice(flags: string, meaning: string, known: readonly string[]): Option {
  return parsed(flags, `${meaning}: ${known.join(", ")}`, (text, flag) => {
    if (!known.includes(text)) throw notOneOf(flag, known, text);
    return text;
  });
}

/**
 * An option of which several of some words are the value, with commas between them.
 *
 * @param alike other words for some of them.
 */
export function choices(
  flags: string,
  meaning: string,
  known: readonly string[],
  alike: Readonly<Record<string, string>> = {},
): Option {
  return parsed(flags, `${meaning}: ${known.join(", ")}`, (text, flag) => {
    const typed = text.split(",").map((name) => name.trim());
    const names = typed.map((name) => (Object.hasOwn(alike, name) ? (alike[name] as string) : name));
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined) throw notOneOf(flag, known, unknown);
    return known.filter((name) => names.includes(name));
  });
}

function notOneOf(flag: string, known: readonly string[], typed: string): UsageError {
  const near = didYouMean(nearest(typed, known));
  return new UsageError({
    nl: `${flag} is een van: ${known.join(", ")}.${near.nl}`,
    en: `${flag} is one of: ${known.join(", ")}.${near.en}`,
  });
}

/** A day of the calendar. @throws UsageError for anything else, as all below. */
export function day(text: string, flag: string): string {
  if (parseDay(text) !== null) return text;
  throw new UsageError({
    nl: `${flag} is een bestaande dag in de vorm 2023-05-31.`,
    en: `${flag} is a day that exists, in the form 2023-05-31.`,
  });
}

/** A year in four digits. */
export function year(text: string, flag: string): number {
  if (/^\d{4}$/.test(text)) return Number(text);
  throw new UsageError({
    nl: `${flag} is een jaar in vier cijfers, zoals 2019.`,
    en: `${flag} is a year in four digits, such as 2019.`,
  });
}

/** Places of figures, with commas between them. */
export function places(text: string, flag: string): readonly PlaceOfFigure[] {
  return text.split(",").map((place) => {
    const [, row, column] = /^([1-9]\d{0,5})\/(\S+)$/.exec(place.trim()) ?? [];
    if (row !== undefined && column !== undefined) return { row: Number(row), column };
    throw new UsageError({
      nl: `${flag} heeft een nummer van een rij en een kolom, zoals 2/2022 of 1/total, met komma's ertussen.`,
      en: `${flag} has a number of a row and a column, such as 2/2022 or 1/total, with commas between them.`,
    });
  });
}

/** A whole number of at least so much. */
export function countFrom(least: number): (text: string, flag: string) => number {
  return (text, flag) => {
    if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
    throw new UsageError({
      nl: `${flag} is een geheel getal vanaf ${least}.`,
      en: `${flag} is a whole number from ${least}.`,
    });
  };
}

/** What chains are broken down by. */
export function breakdown(text: string, flag: string): Question<"breakdown">["by"] {
  const named = namedBreakdowns.find((name) => name === text);
  if (named !== undefined) return named;
  const parts = /^column:(.*?)(?::(sponsor|applicant))?$/s.exec(text);
  if (parts === null || (parts[1] as string).trim() === "") {
    throw notOneOf(flag, [...namedBreakdowns, "column:NAME"], text);
  }
  return { column: parts[1] as string, of: parts[2] === "applicant" ? "applicant" : "sponsor" };
}

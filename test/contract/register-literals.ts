import type { Chain, Definition, Issue, ReadOptions, Register, RegisterTables } from "../../src/index.ts";
import { findChains, memo2023, readRegister } from "../../src/index.ts";

/** A row of a table as text, header to cell. */
export type LiteralRow = Readonly<Record<string, string>>;

/**
 * A table written as lines of words: the first line has the headers, `-` is an empty cell, and further cells of a row
 * follow as `header=cell`.
 */
export function table(text: string): readonly LiteralRow[] {
  const [header = [], ...lines] = text
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([first]) => first !== "");
  return lines.map((words) => {
    const row: Record<string, string> = {};
    words.forEach((word, place) => {
      const name = header[place];
      const [key = "", cell = ""] = name === undefined ? word.split("=") : [name, word];
      row[key] = cell === "-" ? "" : cell;
    });
    for (const name of header) row[name] ??= "";
    return row;
  });
}

/** Applications as lines of `id procedure applicant sponsor submitted [outcome decided]`. */
export function applications(text: string): readonly LiteralRow[] {
  return table(`application_id procedure applicant_id sponsor_id submitted_on outcome decided_on\n${text}`);
}

/** Identities as lines of `person leading`. */
export function identities(text: string): readonly LiteralRow[] {
  return table(`person_id leading_id known_on kind\n${text}`);
}

/** Permits as lines of `id holder kind valid_from [valid_until withdrawn_on application]`. */
export function permits(text: string): readonly LiteralRow[] {
  return table(`permit_id holder_id kind valid_from valid_until withdrawn_on application_id\n${text}`);
}

/** Decisions as lines of `id application outcome decided_on`. */
export function decisions(text: string): readonly LiteralRow[] {
  return table(`decision_id application_id outcome decided_on\n${text}`);
}

/** Signals as lines of `id application raised_on`. */
export function signals(text: string): readonly LiteralRow[] {
  return table(`signal_id application_id raised_on\n${text}`);
}

/** Follow-up as lines of `id kind application on`. */
export function followUp(text: string): readonly LiteralRow[] {
  return table(`follow_up_id kind application_id on\n${text}`);
}

/** The memo's own story: A came to P1, asked for asylum, and asked for nareis for somebody else. */
export const stacked: string = `
  a nareis A P1 2019-01-10 granted 2019-06-01
  b asylum A -  2019-07-01
  x nareis X A  2020-01-01`;

/** The register of applications written as lines, sound ones: an issue is a fault of the test. */
export function registerOf(text: string, others: Partial<RegisterTables> = {}, options: ReadOptions = {}): Register {
  const { register, issues } = readRegister({ applications: applications(text), ...others }, options);
  if (register === null || issues.some(({ severity }) => severity === "error"))
    throw new Error("This register is wrong.");
  return register;
}

/** The chains in applications written as lines, by application. */
export function chainsIn(
  text: string,
  definition: Definition = memo2023,
  others: Partial<RegisterTables> = {},
): Readonly<Record<string, Chain>> {
  const chains = findChains(registerOf(text, others), definition);
  return Object.fromEntries([...chains].map((chain) => [chain.application, chain]));
}

/** Issues as `code table row column`, in their order. */
export function inBrief(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ code, table, row, column }) => `${code} ${table} ${row ?? "-"} ${column ?? "-"}`);
}

/** The issues of applications written as lines, in brief. */
export function issuesIn(
  text: string,
  others: Partial<RegisterTables> = {},
  options: ReadOptions = {},
): readonly string[] {
  return inBrief(readRegister({ applications: applications(text), ...others }, options).issues);
}

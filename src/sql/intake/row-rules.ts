import type { IssueCode } from "../../cases/facts/issue.ts";
import { type Column, tableColumns } from "../../cases/facts/table.ts";
import type { Dialect } from "../engines/dialect.ts";

/** The tables of a register whose rows are judged, in the order of the contract; identities come resolved. */
export const judgedTables = ["applications", "permits", "decisions", "signals", "follow_up", "persons"] as const;

/** A table whose rows are judged. */
export type JudgedTable = (typeof judgedTables)[number];

/** A day up to this one stands for something else. */
export const FIRST_DAYS = "1900-01-01";
/** A day from this one on stands for something else. */
export const LAST_DAYS = "2100-01-01";

/** One rule on a row of `meant`: its code, and the condition under which the row breaks it. */
export interface BrokenRule {
  readonly code: IssueCode;
  readonly condition: string;
}

/** The name of the column that says whether a row breaks a rule. */
export function columnOf(code: IssueCode): string {
  return `breaks_${code.replaceAll("-", "_")}`;
}

/** The rules that look at one row and at nothing else, in the order of the table of codes. */
export function aloneRules(name: JudgedTable, dialect: Dialect): readonly BrokenRule[] {
  const columns = tableColumns[name];
  const details = columns.filter(({ detail }) => detail);
  const others = columns.filter(({ detail }) => !detail);
  const any = (some: readonly Column[], test: (column: Column) => string): string => some.map(test).join(" OR ");
  const wrong = (column: Column): string => wrongCell(column, dialect);
  const ofContent = (...contents: readonly Column["content"][]): readonly Column[] =>
    others.filter(({ content }) => contents.includes(content));
  const rules: readonly BrokenRule[] = [
    {
      code: "missing-value",
      condition: any(
        columns.filter(({ required }) => required),
        (one) => `written_${one.name} IS NULL`,
      ),
    },
    { code: "unusable-id", condition: any(ofContent("text", "person"), wrong) },
    { code: "unknown-code", condition: any(ofContent("code"), wrong) },
    { code: "invalid-date", condition: any(ofContent("day"), wrong) },
    { code: "sentinel-date", condition: any(ofContent("day"), (one) => sentinel(one, dialect)) },
    ...pairRules(name),
    {
      code: "unusable-detail",
      condition: any(details, (one) => `${wrong(one)}${isBounded(one) ? ` OR ${sentinel(one, dialect)}` : ""}`),
    },
  ];
  return rules.filter(({ condition }) => condition !== "");
}

function isBounded({ content, anyDay }: Column): boolean {
  return content === "day" && !anyDay;
}

/** A cell that is filled and means nothing. */
function wrongCell({ name }: Column, { quoted }: Dialect): string {
  return `(written_${name} IS NOT NULL AND meant.${quoted(name)} IS NULL)`;
}

function sentinel({ name, openEnded }: Column, { quoted }: Dialect): string {
  const cell = `meant.${quoted(name)}`;
  return openEnded ? `${cell} <= '${FIRST_DAYS}'` : `${cell} <= '${FIRST_DAYS}' OR ${cell} >= '${LAST_DAYS}'`;
}

/** A day that is one, and stands for itself. */
function usable(column: string): string {
  return `meant.${column} > '${FIRST_DAYS}' AND meant.${column} < '${LAST_DAYS}'`;
}

/** The rules on two columns of one row: "a rule whose operand is already broken is skipped". */
function pairRules(name: JudgedTable): readonly BrokenRule[] {
  const isBefore = (one: string, other: string): string =>
    `(meant.${one} < meant.${other} AND ${usable(one)} AND ${usable(other)})`;
  if (name === "permits") {
    const ends = ["valid_until", "withdrawn_on"].map((end) => isBefore(end, "valid_from"));
    return [{ code: "ends-before-start", condition: ends.join(" OR ") }];
  }
  if (name !== "applications") return [];
  const isFamily = "meant.procedure IN ('nareis', 'art8', 'regular-family')";
  return [
    { code: "outcome-without-date", condition: "meant.outcome <> 'open' AND written_decided_on IS NULL" },
    {
      code: "date-without-outcome",
      condition: `(written_outcome IS NULL OR meant.outcome = 'open') AND ${usable("decided_on")}`,
    },
    { code: "decided-before-submitted", condition: isBefore("decided_on", "submitted_on") },
    { code: "missing-sponsor", condition: `${isFamily} AND written_sponsor_id IS NULL` },
    { code: "unexpected-sponsor", condition: `NOT ${isFamily} AND meant.sponsor_id IS NOT NULL` },
  ];
}

import { type Day, NO_DAY } from "../../calendar/day.ts";
import { earliestOf } from "../../calendar/partial-day.ts";
import { IS_FAMILY, OPEN } from "../facts/codes.ts";
import type { IssueCode } from "../facts/issue.ts";
import { type ColumnName, placeOf, type TableName, tableColumns } from "../facts/table.ts";
import type { CellValue } from "./column-reader.ts";
import type { BrokenRule } from "./row-rule.ts";

/** A rule on two columns of one row. It is asked only when both cells are usable. */
export interface CrossRule {
  readonly one: number;
  readonly other: number;
  /** It shows in the later of the two columns. */
  readonly broken: BrokenRule;
  readonly isBroken: (one: CellValue, other: CellValue) => boolean;
}

function rule(
  table: TableName,
  [one, other]: readonly [ColumnName, ColumnName],
  code: IssueCode,
  isBroken: CrossRule["isBroken"],
): CrossRule {
  return {
    one: placeOf(table, one),
    other: placeOf(table, other),
    broken: { code, column: other, aside: true },
    isBroken,
  };
}

/** A later day lies before the earlier one, which may be empty as well as the later. */
function isOutOfOrder(earlier: CellValue, later: CellValue): boolean {
  return later !== NO_DAY && later < earlier;
}

const ofApplications: readonly CrossRule[] = [
  rule("applications", ["outcome", "decided_on"], "outcome-without-date", (outcome, decided) => {
    return outcome !== OPEN && decided === NO_DAY;
  }),
  rule("applications", ["outcome", "decided_on"], "date-without-outcome", (outcome, decided) => {
    return outcome === OPEN && decided !== NO_DAY;
  }),
  rule("applications", ["submitted_on", "decided_on"], "decided-before-submitted", isOutOfOrder),
  rule("applications", ["procedure", "sponsor_id"], "missing-sponsor", (procedure, sponsor) => {
    return sponsor === "" && IS_FAMILY[procedure as number] === true;
  }),
  rule("applications", ["procedure", "sponsor_id"], "unexpected-sponsor", (procedure, sponsor) => {
    return sponsor !== "" && IS_FAMILY[procedure as number] === false;
  }),
];

const ofPermits: readonly CrossRule[] = [
  rule("permits", ["valid_from", "valid_until"], "ends-before-start", isOutOfOrder),
  rule("permits", ["valid_from", "withdrawn_on"], "ends-before-start", isOutOfOrder),
];

/** The rules on two columns that the contract gives a table. */
export function crossRules(table: TableName): readonly CrossRule[] {
  if (table === "applications") return ofApplications;
  return table === "permits" ? ofPermits : [];
}

/** The first column of a row whose day lies after the extract, as far as its day is known; null where there is none. */
export type AfterExtract = (values: readonly (CellValue | null)[]) => BrokenRule | null;

/** The rule on all days of a row, for a register that was extracted on a day. */
export function afterExtract(table: TableName, extractedOn: Day | null): AfterExtract {
  const days = [...tableColumns[table].entries()]
    .filter(([, { content }]) => content === "day")
    .map(([place, { name }]) => ({ place, broken: { code: "after-extract" as const, column: name, aside: false } }));
  if (extractedOn === null) return () => null;
  return (values) => {
    for (const { place, broken } of days) {
      const day = values[place] as number | null;
      if (day !== null && day !== NO_DAY && earliestOf(day) > extractedOn) return broken;
    }
    return null;
  };
}

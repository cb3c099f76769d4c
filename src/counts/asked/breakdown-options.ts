import { frozen } from "../../arguments/frozen.ts";
import { checkOptions } from "../../arguments/options.ts";
import { isRefusedAttribute, refusedAttributeSentence } from "../../cases/intake/refused-attribute.ts";
import { type CountChoices, type CountOptions, countChoices, countOptionNames } from "./count-options.ts";

/** A further column of the table of persons, as the caller named it in `personColumns`, of the sponsor or applicant. */
export interface PersonColumnChoice {
  readonly column: string;
  /** `sponsor` by default. */
  readonly of?: "sponsor" | "applicant";
}

/**
 * What chains are broken down by (uitsplitsing). `sponsor-age`: minor or adult on the day of filing. `legal-period`:
 * which rule and procedure applied on the day of filing. `art8-group`: for the class `art8-after-nareis` the groups of
 * the memo.
 */
export type BreakdownBy = NamedBreakdown | PersonColumnChoice;

/** What chains are broken down by without a column of persons. */
export type NamedBreakdown = "relationship" | "form" | "depth" | "sponsor-age" | "legal-period" | "art8-group";

/** The breakdowns that need no column. */
export const namedBreakdowns: readonly NamedBreakdown[] = frozen([
  "relationship",
  "form",
  "depth",
  "sponsor-age",
  "legal-period",
  "art8-group",
]);

/** What to break down, and how to count; the phases of `timeline` are the groups of `legal-period`. */
export interface BreakdownOptions extends CountOptions {
  readonly by: BreakdownBy;
}

/** Every choice made, as breaking down reads it. */
export interface BreakdownChoices {
  readonly by: BreakdownBy;
  readonly count: CountChoices;
}

/**
 * The choices in options, with the defaults filled in. `art8-group` is about one class, and counts that alone.
 *
 * @throws TypeError without `by` or a unit; RangeError for a choice that does not exist or is refused.
 */
export function breakdownChoices(options: BreakdownOptions): BreakdownChoices {
  if (typeof options !== "object" || options === null || options.by === undefined) {
    throw new TypeError(`Say what to break down by: ${namedBreakdowns.join(", ")}, or { column: NAME }.`);
  }
  checkOptions(options, ["by", ...countOptionNames]);
  const { by, ...others } = options;
  checkBy(by);
  if (by !== "art8-group") return { by, count: countChoices(others) };
  const { classes = ["art8-after-nareis"] } = others;
  const count = countChoices({ ...others, classes });
  if (count.classes.join() !== "art8-after-nareis") {
    throw new RangeError("Choose the class art8-after-nareis alone for the groups of art. 8 ECHR.");
  }
  return { by, count };
}

function checkBy(by: BreakdownBy): void {
  if (typeof by === "string") {
    if (namedBreakdowns.includes(by)) return;
    throw new RangeError(`Choose \`by\` from ${namedBreakdowns.join(", ")}, or { column: NAME }.`);
  }
  if (typeof by !== "object" || by === null || typeof by.column !== "string" || by.column.trim() === "") {
    throw new RangeError("Name the column of persons to break down by, as in { column: NAME }.");
  }
  if (by.of !== undefined && by.of !== "sponsor" && by.of !== "applicant") {
    throw new RangeError("Choose `of` from sponsor, applicant.");
  }
  if (isRefusedAttribute(by.column)) throw new RangeError(refusedAttributeSentence);
}

import { checkOptions, oneOf } from "../../arguments/options.ts";
import { refusal } from "../../arguments/refusal.ts";
import { isRefusedAttribute, refusedAttributeSentence } from "../../cases/intake/refused-attribute.ts";
import { type NamedBreakdown, namedBreakdowns, type Question } from "./question.ts";

/**
 * What chains are broken down by (uitsplitsing): one of `namedBreakdowns`, or a further column of the table of persons, as
 * the caller named it in `personColumns`: that of the sponsor by default.
 */
export type BreakdownBy = NamedBreakdown | { readonly column: string; readonly of?: "sponsor" | "applicant" };

/**
 * What to break down by, with the defaults filled in.
 *
 * @throws TypeError for nothing; RangeError for what does not exist, and for a column that is refused.
 */
export function breakdownBy(by: BreakdownBy | undefined): Question<"breakdown">["by"] {
  if (by === undefined) {
    throw new TypeError(`Say what to break down by: ${namedBreakdowns.join(", ")}, or { column: NAME }.`);
  }
  if (typeof by === "string") {
    if (namedBreakdowns.includes(by)) return by;
    throw new RangeError(`Choose \`by\` from ${namedBreakdowns.join(", ")}, or { column: NAME }.`);
  }
  if (typeof by?.column !== "string" || by.column.trim() === "") {
    throw new RangeError("Name the column of persons to break down by, as in { column: NAME }.");
  }
  checkOptions(by, ["column", "of"], "`by`");
  if (isRefusedAttribute(by.column)) throw refusal("attribute-refused", refusedAttributeSentence);
  return Object.freeze({ column: by.column.trim(), of: oneOf("of", by.of ?? "sponsor", ["sponsor", "applicant"]) });
}

import type { BrokenPhase } from "../../counts/old/series-break.ts";

/** What differs between two phases of the law. */
export type LegalChange = "rule" | "procedure" | "both" | "other";

/** What changed from one phase to the next; `other` where only their names say it. */
export function changeOf(before: BrokenPhase, after: BrokenPhase): LegalChange {
  const hasOtherRule = before.rule !== after.rule;
  if (before.procedure === after.procedure) return hasOtherRule ? "rule" : "other";
  return hasOtherRule ? "both" : "procedure";
}

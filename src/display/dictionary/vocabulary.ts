import type { Wording } from "../../arguments/locale.ts";
import type { PeriodLength } from "../../calendar/period.ts";
import type { FamilyProcedure } from "../../cases/facts/application.ts";
import { type CodeNames, outcomeNames } from "../../cases/facts/vocabulary.ts";
import type { Measure, TableClass, Unit } from "../../counts/asked/unit.ts";

/** Classes of chains, and all forms together. */
export const classNames: CodeNames<TableClass> = {
  "nareis-op-nareis": { nl: "nareis op nareis", en: "nareis op nareis" },
  "art8-after-nareis": { nl: "gezinshereniging na nareis", en: "family reunification after nareis" },
  "other-stacking": { nl: "overige gestapelde gezinshereniging", en: "other stacked family reunification" },
  "all-forms": { nl: "gestapelde gezinshereniging, alle vormen", en: "stacked family reunification, all forms" },
};

/** What is counted. */
export const unitNames: CodeNames<Unit | "steps"> = {
  applications: { nl: "aanvragen", en: "applications" },
  applicants: { nl: "aanvragers", en: "applicants" },
  sponsors: { nl: "referenten", en: "sponsors" },
  dossiers: { nl: "dossiers", en: "dossiers" },
  steps: { nl: "stappen", en: "steps" },
};

/** Which chains of a class are counted. */
export const measureNames: CodeNames<Measure> = { ...outcomeNames, applications: { nl: "alle", en: "all" } };

/** The day that puts a chain in a period. */
export const basisNames: CodeNames<"submission" | "decision" | "event"> = {
  submission: { nl: "datum van indiening", en: "date of filing" },
  decision: { nl: "datum van beslissing", en: "date of decision" },
  event: { nl: "datum van de stap", en: "date of the step" },
};

/** Period lengths, one and many. */
export const periodNames: Readonly<Record<PeriodLength, { readonly one: Wording; readonly many: Wording }>> = {
  year: { one: { nl: "jaar", en: "year" }, many: { nl: "jaren", en: "years" } },
  "half-year": { one: { nl: "halfjaar", en: "half-year" }, many: { nl: "halfjaren", en: "half-years" } },
  quarter: { one: { nl: "kwartaal", en: "quarter" }, many: { nl: "kwartalen", en: "quarters" } },
  month: { one: { nl: "maand", en: "month" }, many: { nl: "maanden", en: "months" } },
};

/** Draft or final. */
export const statusNames: CodeNames<"draft" | "final"> = {
  draft: { nl: "CONCEPT", en: "DRAFT" },
  final: { nl: "definitief", en: "final" },
};

/** How a form of stacking is written: the procedure of the first application and that of the second. */
export const formSeparator: Wording = { nl: " na ", en: " after " };

/** Procedures in which a family member asks, as a form names them in short. */
export const shortProcedureNames: CodeNames<FamilyProcedure> = {
  nareis: { nl: "nareis", en: "nareis" },
  art8: { nl: "8 EVRM", en: "art. 8 ECHR" },
  "regular-family": { nl: "regulier gezin", en: "regular family" },
};

/** A name as the first word of a heading or a sentence. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

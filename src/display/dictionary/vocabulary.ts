import type { Wording } from "../../arguments/locale.ts";
import type { PeriodLength } from "../../calendar/period.ts";
import type { FamilyProcedure } from "../../cases/facts/application.ts";
import { type CodeNames, outcomeNames, permitStatusNames } from "../../cases/facts/vocabulary.ts";
import type { NamedBreakdown } from "../../counts/asked/question.ts";
import type { Basis, CountedUnit, Measure, TableClass } from "../../counts/asked/unit.ts";
import type { CountingEngine, Status } from "../../counts/cells/exact-table.ts";
import type { ageGroups } from "../../counts/groups/ages.ts";
import type { Art8Group } from "../../counts/groups/art8-groups.ts";
import type { sponsorBases } from "../../counts/groups/held-permits.ts";
import type { AttritionCondition } from "../../differences/definitions/attrition-conditions.ts";
import type { RevisionCause, RevisionDirection } from "../../differences/revisions/revision-part.ts";

/** Classes of chains, and all forms together. */
export const classNames: CodeNames<TableClass> = {
  "nareis-op-nareis": { nl: "nareis op nareis", en: "nareis op nareis" },
  "art8-after-nareis": { nl: "gezinshereniging na nareis", en: "family reunification after nareis" },
  "other-stacking": { nl: "overige gestapelde gezinshereniging", en: "other stacked family reunification" },
  "all-forms": { nl: "gestapelde gezinshereniging, alle vormen", en: "stacked family reunification, all forms" },
};

/** What is counted. */
export const unitNames: CodeNames<CountedUnit> = {
  applications: { nl: "aanvragen", en: "applications" },
  applicants: { nl: "aanvragers", en: "applicants" },
  sponsors: { nl: "referenten", en: "sponsors" },
  dossiers: { nl: "dossiers", en: "dossiers" },
  steps: { nl: "stappen", en: "steps" },
};

/** Which chains of a class are counted. */
export const measureNames: CodeNames<Measure> = { ...outcomeNames, applications: { nl: "alle", en: "all" } };

/** The day that puts a chain in a period. */
export const basisNames: CodeNames<Basis> = {
  submission: { nl: "datum van indiening", en: "date of submission" },
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
export const statusNames: CodeNames<Status> = {
  draft: { nl: "CONCEPT", en: "DRAFT" },
  final: { nl: "definitief", en: "final" },
};

/** Engines that count, as they call themselves. */
export const engineNames: Readonly<Record<CountingEngine["engine"], string>> = {
  duckdb: "DuckDB",
  postgres: "PostgreSQL",
  spark: "Apache Spark",
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

/** What chains are broken down by. */
export const breakdownNames: CodeNames<NamedBreakdown> = {
  relationship: { nl: "gezinsrelatie", en: "relationship" },
  "first-relationship": { nl: "gezinsrelatie waarmee de referent kwam", en: "relationship by which the sponsor came" },
  form: { nl: "vorm", en: "form" },
  depth: { nl: "diepte van de stapeling", en: "depth of stacking" },
  "sponsor-age": { nl: "leeftijd van de referent bij indiening", en: "age of the sponsor at filing" },
  "first-age": {
    nl: "leeftijd van de referent bij de eerste inwilliging",
    en: "age of the sponsor at the first grant",
  },
  "sponsor-basis": { nl: "vergunning van de referent bij indiening", en: "permit of the sponsor at filing" },
  "legal-period": { nl: "rechtsregime", en: "legal period" },
  "protection-status": { nl: "soort bescherming", en: "kind of protection" },
  "art8-group": { nl: "groep (artikel 8 EVRM)", en: "group (article 8 ECHR)" },
};

/** The memo's groups of applications under article 8, by who asks and how they came. */
export const art8GroupNames: CodeNames<Art8Group> = {
  "other-parent": { nl: "andere ouder", en: "other parent" },
  parents: { nl: "ouders", en: "parents" },
  "step-family": { nl: "stiefgezin", en: "step-family" },
  "second-family": { nl: "tweede gezin", en: "second family" },
  "own-family": { nl: "eigen gezin", en: "own family" },
  others: { nl: "overig", en: "others" },
  unknown: { nl: "onbekend", en: "unknown" },
};

/** A minor or an adult. */
export const ageNames: CodeNames<(typeof ageGroups)[number]> = {
  minor: { nl: "minderjarig", en: "minor" },
  adult: { nl: "meerderjarig", en: "adult" },
  unknown: { nl: "onbekend", en: "unknown" },
};

/** What the sponsor held at filing, as far as is known. */
export const sponsorBasisNames: CodeNames<(typeof sponsorBases)[number]> = {
  independent: { nl: "zelfstandige vergunning", en: "independent permit" },
  "derived-only": { nl: "alleen een afgeleide vergunning", en: "derived permit only" },
  regular: { nl: "reguliere vergunning", en: "regular permit" },
  "none-known": { nl: "geen bekende vergunning", en: "no known permit" },
};

/** The kind of protection of a permit. */
export const protectionNames: CodeNames<"refugee" | "subsidiary" | "unknown"> = {
  ...permitStatusNames,
  unknown: { nl: "onbekend", en: "unknown" },
};

/** The conditions of an exclusion flow. */
export const conditionNames: CodeNames<AttritionCondition> = {
  known: { nl: "bekend op de peildatum", en: "known on the reference date" },
  family: { nl: "gezinsaanvraag", en: "family application" },
  procedure: { nl: "in de procedure van deze klasse", en: "in the procedure of this class" },
  "sponsor-seen": {
    nl: "referent heeft zelf een aanvraag in het register",
    en: "sponsor has an application in the register",
  },
  "earlier-grant": {
    nl: "referent kreeg eerder zelf verblijf als gezinslid",
    en: "sponsor was granted residence as a family member before",
  },
  "first-dated": { nl: "de dag van die eerste inwilliging is bekend", en: "the day of that first grant is known" },
  "within-look-back": {
    nl: "die eerste inwilliging ligt binnen de termijn van terugkijken",
    en: "that first grant is within the look-back",
  },
  "first-valid": { nl: "de eerste vergunning is niet ingetrokken", en: "the first permit was not withdrawn" },
  "another-person": {
    nl: "gevraagd voor een ander dan de eerste referent",
    en: "for somebody other than the first sponsor",
  },
  "another-dossier": { nl: "gevraagd voor niemand uit het eerste dossier", en: "for nobody in the first dossier" },
  "first-procedure": {
    nl: "de eerste was in een procedure die als eerste telt",
    en: "the first was in a procedure that counts as first",
  },
  independent: {
    nl: "voldaan aan de eis van zelfstandig asiel",
    en: "the requirement of independent asylum was met",
  },
  single: { nl: "enkele stapeling", en: "single stacking" },
  "first-of-repeats": { nl: "de eerste van herhaalde aanvragen", en: "the first of repeated applications" },
  covered: { nl: "ingediend op een dag die het register dekt", en: "filed on a day that the register covers" },
};

/** Why a figure changed from one release to another. */
export const revisionCauseNames: CodeNames<RevisionCause> = {
  definition: { nl: "andere definitie", en: "another definition" },
  coverage: { nl: "andere dekking van perioden", en: "other coverage of periods" },
  "corrected-rows": { nl: "gecorrigeerde rijen", en: "corrected rows" },
  "late-registration": { nl: "later geregistreerd", en: "registered later" },
  identities: { nl: "identiteiten samengevoegd of gesplitst", en: "identities merged or split" },
  "changed-decisions": {
    nl: "andere beslissing na bezwaar, beroep of herziening",
    en: "another decision after objection, appeal or review",
  },
  "decisions-since": { nl: "sindsdien beslist", en: "decided since" },
  "new-months": { nl: "sindsdien ingediend", en: "filed since" },
};

/** What a row of a revision counts: all of a table, or its entries or exits. */
export const directionNames: CodeNames<RevisionDirection> = {
  counted: { nl: "geteld", en: "counted" },
  "came-in": { nl: "erbij", en: "entries" },
  "went-out": { nl: "eraf", en: "exits" },
};

import type { Locale } from "../calendar/written-day.ts";
import type { Issue, IssueCode } from "../cases/facts/issue.ts";

/** What each issue means, in a few words. docs/register.md says how to mend it. */
const MEANINGS: Readonly<Record<IssueCode, Readonly<Record<Locale, string>>>> = {
  "missing-column": { en: "a required column is absent", nl: "een verplichte kolom ontbreekt" },
  "duplicate-column": { en: "the column appears more than once", nl: "de kolom komt meer dan eens voor" },
  "not-decodable": { en: "cannot be read as text or record", nl: "niet te lezen als tekst of record" },
  "field-count": { en: "more or fewer fields than the header", nl: "meer of minder velden dan de kopregel" },
  "stray-quote": { en: "a quotation mark where none may be", nl: "een aanhalingsteken waar er geen mag staan" },
  "line-break-in-field": { en: "a quoted field does not end on its line", nl: "een veld eindigt niet op zijn regel" },
  "line-too-long": { en: "longer than 1 MiB", nl: "langer dan 1 MiB" },
  "unknown-column": { en: "columns that are not read", nl: "kolommen die niet worden gelezen" },
  "missing-value": { en: "a required cell is empty", nl: "een verplichte cel is leeg" },
  "unknown-code": { en: "not a code of this column", nl: "geen code van deze kolom" },
  "invalid-date": { en: "not a calendar date in the agreed form", nl: "geen kalenderdatum in de afgesproken vorm" },
  "sentinel-date": { en: "a date that stands for something else", nl: "een datum die voor iets anders staat" },
  "outcome-without-date": { en: "an outcome without a decision date", nl: "een uitkomst zonder beslisdatum" },
  "date-without-outcome": { en: "a decision date without an outcome", nl: "een beslisdatum zonder uitkomst" },
  "decided-before-submitted": { en: "decided before it was filed", nl: "beslist vóór de indiening" },
  "ends-before-start": { en: "ends before it starts", nl: "eindigt vóór het begin" },
  "missing-sponsor": { en: "a family application without a sponsor", nl: "een gezinsaanvraag zonder referent" },
  "unexpected-sponsor": { en: "a sponsor where none belongs", nl: "een referent waar er geen hoort" },
  "conflicting-rows": { en: "rows with this id differ", nl: "rijen met dit id verschillen" },
  "self-sponsor": { en: "applicant and sponsor are one person", nl: "aanvrager en referent zijn één persoon" },
  "duplicate-row": { en: "equal to an earlier row", nl: "gelijk aan een eerdere rij" },
  "unusable-detail": { en: "a detail that cannot be used was emptied", nl: "een onbruikbaar detail is leeggemaakt" },
  "identity-conflict": {
    en: "would join two persons judged different",
    nl: "zou twee personen samenvoegen die verschillend zijn bevonden",
  },
  "unknown-application": {
    en: "names an application that is not in the register",
    nl: "noemt een aanvraag die niet in het register staat",
  },
};

/** What an issue means, in a few words. */
export function issueMeaning(code: IssueCode, locale: Locale): string {
  return MEANINGS[code][locale];
}

/**
 * An issue on one line: where, the code, and what it means. Never a value of the data.
 *
 * @example
 * issueInWords({ code: "invalid-date", severity: "error", table: "applications", row: 5, column: "submitted_on" }, "en");
 * // "applications, row 5, submitted_on: invalid-date (not a calendar date in the agreed form)"
 */
export function issueInWords(issue: Issue, locale: Locale): string {
  const row = issue.row === null ? [] : [`${locale === "nl" ? "rij" : "row"} ${issue.row}`];
  const column = issue.column === null ? [] : [issue.column];
  return `${[issue.table, ...row, ...column].join(", ")}: ${issue.code} (${issueMeaning(issue.code, locale)})`;
}

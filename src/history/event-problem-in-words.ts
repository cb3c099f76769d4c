import { type InLocale, localeOf, type Wording } from "../arguments/locale.ts";
import { type IssueCode, issueCodes } from "../cases/facts/issue.ts";
import { tableColumns, tableNames } from "../cases/facts/table.ts";
import { issueMeaning } from "../display/issues-in-words.ts";
import type { EventProblem, EventProblemCode } from "./event-problem.ts";

/** The problems that only a history can have; the rules on one row have the words that issues have. */
type HistoryCode = Exclude<EventProblemCode, IssueCode>;

const MEANINGS: Readonly<Record<HistoryCode, Wording>> = {
  "unknown-event": { en: "not a kind of event", nl: "geen soort gebeurtenis" },
  "missing-reason": { en: "an event needs a reason", nl: "een gebeurtenis heeft een reden nodig" },
  "recorded-out-of-order": {
    en: "something was recorded on a later day already",
    nl: "er is al iets geregistreerd op een latere dag",
  },
  "recorded-before-it-happened": {
    en: "recorded before it happened",
    nl: "geregistreerd voordat het gebeurde",
  },
  "already-lodged": {
    en: "an application with this id was lodged already",
    nl: "een aanvraag met dit id is al ingediend",
  },
  "id-in-use": { en: "another row has this id", nl: "een andere rij heeft dit id" },
  "already-decided": {
    en: "the application was decided already: change the decision instead",
    nl: "op de aanvraag is al beslist: wijzig de beslissing",
  },
  "already-withdrawn": {
    en: "the applicant withdrew the application already",
    nl: "de aanvrager heeft de aanvraag al ingetrokken",
  },
  "not-decided": {
    en: "the application was not decided: there is nothing to change",
    nl: "op de aanvraag is niet beslist: er valt niets te wijzigen",
  },
  "first-decision-unnamed": {
    en: "the first decision has no row of decisions yet: give it an id of its own",
    nl: "de eerste beslissing heeft nog geen rij in beslissingen: geef haar een eigen id",
  },
  "before-submission": {
    en: "before the application was lodged",
    nl: "vóór de indiening van de aanvraag",
  },
  "before-first-decision": { en: "before the first decision", nl: "vóór de eerste beslissing" },
  "not-granted": {
    en: "the application that the permit names is not granted",
    nl: "de aanvraag die de vergunning noemt, is niet ingewilligd",
  },
  "unknown-permit": {
    en: "names a permit that is not in the table of permits",
    nl: "noemt een vergunning die niet in de tabel met vergunningen staat",
  },
  "permit-already-withdrawn": {
    en: "the permit was withdrawn already",
    nl: "de vergunning is al ingetrokken",
  },
  "one-id": { en: "both ids are the same", nl: "beide id's zijn gelijk" },
  "already-one-person": {
    en: "the two ids are one person already",
    nl: "de twee id's zijn al één persoon",
  },
  "judged-different": {
    en: "the two were judged to be two persons: correct that row first",
    nl: "de twee zijn als twee personen beoordeeld: corrigeer eerst die rij",
  },
  "unknown-row": { en: "there is no such row", nl: "zo'n rij is er niet" },
  "not-correctable": {
    en: "a column of the correction is not in the table, or stays as it is",
    nl: "een kolom van de correctie staat niet in de tabel, of blijft zoals die is",
  },
  "nothing-changed": { en: "the correction changes nothing", nl: "de correctie verandert niets" },
};

/**
 * Why an event is impossible, on one line: the column, the code, and what it means. Never a value of the data. In
 * Dutch unless asked otherwise.
 *
 * @throws TypeError for anything but a problem; RangeError for a language that does not exist.
 * @example
 * import { eventProblemInWords } from "nareis/history";
 * eventProblemInWords({ code: "before-first-decision", column: "decided_on" }, { locale: "en" });
 * // "decided_on: before-first-decision (before the first decision)"
 */
export function eventProblemInWords(problem: EventProblem, options: InLocale = {}): string {
  const { code, column = null } = checkedProblem(problem);
  const locale = localeOf(options);
  const meaning = isOfHistory(code) ? MEANINGS[code][locale] : issueMeaning(code, { locale });
  return `${column === null ? "" : `${column}: `}${code} (${meaning})`;
}

function checkedProblem(problem: EventProblem): EventProblem {
  const { code, column = null } = (problem ?? {}) as Partial<EventProblem>;
  const isCode = (issueCodes as readonly unknown[]).includes(code) || Object.hasOwn(MEANINGS, String(code));
  const isColumn = tableNames.some((table) => tableColumns[table].some(({ name }) => name === column));
  if (isCode && (column === null || isColumn)) return problem;
  throw new TypeError("Pass the problem of an event, as applyEvent gives it.");
}

function isOfHistory(code: EventProblemCode): code is HistoryCode {
  return Object.hasOwn(MEANINGS, code);
}

import { type Locale, type Wording, wordsIn } from "../../arguments/locale.ts";
import type { Basis, CountedUnit, Measure, TableClass } from "../../counts/asked/unit.ts";
import { capitalised, classNames, measureNames, unitNames } from "./vocabulary.ts";

/** The row that a title or a footnote of the memo's form is about. */
export interface MemoRow {
  readonly class: TableClass;
  readonly measure: Measure;
  readonly unit: CountedUnit;
  readonly basis: Basis;
}

/** The memo's nouns for outcomes. */
const dutchOutcomes: Readonly<Record<Exclude<Measure, "applications">, string>> = {
  granted: "inwilligingen",
  rejected: "afwijzingen",
  withdrawn: "ingetrokken aanvragen",
  "not-considered": "buiten behandeling gestelde aanvragen",
  closed: "overig afgedane aanvragen",
  open: "openstaande aanvragen",
};

/** The title of one row of figures. */
export function memoTitle({ class: tableClass, measure, unit, basis }: MemoRow, locale: Locale): string {
  const units = capitalised(wordsIn(unitNames[unit], locale));
  const name = wordsIn(classNames[tableClass], locale);
  const isDecided = measure === "applications" && basis === "decision";
  if (locale === "en") {
    const outcome = isDecided ? "decided" : measure === "applications" ? null : englishOutcome(measure);
    return `${units} for ${name}${outcome === null ? "" : `: ${outcome}`}`;
  }
  const what = isDecided ? "afgedane aanvragen" : measure === "applications" ? null : dutchOutcomes[measure];
  if (unit === "applications") return `${what === null ? units : capitalised(what)} ${name}`;
  return `${units} ${what === null ? "" : `(${what}) `}${name}`;
}

function englishOutcome(measure: Measure): string {
  return measure === "open" ? "still open" : measureNames[measure].en;
}

/** Of which applications the memo says that not all are decided. */
const undecided: Readonly<Record<TableClass, Wording>> = {
  "nareis-op-nareis": { nl: "alle nareis op nareis aanvragen", en: classNames["nareis-op-nareis"].en },
  "art8-after-nareis": {
    nl: "op alle aanvragen voor gezinshereniging na nareis",
    en: classNames["art8-after-nareis"].en,
  },
  "other-stacking": {
    nl: "op alle aanvragen voor overige gestapelde gezinshereniging",
    en: classNames["other-stacking"].en,
  },
  "all-forms": { nl: "op alle aanvragen voor gestapelde gezinshereniging", en: "stacked family reunification" },
};

/** The memo's names of the applications that are open: before and after the number of persons or dossiers. */
const dutchOpen: Readonly<Record<TableClass, readonly [string, string]>> = {
  "nareis-op-nareis": ["nareisaanvragen", ""],
  "art8-after-nareis": ["gezinsherenigingsaanvragen", " van nareizigers"],
  "other-stacking": ["aanvragen", " voor overige gestapelde gezinshereniging"],
  "all-forms": ["aanvragen", " voor gestapelde gezinshereniging"],
};

/** How many are open on which day, as printed. */
export interface OpenFigure {
  readonly figure: string;
  readonly day: string;
  /** Whether the printed number allows that none is open: then it is not said that some are. */
  readonly possiblyNone: boolean;
}

/** The footnote of a row of outcomes: how many were open on the reference date. */
export function openFootnote(row: MemoRow, open: OpenFigure, locale: Locale): string {
  return wordsIn({ nl: dutchFootnote, en: englishFootnote }, locale)(row, open);
}

function dutchFootnote({ class: tableClass, unit }: MemoRow, { figure, day, possiblyNone }: OpenFigure): string {
  const [what, whose] = dutchOpen[tableClass];
  const named =
    unit === "applications"
      ? `${figure} ${what}${whose}`
      : `${what}${whose} ${unit === "dossiers" ? "in" : "van"} ${figure} ${unitNames[unit].nl}`;
  if (possiblyNone) return `Er staan op ${day} ${named} open.`;
  return `De IND heeft nog niet ${undecided[tableClass].nl} beslist. Er staan op ${day} nog ${named} open.`;
}

function englishFootnote({ class: tableClass, unit }: MemoRow, { figure, day, possiblyNone }: OpenFigure): string {
  const name = undecided[tableClass].en;
  const counted = `${unit === "dossiers" ? "in" : "of"} ${figure} ${unitNames[unit].en}`;
  const isOfApplications = unit === "applications";
  if (possiblyNone) {
    const named = isOfApplications ? `${figure} applications for ${name}` : `applications for ${name} ${counted}`;
    return `On ${day}, ${named} were open.`;
  }
  const them = isOfApplications ? `${figure} of them` : `applications ${counted}`;
  return `The IND has not yet decided on all applications for ${name}. On ${day}, ${them} were still open.`;
}

import type { Locale } from "../../arguments/locale.ts";
import type { PeriodLength } from "../../calendar/period.ts";
import type { CountedUnit, Measure } from "../../counts/asked/unit.ts";
import { capitalised, measureNames, periodNames, unitNames } from "./vocabulary.ts";

/** The words of a picture, beside those of its table. */
export interface PictureWords {
  readonly perPeriod: (what: string, unit: CountedUnit, length: PeriodLength) => string;
  readonly audit: (title: string) => string;
  readonly inTotal: (heading: string, figure: string) => string;
  readonly all: (figure: string) => string;
  readonly wholeOf: (unit: CountedUnit) => string;
  /** The name of a part in a legend. */
  readonly part: (measure: Measure) => string;
  /** What is counted, where a picture draws one measure of several. */
  readonly drawn: (unit: string, measure: string | null, periods: string) => string;
  readonly partly: (label: string) => string;
  readonly countedBy: (basis: string) => string;
  readonly onDays: (days: readonly string[]) => string;
  readonly hatched: string;
  readonly hatchedShare: string;
  readonly left: string;
  readonly entries: string;
  readonly exits: string;
  readonly excluded: (figure: string) => string;
  readonly alone: string;
  readonly together: string;
  readonly narrowed: string;
  readonly notDrawn: (names: readonly string[]) => string;
  readonly ownScale: string;
  readonly notCovered: (sign: string) => string;
  readonly noShare: (sign: string) => string;
  readonly broken: (meaning: string, days: readonly string[]) => string;
  readonly source: string;
  /** The timeline of a chain, which is about persons. */
  readonly chainOf: (application: string) => string;
  readonly persons: string;
  readonly noVerdict: string;
  readonly lanes: string;
  readonly byDefinition: (id: string) => string;
  readonly otherOutcome: string;
  readonly referenceDate: string;
}

/** Pictures in both languages. */
export const pictureWords: Readonly<Record<Locale, PictureWords>> = {
  nl: {
    perPeriod: (what, unit, length) => `${what}: ${unitNames[unit].nl} per ${periodNames[length].one.nl}`,
    audit: (title) => `${title}: wat iedereen uit de cijfers kan afleiden`,
    inTotal: (heading, figure) => `${heading}: ${figure} in totaal`,
    all: (figure) => `alle: ${figure}`,
    wholeOf: (unit) => `alle ${unitNames[unit].nl}`,
    part: (measure) => (measure === "open" ? "nog open" : measureNames[measure].nl),
    drawn: (unit, measure, periods) => `${capitalised(unit)}${measure === null ? "" : `, ${measure}`}, ${periods}.`,
    partly: (label) => `${label} (deels)`,
    countedBy: (basis) => `Geteld naar ${basis}.`,
    onDays: (days) => `${days.length === 1 ? "Peildatum" : "Peildata"} ${days.join(" en ")}.`,
    hatched: "gearceerd: hier ergens ligt het echte aantal",
    hatchedShare: "gearceerd: hier ergens ligt het echte aandeel",
    left: "over",
    entries: "erbij",
    exits: "eraf",
    excluded: (figure) => `valt af: ${figure}`,
    alone: "wat het cijfer alleen toelaat",
    together: "wat alle cijfers samen toelaten",
    narrowed: "! door de andere cijfers minder dan beloofd",
    notDrawn: (names) => `Niet getekend, wel in de tabel: ${names.join(", ")}.`,
    ownScale: "Elk deel van de figuur heeft een eigen schaal.",
    notCovered: (sign) => `${sign} betekent: over deze periode heeft het register geen gegevens; dat is geen nul.`,
    noShare: (sign) => `${sign} betekent: de aantallen zijn te klein voor een aandeel.`,
    broken: (meaning, days) => `◆ ${meaning} Het gaat om ${days.join(", ")}.`,
    source: "Bron",
    chainOf: (application) => `Keten van aanvraag ${application}: over personen, niet om te publiceren`,
    persons: "PERSOONSGEGEVENS: alleen voor wie deze gegevens mag zien. Niet verspreiden.",
    noVerdict:
      "Een keten is een statistische bevinding over een volgorde van aanvragen, en nooit een oordeel over mensen.",
    lanes:
      "Elke baan is een persoon. Een balk loopt van indiening tot beslissing, of tot de peildatum. Een pijl loopt van de referent naar de aanvrager. Daarachter staat het recht op nareis op nareis.",
    byDefinition: (id) => `Gevonden met definitie ${id}.`,
    otherOutcome: "anders geëindigd",
    referenceDate: "peildatum",
  },
  en: {
    perPeriod: (what, unit, length) => `${what}: ${unitNames[unit].en} by ${periodNames[length].one.en}`,
    audit: (title) => `${title}: what anybody can conclude from the figures`,
    inTotal: (heading, figure) => `${heading}: ${figure} in total`,
    all: (figure) => `all: ${figure}`,
    wholeOf: (unit) => `all ${unitNames[unit].en}`,
    part: (measure) => (measure === "open" ? "still open" : measureNames[measure].en),
    drawn: (unit, measure, periods) => `${capitalised(unit)}${measure === null ? "" : `, ${measure}`}, ${periods}.`,
    partly: (label) => `${label} (part)`,
    countedBy: (basis) => `Counted by ${basis}.`,
    onDays: (days) => `${days.length === 1 ? "Reference date" : "Reference dates"} ${days.join(" and ")}.`,
    hatched: "hatched: the true count lies somewhere here",
    hatchedShare: "hatched: the true share lies somewhere here",
    left: "left",
    entries: "entries",
    exits: "exits",
    excluded: (figure) => `excluded: ${figure}`,
    alone: "what the figure alone allows",
    together: "what all figures together allow",
    narrowed: "! less than promised, because of the other figures",
    notDrawn: (names) => `Not drawn, but in the table: ${names.join(", ")}.`,
    ownScale: "Each part of the figure has a scale of its own.",
    notCovered: (sign) => `${sign} means: the register has no data about this period; it is not a zero.`,
    noShare: (sign) => `${sign} means: the counts are too small for a share.`,
    broken: (meaning, days) => `◆ ${meaning} These are ${days.join(", ")}.`,
    source: "Source",
    chainOf: (application) => `Chain of application ${application}: about persons, not to be published`,
    persons: "PERSONAL DATA: only for people entitled to see them. Do not distribute.",
    noVerdict: "A chain is a statistical finding about a sequence of applications, and never a verdict on people.",
    lanes:
      "Each lane is a person. A bar runs from filing to decision, or to the reference date. An arrow runs from the sponsor to the applicant. Behind them stands the law on nareis op nareis.",
    byDefinition: (id) => `Found by definition ${id}.`,
    otherOutcome: "ended otherwise",
    referenceDate: "reference date",
  },
};

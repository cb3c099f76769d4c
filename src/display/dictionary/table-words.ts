import type { Locale } from "../../arguments/locale.ts";
import type { PeriodLength } from "../../calendar/period.ts";
import type { CountedUnit } from "../../counts/asked/unit.ts";
import { capitalised, periodNames } from "./vocabulary.ts";

/** The words that tables of every subject are printed with. */
export interface TableWords {
  /** Title of a whole page. */
  readonly page: string;
  /** Loud lines, each printed above everything else where it applies. */
  readonly unprotected: string;
  readonly draft: string;
  readonly synthetic: string;
  /** Headings of columns and rows. */
  readonly total: string;
  readonly open: string;
  readonly count: string;
  readonly unit: string;
  readonly measure: string;
  /** What the signs mean for a period that is not covered, a cell that does not apply, and a figure that is withheld. */
  readonly notCovered: (sign: string) => string;
  readonly notApplicable: (sign: string) => string;
  readonly withheld: (sign: string) => string;
  /** That a total of persons, sponsors or dossiers counts each once, in one sentence for all of them. */
  readonly onceInTotal: (units: readonly DistinctUnit[], length: PeriodLength) => string;
  /** The key of the row that gathers others, and what it gathers. */
  readonly other: string;
  readonly gathers: (rows: GatheredRows) => string;
  /** Labels of the facts under a table. */
  readonly facts: Readonly<Record<Fact, string>>;
  readonly setAside: (figure: string) => string;
  readonly syntheticRegister: string;
  readonly countedBy: (engine: string, version: string) => string;
}

/** What the rows that are gathered can show. */
export interface GatheredRows {
  /** Whether the policy shows zeros. */
  readonly zeros: boolean;
  /** Whether there is a column of what is open: a row is gathered whatever that shows. */
  readonly open: boolean;
}

/** A unit that counts once in a total, in however many periods it counts. */
export type DistinctUnit = Exclude<CountedUnit, "applications" | "steps">;

/** What is said under a table. */
export type Fact =
  | "status"
  | "definition"
  | "definitions"
  | "referenceDate"
  | "referenceDates"
  | "unit"
  | "measure"
  | "basis"
  | "periods"
  | "rounding"
  | "register"
  | "registers"
  | "setAside"
  | "version";

/** Tables in both languages; where the memo of August 2023 has a wording, its wording. */
export const tableWords: Readonly<Record<Locale, TableWords>> = {
  nl: {
    page: "Gestapelde gezinshereniging",
    unprotected: "NIET BESCHERMD: dit zijn exacte aantallen. Niet verspreiden.",
    draft: "CONCEPT: deze cijfers zijn niet definitief.",
    synthetic: "SYNTHETISCH REGISTER: verzonnen gegevens, deze cijfers gaan niet over echte mensen.",
    total: "Eindtotaal",
    open: "Nog open",
    count: "Aantal",
    unit: "Eenheid",
    measure: "Uitkomst",
    notCovered: (sign) =>
      `${sign} betekent: niet gedekt. Over deze periode heeft het register op de peildatum geen gegevens; dat is geen nul en telt niet mee in het eindtotaal.`,
    notApplicable: (sign) => `${sign} betekent: niet van toepassing.`,
    withheld: (sign) => `${sign} betekent: niet gepubliceerd, ter bescherming van andere cijfers; dat is geen nul.`,
    onceInTotal: (units, length) => {
      const names = { applicants: "elke aanvrager", sponsors: "elke referent", dossiers: "elk dossier" };
      const { one, many } = periodNames[length];
      const each = capitalised(
        listed(
          units.map((unit) => names[unit]),
          "en",
        ),
      );
      return `${each} telt hoogstens één keer in een ${one.nl}, en één keer in het eindtotaal. Het eindtotaal hoeft dus niet de som van de ${many.nl} te zijn.`;
    },
    other: "overig",
    gathers: ({ zeros, open }) =>
      `Overig: de rijen waarin elk cijfer${open ? ", behalve nog open," : ""} is onderdrukt${zeros ? " of 0 is" : ""}, samen geteld. Samen kunnen zij wel een cijfer hebben.`,
    facts: {
      status: "Status",
      definition: "Definitie",
      definitions: "Definities",
      referenceDate: "Peildatum",
      referenceDates: "Peildata",
      unit: "Eenheid",
      measure: "Uitkomst",
      basis: "Geteld naar",
      periods: "Perioden",
      rounding: "Afronding",
      register: "Register",
      registers: "Registers",
      setAside: "Terzijde gelegd",
      version: "Versie",
    },
    setAside: (figure) => `${figure} ${figure === "1" ? "rij" : "rijen"}`,
    syntheticRegister: "synthetisch (verzonnen gegevens)",
    countedBy: (engine, version) => `geteld door ${engine} ${version}`,
  },
  en: {
    page: "Stacked family reunification",
    unprotected: "UNPROTECTED: these are exact counts. Do not distribute.",
    draft: "DRAFT: these figures are not final.",
    synthetic: "SYNTHETIC REGISTER: invented data, these figures are not about real people.",
    total: "Total",
    open: "Still open",
    count: "Number",
    unit: "Unit",
    measure: "Outcome",
    notCovered: (sign) =>
      `${sign} means: not covered. The register has no data about this period at the reference date; it is not a zero and is not part of the total.`,
    notApplicable: (sign) => `${sign} means: does not apply.`,
    withheld: (sign) => `${sign} means: withheld, to protect other figures; it is not a zero.`,
    onceInTotal: (units, length) => {
      const names = { applicants: "applicant", sponsors: "sponsor", dossiers: "dossier" };
      const { one, many } = periodNames[length];
      const each = listed(
        units.map((unit) => names[unit]),
        "and",
      );
      return `Each ${each} counts at most once in a ${one.en}, and once in the total. The total need not be the sum of the ${many.en}.`;
    },
    other: "other",
    gathers: ({ zeros, open }) =>
      `Other: the rows in which every figure${open ? " except still open" : ""} is suppressed${zeros ? " or 0" : ""}, counted together. Together they can have a figure.`,
    facts: {
      status: "Status",
      definition: "Definition",
      definitions: "Definitions",
      referenceDate: "Reference date",
      referenceDates: "Reference dates",
      unit: "Unit",
      measure: "Outcome",
      basis: "Counted by",
      periods: "Periods",
      rounding: "Rounding",
      register: "Register",
      registers: "Registers",
      setAside: "Set aside",
      version: "Version",
    },
    setAside: (figure) => `${figure} ${figure === "1" ? "row" : "rows"}`,
    syntheticRegister: "synthetic (invented data)",
    countedBy: (engine, version) => `counted by ${engine} ${version}`,
  },
};

function listed(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;
}

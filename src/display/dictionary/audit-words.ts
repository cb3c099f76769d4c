import type { Locale } from "../../arguments/locale.ts";
import type { TypedTableProblem } from "../../disclosure/typed-table-from.ts";

/** What an audit is printed with. */
export interface AuditWords {
  readonly title: string;
  readonly release: (number: number) => string;
  readonly changes: (number: number) => string;
  readonly kept: (width: number) => string;
  readonly narrowed: (figures: number, width: number) => string;
  readonly values: (row: string, column: string, values: number) => string;
  readonly bare: (figures: number) => string;
  readonly clash: string;
  readonly clashing: (row: string, column: string) => string;
  readonly inexact: string;
  readonly alone: string;
  readonly marks: string;
  readonly total: string;
  readonly open: string;
  readonly problems: Readonly<Record<TypedTableProblem["code"], string>>;
  readonly at: (line: number, column: number | null) => string;
}

/** Audits in both languages. */
export const auditWords: Readonly<Record<Locale, AuditWords>> = {
  nl: {
    title: "Wat iedereen uit de afgedrukte cijfers kan afleiden: tussen welke grenzen elk echt aantal ligt.",
    release: (number) => `Publicatie ${number}`,
    changes: (number) => `Verandering van publicatie ${number} naar publicatie ${number + 1}`,
    kept: (width) => `Elk cijfer verbergt ten minste ${width} mogelijke aantallen, of evenveel als het alleen doet.`,
    narrowed: (figures, width) =>
      figures === 1
        ? `Eén cijfer verbergt door de andere cijfers minder dan de beloofde ${width} mogelijke aantallen (!):`
        : `${figures} cijfers verbergen door de andere cijfers minder dan de beloofde ${width} mogelijke aantallen (!):`,
    values: (row, column, values) => `- ${row}, ${column}: nog ${values} mogelijk`,
    bare: (figures) =>
      figures === 1
        ? "Eén cijfer verbergt ook alleen al minder: zo is het afgedrukt."
        : `${figures} cijfers verbergen ook alleen al minder: zo zijn ze afgedrukt.`,
    clash: "Deze cijfers kunnen niet kloppen: bij geen enkel echt aantal worden ze zo afgedrukt (x). Het knelt bij:",
    clashing: (row, column) => `- ${row}, ${column}`,
    inexact: "Grenzen met ~ zijn ruim genoeg, maar misschien te ruim: deze cijfers hangen op meer manieren samen.",
    alone: "De grenzen hierboven zijn daarom die van elk cijfer alleen.",
    marks: "Zo gelezen: 205–214 is een aantal van 205 tot en met 214, en 0–… heeft geen bovengrens.",
    total: "totaal",
    open: "nog open",
    problems: {
      "no-rows": "Geef onder de kopregel ten minste één regel met cijfers.",
      "no-total": "Geef een kopregel met eerst een kolom voor de namen, dan de perioden, en als laatste kolom total.",
      "periods-alike": "Geef elke periode in de kopregel een eigen naam.",
      "labels-alike": "Geef elke regel een eigen naam.",
      width: "Geef elke regel evenveel cellen als de kopregel.",
      figure: "Geef een cijfer zoals het is afgedrukt: 310, <10, 310* of niets.",
    },
    at: (line, column) => (column === null ? ` (regel ${line})` : ` (regel ${line}, kolom ${column})`),
  },
  en: {
    title: "What anybody can conclude from the printed figures: between which bounds each true count lies.",
    release: (number) => `Release ${number}`,
    changes: (number) => `Change from release ${number} to release ${number + 1}`,
    kept: (width) => `Every figure hides at least ${width} possible counts, or as many as it does alone.`,
    narrowed: (figures, width) =>
      figures === 1
        ? `Because of the others one figure hides fewer than the ${width} possible counts promised (!):`
        : `Because of the others ${figures} figures hide fewer than the ${width} possible counts promised (!):`,
    values: (row, column, values) => `- ${row}, ${column}: ${values} left`,
    bare: (figures) =>
      figures === 1
        ? "One figure hides fewer even alone: it is printed so."
        : `${figures} figures hide fewer even alone: they are printed so.`,
    clash: "These figures cannot be right: no true counts at all are printed so (x). They clash at:",
    clashing: (row, column) => `- ${row}, ${column}`,
    inexact: "Bounds with ~ are wide enough and may be too wide: these figures hang together in more ways.",
    alone: "The bounds above are therefore those of each figure alone.",
    marks: "Read 205–214 as a count from 205 to 214, ends included; 0–… has no upper bound.",
    total: "total",
    open: "still open",
    problems: {
      "no-rows": "Give at least one line of figures below the header.",
      "no-total": "Give a header with a column for labels first, then the periods, and total as the last column.",
      "periods-alike": "Give each period in the header a name of its own.",
      "labels-alike": "Give each line a label of its own.",
      width: "Give each line as many cells as the header has.",
      figure: "Give a figure as it is printed: 310, <10, 310* or nothing.",
    },
    at: (line, column) => (column === null ? ` (line ${line})` : ` (line ${line}, column ${column})`),
  },
};

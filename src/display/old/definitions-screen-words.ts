import type { Locale } from "../../calendar/written-day.ts";

/** The words of the screen on which definitions are compared. */
export interface DefinitionsScreenWords {
  readonly referenceDate: (day: string) => string;
  readonly sideBySide: string;
  readonly moves: (first: string) => string;
  readonly noMoves: string;
  /** That so many rows are not shown. */
  readonly moreMoves: (rows: number) => string;
  readonly sweep: (base: string) => string;
  readonly sweepColumns: readonly string[];
  readonly sweepColumnsMean: string;
  /** The choices that hardly moved anything. */
  readonly still: (choices: readonly string[]) => string;
  readonly finding: string;
}

/** Those words in both languages. */
export const definitionsScreenWords: Readonly<Record<Locale, DefinitionsScreenWords>> = {
  nl: {
    referenceDate: (day) => `Peildatum: ${day}.`,
    sideBySide: "AANVRAGEN PER DEFINITIE",
    moves: (first) => `WAT ANDERS TELT DAN ONDER ${first}, EN DOOR WELKE KEUZE`,
    noMoves: "Niets: elke aanvraag telt in dezelfde klasse.",
    moreMoves: (rows) => `… en nog ${rows} ${rows === 1 ? "rij" : "rijen"}: zie --format markdown of json.`,
    sweep: (base) => `NAREIS OP NAREIS, NU ${base}, MET EEN ANDERE KEUZE`,
    sweepColumns: ["zo", "bij", "af", "rest", "alle"],
    sweepColumnsMean: "Zo: alleen deze keuze anders. Rest: alle andere keuzes anders. Alle: die en deze.",
    still: (choices) => `Te weinig bij en af om te noemen: ${choices.join("; ")}.`,
    finding: "Een schakel is een statistische bevinding, nooit een oordeel over een persoon.",
  },
  en: {
    referenceDate: (day) => `Reference date: ${day}.`,
    sideBySide: "APPLICATIONS BY DEFINITION",
    moves: (first) => `WHAT COUNTS OTHERWISE THAN UNDER ${first}, AND BY WHICH CHOICE`,
    noMoves: "Nothing: every application counts in the same class.",
    moreMoves: (rows) => `… and ${rows} more ${rows === 1 ? "row" : "rows"}: see --format markdown or json.`,
    sweep: (base) => `NAREIS OP NAREIS, NOW ${base}, WITH ANOTHER CHOICE`,
    sweepColumns: ["so", "in", "out", "rest", "all"],
    sweepColumnsMean: "So: this choice alone changed. Rest: all other choices changed. All: those and this one.",
    still: (choices) => `Too few in and out to mention: ${choices.join("; ")}.`,
    finding: "A link is a statistical finding about a registered sequence, never a verdict on a person.",
  },
};

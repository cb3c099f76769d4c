import { type Locale, wordsIn } from "../arguments/locale.ts";
import { dayOf } from "../calendar/day.ts";
import { writtenDay } from "../calendar/written-day.ts";
import { oneLine } from "../display/characters/one-line.ts";
import { separatedThousands } from "../display/characters/separated-thousands.ts";
import { definitionSentences } from "../display/describe-definition.ts";
import { type SheetSectionName, type SheetWords, sheetWords } from "../display/dictionary/sheet-words.ts";
import { tableWords } from "../display/dictionary/table-words.ts";
import type { Page, PageFact } from "../display/tables/page.ts";
import type { DrawTable } from "../plot/draw-table.ts";
import { keyFigures } from "./key-figures.ts";
import type { Sheet, SheetPart } from "./sheet.ts";
import { classesOf, sheetFigures } from "./sheet-figures.ts";
import { openFootnotes, sheetFigure, sheetPage } from "./sheet-pages.ts";
import type { SheetTables } from "./sheet-tables.ts";
import { sincePrevious } from "./since-previous.ts";

/** What a sheet has beside its tables. */
export interface SheetBeside {
  readonly locale: Locale;
  readonly contact: string | undefined;
  readonly previous: SheetTables | undefined;
  readonly draw: DrawTable | undefined;
}

/** What a sheet says of its tables, section by section; a section with nothing to say is left out. */
export function sheetOf(tables: SheetTables, { locale, contact, previous, draw }: SheetBeside): Sheet {
  const words = wordsIn(sheetWords, locale);
  const pages = [...tables.classes, ...tables.shares].map((table) => sheetPage(table, locale));
  const sections: Readonly<Record<SheetSectionName, readonly SheetPart[]>> = {
    what: whatParts(tables, words),
    short: keyFigures(tables, locale),
    counting: countingParts(tables, words, locale),
    figures: sheetFigures(tables, locale, draw),
    shares: sharesParts(tables, words, locale),
    open: openParts(tables, words, locale),
    since: previous === undefined ? [] : sincePrevious(tables, previous, locale),
    comparing: comparingParts(pages, words),
    errors: [list(errorsIn(tables, words, locale))],
    revision: [words.status[statusOf(tables)], ...words.revision].map(text),
    provenance: [...words.provenance.map(text), { kind: "facts", facts: factsOf(pages, locale) }],
    contact: [text(contact === undefined ? words.contact : oneLine(contact))],
  };
  const named = Object.entries(sections) as readonly (readonly [SheetSectionName, readonly SheetPart[]])[];
  return {
    locale,
    title: words.title,
    banners: bannersOf(pages),
    sections: named
      .filter(([, parts]) => parts.length > 0)
      .map(([name, parts]) => ({ name, heading: words.headings[name], parts })),
  };
}

const text = (said: string): SheetPart => ({ kind: "text", text: said });
const list = (items: readonly string[]): SheetPart => ({ kind: "list", items });

/** Tables of one count differ in nothing that is said loudly but in which are drafts: one draft makes the sheet one. */
function bannersOf(pages: readonly Page[]): readonly string[] {
  return pages.map(({ banners }) => banners).reduce((most, next) => (next.length > most.length ? next : most));
}

/** Nareis op nareis is explained on every sheet: all others are what it is not. */
function whatParts(tables: SheetTables, words: SheetWords): readonly SheetPart[] {
  const explained = distinct(["nareis-op-nareis", ...classesOf(tables)]) as readonly (keyof SheetWords["classes"])[];
  return [
    ...words.what.map(text),
    list(explained.map((tableClass) => words.classes[tableClass])),
    text(words.noVerdict),
  ];
}

function countingParts({ classes }: SheetTables, words: SheetWords, locale: Locale): readonly SheetPart[] {
  const [{ about }] = classes;
  const day = writtenDay(dayOf(about.registers[0].referenceDate), locale);
  const asked = classes.map((table) => table.about.question);
  return [
    ...distinct(asked.flatMap(({ units }) => units.map((unit) => words.units[unit]))).map(text),
    ...distinct(asked.map(({ basis }) => words.basis[basis])).map(text),
    list(words.terms(day)),
    text(words.rules),
    list(definitionSentences(about.question.definitions[0], locale)),
  ];
}

/** What the notes above the tables of classes have said is not said again. */
function sharesParts({ classes, shares }: SheetTables, words: SheetWords, locale: Locale): readonly SheetPart[] {
  if (shares.length === 0) return [];
  const pages = shares.map((table) => sheetPage(table, locale));
  const said = new Set(classes.flatMap((table) => sheetPage(table, locale).notes));
  const places = shares.map(({ dimensions }) => dimensions.findIndex(({ name }) => name === "share"));
  const names = distinct(
    shares.flatMap(({ rows }, table) => rows.map(({ keys }) => keys[places[table] as number] ?? "")),
  );
  return [
    text(words.shares),
    list(names.map((name) => words.eachShare[name as keyof SheetWords["eachShare"]])),
    ...distinct(pages.flatMap(({ notes }) => notes))
      .filter((note) => !said.has(note))
      .map(text),
    ...pages.map((page): SheetPart => ({ kind: "tables", page })),
  ];
}

function openParts({ classes }: SheetTables, words: SheetWords, locale: Locale): readonly SheetPart[] {
  const open = distinct(classes.flatMap((table) => openFootnotes(table, locale)).filter((note) => note !== null));
  return open.length === 0 ? [] : [list(open), text(words.open)];
}

function comparingParts(pages: readonly Page[], words: SheetWords): readonly SheetPart[] {
  const breaks = distinct(pages.flatMap((page) => page.breaks.slice(1)));
  const meaning = pages.flatMap((page) => page.breaks.slice(0, 1));
  const found = breaks.length === 0 ? [text(words.noBreaks)] : [text(meaning[0] as string), list(breaks)];
  return [text(words.breaks), ...found, text(words.sameRules)];
}

function errorsIn({ classes }: SheetTables, words: SheetWords, locale: Locale): readonly string[] {
  const { coverage, setAside } = classes[0].about.registers[0];
  const from = coverage.from === null ? null : writtenDay(dayOf(coverage.from), locale);
  const aside =
    setAside.kind === "below"
      ? words.fewerThan(separatedThousands(String(setAside.threshold), locale))
      : sheetFigure(setAside, locale);
  return [...words.errors, words.before(from), words.setAside(aside)];
}

/** A sheet is final where all of its tables are. */
function statusOf({ classes, shares }: SheetTables): "draft" | "final" {
  return [...classes, ...shares].every(({ about }) => about.status === "final") ? "final" : "draft";
}

/** Where the figures of all tables come from; what was set aside stands elsewhere on a sheet. */
function factsOf(pages: readonly Page[], locale: Locale): readonly PageFact[] {
  const { facts } = wordsIn(tableWords, locale);
  const all = pages.flatMap((page) => page.facts).filter(({ label }) => label !== facts.setAside);
  return distinct(all.map(({ label }) => label)).map((label) => ({
    label,
    text: distinct(all.filter((fact) => fact.label === label).map((fact) => fact.text)).join("; "),
  }));
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}

import { type Locale, wordsIn } from "../arguments/locale.ts";
import { dayOf } from "../calendar/day.ts";
import { writtenDay } from "../calendar/written-day.ts";
import type { PublishedFigure, PublishedTable } from "../disclosure/published-table.ts";
import { oneLine } from "../display/characters/one-line.ts";
import { separatedThousands } from "../display/characters/separated-thousands.ts";
import { sheetWords } from "../display/dictionary/sheet-words.ts";
import { capitalised, classNames } from "../display/dictionary/vocabulary.ts";
import { tableWording } from "../display/tables/table-wording.ts";
import type { SheetPart } from "./sheet.ts";
import { sheetFigure } from "./sheet-pages.ts";
import type { SheetTables } from "./sheet-tables.ts";

/** The totals of each table of classes and what is still open, and what the outcomes among them are. */
export function keyFigures({ classes }: SheetTables, locale: Locale): readonly SheetPart[] {
  const words = wordsIn(sheetWords, locale);
  const measures = [...new Set(classes.flatMap(({ rows }) => rows.map(({ measure }) => measure)))];
  const meanings = measures.flatMap((measure) => (measure === "applications" ? [] : [words.outcomes[measure]]));
  return [
    ...classes.flatMap((table) => totalsOf(table, locale)),
    ...meanings.map((text): SheetPart => ({ kind: "text", text })),
  ];
}

function totalsOf(table: PublishedTable<"classes">, locale: Locale): readonly SheetPart[] {
  const words = wordsIn(sheetWords, locale);
  const wording = tableWording(table, locale);
  const { columns, rows, about } = table;
  const periods = columns.flatMap((column) => (column.kind === "period" ? [oneLine(column.label)] : []));
  const total = columns.findIndex(({ kind }) => kind === "total");
  const inWords = (figure: PublishedFigure): string => {
    if (figure.kind === "withheld") return words.withheld;
    return figure.kind === "below"
      ? words.fewerThan(separatedThousands(String(figure.threshold), locale))
      : sheetFigure(figure, locale);
  };
  const totals = rows.flatMap((row) => {
    const figure = row.cells[total] ?? null;
    return figure === null ? [] : [`${wording.rowTitle(row)}: ${inWords(figure)}`];
  });
  const day = writtenDay(dayOf(about.registers[0].referenceDate), locale);
  const place = columns.findIndex(({ kind }) => kind === "open");
  const open = rows.flatMap((row) => {
    const figure = row.cells[place] ?? null;
    const name = capitalised(wordsIn(classNames[row.keys[0] as keyof typeof classNames], locale));
    return figure === null ? [] : [`${name}, ${words.openOn(day)}: ${inWords(figure)}`];
  });
  const items = [...totals, ...new Set(open)];
  if (items.length === 0) return [];
  return [
    { kind: "text", text: words.periods(periods[0] ?? "", periods.at(-1) ?? "") },
    { kind: "list", items },
  ];
}

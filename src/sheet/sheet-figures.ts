import { type Locale, wordsIn } from "../arguments/locale.ts";
import type { TableClass } from "../counts/asked/unit.ts";
import type { Policy } from "../disclosure/policy.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { separatedThousands } from "../display/characters/separated-thousands.ts";
import { pictureWords } from "../display/dictionary/picture-words.ts";
import { sheetWords } from "../display/dictionary/sheet-words.ts";
import { capitalised, classNames } from "../display/dictionary/vocabulary.ts";
import type { DrawTable } from "../plot/draw-table.ts";
import type { SheetPart } from "./sheet.ts";
import { classPage, sheetPage } from "./sheet-pages.ts";
import type { SheetTables } from "./sheet-tables.ts";

/** In pixels: beside text on a page or a screen, and on a phone, where the same picture would be too small to read. */
const WIDE = 760;
const NARROW = 360;

/** The tables of each class with what explains them, under a picture where there is something that draws. */
export function sheetFigures(tables: SheetTables, locale: Locale, draw: DrawTable | undefined): readonly SheetPart[] {
  const { classes } = tables;
  const policy = classes[0].about.policy as Policy;
  const notes = new Set(classes.flatMap((table) => sheetPage(table, locale).notes));
  const threshold = separatedThousands(String(policy.threshold), locale);
  const texts = [...notes, ...wordsIn(sheetWords, locale).rounding(policy, threshold)];
  return [
    ...texts.map((text): SheetPart => ({ kind: "text", text })),
    ...classesOf(tables).flatMap((tableClass) => [
      { kind: "heading", text: nameOf(tableClass, locale) } as const,
      ...pictureOf(tableClass, tables, locale, draw),
      ...classes
        .map((table) => classPage(table, tableClass, locale))
        .filter(({ blocks }) => blocks.length > 0)
        .map((page): SheetPart => ({ kind: "tables", page })),
    ]),
  ];
}

/** The classes of which a sheet has rows. */
export function classesOf({ classes }: SheetTables): readonly TableClass[] {
  return [...new Set(classes.flatMap(({ rows }) => rows.map(({ keys }) => keys[0] as TableClass)))];
}

function nameOf(tableClass: TableClass, locale: Locale): string {
  return capitalised(wordsIn(classNames[tableClass], locale));
}

/** The picture of one class, in two widths; of several tables the first that has the class is drawn. */
function pictureOf(
  tableClass: TableClass,
  { classes }: SheetTables,
  locale: Locale,
  draw: DrawTable | undefined,
): readonly SheetPart[] {
  if (draw === undefined) return [];
  const hasClass = ({ rows }: PublishedTable): boolean => rows.some(({ keys }) => keys[0] === tableClass);
  return classes
    .filter(hasClass)
    .slice(0, 1)
    .map((table) => {
      const ofClass = { ...table, rows: table.rows.filter(({ keys }) => keys[0] === tableClass) };
      const { units, periods } = table.about.question;
      const title = wordsIn(pictureWords, locale).perPeriod(nameOf(tableClass, locale), units[0], periods.length);
      return {
        kind: "picture",
        text: wordsIn(sheetWords, locale).picture(title),
        wide: draw(ofClass, { locale, width: WIDE }),
        narrow: draw(ofClass, { locale, width: NARROW }),
      };
    });
}

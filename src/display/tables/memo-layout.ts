import { dayOf } from "../../calendar/day.ts";
import { writtenDay } from "../../calendar/written-day.ts";
import type { Row } from "../../counts/cells/exact-table.ts";
import type { PublishedFigure, PublishedTable } from "../../disclosure/published-table.ts";
import { openFootnote } from "../dictionary/memo-words.ts";
import { cellText, figureInSigns } from "./cell-text.ts";
import type { PageBlock, PageBody } from "./page.ts";
import type { TableWording } from "./table-wording.ts";
import { isUnfinished } from "./unfinished.ts";

/** The form of the memo: each row of figures a small table of its own with its title, and the footnote on open cases. */
export function memoLayout(table: PublishedTable<"classes">, wording: TableWording): PageBody {
  const { about, columns } = table;
  const shown = columns.flatMap((column, place) => (column.kind === "open" ? [] : [{ column, place }]));
  return {
    layout: "memo",
    keyHeadings: [""],
    columns: shown.map(({ column }) => ({ heading: wording.column(column), isTotal: column.kind === "total" })),
    length: about.question.periods.length,
    blocks: table.rows.map((row): PageBlock => {
      const footnote = footnoteOf(row, table, wording);
      const cells = shown.map(({ column, place }) => {
        const text = cellText(row.cells[place] ?? null, column);
        return footnote !== null && column.kind === "total" ? `${text}*` : text;
      });
      return {
        heading: wording.rowTitle(row),
        rows: [{ keys: [wording.words.count], cells }],
        footnotes: footnote === null ? [] : [`* ${footnote}`],
      };
    }),
  };
}

/** The blocks of the memo's form, with the title of each beside its figures. */
export function titlesBeside(blocks: readonly PageBlock[]): readonly PageBlock[] {
  return blocks.map(({ heading, rows, footnotes }) => ({
    heading: null,
    rows: rows.map(({ cells }) => ({ keys: [heading ?? ""], cells })),
    footnotes,
  }));
}

/**
 * The footnote of a row on what is still open, the figure written as a page writes it. Always there for a measure that is unfinished: a missing one would say that
 * none is open.
 */
export function footnoteOf(
  row: Row<PublishedFigure>,
  { about, columns }: PublishedTable<"classes">,
  { locale }: TableWording,
  written: (figure: PublishedFigure) => string = figureInSigns,
): string | null {
  const open = row.cells[columns.findIndex(({ kind }) => kind === "open")] ?? null;
  if (open === null || !isUnfinished(row.measure)) return null;
  const { classes, basis } = about.question;
  const [tableClass = classes[0]] = row.keys as readonly (typeof classes)[0][];
  const day = writtenDay(dayOf(about.registers[0].referenceDate), locale);
  const printed = { figure: written(open), day, possiblyNone: open.atLeast === 0 };
  return openFootnote({ class: tableClass, measure: row.measure, unit: row.unit, basis }, printed, locale);
}

import { wordsIn } from "../../arguments/locale.ts";
import { listsBy } from "../../cases/facts/groups.ts";
import type { Column, Row } from "../../counts/cells/exact-table.ts";
import type { PublishedFigure, PublishedTable } from "../../disclosure/published-table.ts";
import { measureNames, unitNames } from "../dictionary/vocabulary.ts";
import { cellText } from "./cell-text.ts";
import type { PageBlock, PageBody, PageRow } from "./page.ts";
import { unsharedFacts } from "./page-facts.ts";
import type { TableWording } from "./table-wording.ts";
import { isUnfinished } from "./unfinished.ts";

/** The rows under each key of the widest dimension together, their other keys in columns. */
export function blocksLayout(table: PublishedTable, wording: TableWording): PageBody {
  const { dimensions, rows } = table;
  const own = unsharedFacts(table);
  const first = isGrouped(table) ? 1 : 0;
  const columns = printedColumns(table);
  const line = (row: Row<PublishedFigure>): PageRow => ({
    keys: [...wording.keys(row).slice(first), ...own.map((fact) => factInWords(row, fact, wording))],
    cells: printedCells(row, columns),
  });
  return {
    layout: "blocks",
    keyHeadings: [
      ...dimensions.slice(first).map(({ name }) => wording.dimension(name)),
      ...own.map((fact) => wording.words[fact]),
    ],
    columns: pageColumns(columns, wording),
    length: table.about.question.periods.length,
    blocks:
      first === 0
        ? [{ heading: null, rows: rows.map(line), footnotes: [] }]
        : [...listsBy(rows, ({ keys }) => keys[0]).values()].map(
            (group): PageBlock => ({
              heading: wording.keys(group[0])[0] as string,
              rows: group.map(line),
              footnotes: [],
            }),
          ),
  };
}

/** A column that is printed, and its place in the table. */
export interface PrintedColumn {
  readonly column: Column;
  readonly place: number;
}

/** The columns that are printed: how many are open only where that means that a row is unfinished, as the last. */
export function printedColumns({ columns, rows }: PublishedTable): readonly PrintedColumn[] {
  const all = columns.map((column, place) => ({ column, place }));
  const open = all.filter(({ column }) => column.kind === "open");
  const others = all.filter(({ column }) => column.kind !== "open");
  return rows.some(({ measure }) => isUnfinished(measure)) ? [...others, ...open] : others;
}

/** The figures of a row as printed; nothing where the number open says nothing of the row. */
export function printedCells(row: Row<PublishedFigure>, columns: readonly PrintedColumn[]): readonly string[] {
  return columns.map(({ column, place }) => {
    const figure = row.cells[place] ?? null;
    return column.kind === "open" && (figure === null || !isUnfinished(row.measure)) ? "" : cellText(figure, column);
  });
}

/** The headings of printed columns. */
export function pageColumns(columns: readonly PrintedColumn[], wording: TableWording): PageBody["columns"] {
  return columns.map(({ column }) => ({ heading: wording.column(column), isTotal: column.kind === "total" }));
}

function factInWords(row: Row<PublishedFigure>, fact: "unit" | "measure", { locale }: TableWording): string {
  return wordsIn(fact === "unit" ? unitNames[row.unit] : measureNames[row.measure], locale);
}

/** Whether some rows share their widest key, so that it can stand above them. */
function isGrouped({ dimensions, rows }: PublishedTable): boolean {
  return dimensions.length > 1 && new Set(rows.map(({ keys }) => keys[0])).size < rows.length;
}

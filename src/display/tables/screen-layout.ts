import { type Wording, wordsIn } from "../../arguments/locale.ts";
import type { Subject } from "../../counts/asked/question.ts";
import type { CountedUnit } from "../../counts/asked/unit.ts";
import { columnKey, type Row } from "../../counts/cells/exact-table.ts";
import type { PublishedFigure, PublishedTable } from "../../disclosure/published-table.ts";
import { gainOfOneUnit, shortSensitivityColumns, shortSensitivityMeans } from "../dictionary/screen-words.ts";
import { unitNames } from "../dictionary/vocabulary.ts";
import { pageColumns, printedCells, printedColumns } from "./blocks-layout.ts";
import { cellText } from "./cell-text.ts";
import type { PageBlock, PageBody, PageRow } from "./page.ts";
import type { TableWording } from "./table-wording.ts";

/** How a subject stands on one screen of text; null for one that does not. */
export type ScreenLayout = (table: PublishedTable, wording: TableWording) => PageBody;

/** The subjects that stand on one screen of text, their keys under each other in one column. */
export const screenLayouts: { readonly [Of in Subject]?: ScreenLayout } = {
  definitions: definitionsScreen,
  moves: movesScreen,
  sensitivity: sensitivityScreen,
  attrition: attritionScreen,
};

/** Every row with its keys from wide to narrow, the definition last. */
function definitionsScreen(table: PublishedTable, wording: TableWording): PageBody {
  const severalMeasures = new Set(table.rows.map(({ measure }) => measure)).size > 1;
  return screen(table, wording, (row) => {
    const [tableClass = "", measure = "", definition = ""] = wording.keys(row);
    return severalMeasures ? [tableClass, measure, definition] : [tableClass, definition];
  });
}

/** From one class to another in one key; the row that gathers others is one word. */
function movesScreen(table: PublishedTable, wording: TableWording): PageBody {
  return screen(table, wording, (row) => {
    const [definition = "", from = "", to = "", options = ""] = wording.keys(row);
    return row.keys[1] === "other" ? [definition, wording.words.other] : [definition, `${from} > ${to}`, options];
  });
}

/** With short headings, and what these mean. */
function sensitivityScreen(table: PublishedTable, wording: TableWording): PageBody {
  const body = screen(table, wording, wording.keys);
  const headings = table.columns.map((column) => {
    const short = (shortSensitivityColumns as Readonly<Record<string, Wording>>)[columnKey(column)];
    return short === undefined ? wording.column(column) : wordsIn(short, wording.locale);
  });
  return {
    ...body,
    columns: body.columns.map((column, place) => ({ ...column, heading: headings[place] as string })),
    blocks: withFootnote(body.blocks, wordsIn(shortSensitivityMeans, wording.locale)),
  };
}

/** What is left of each unit beside each other, and the gain of the first unit. */
function attritionScreen(table: PublishedTable, wording: TableWording): PageBody {
  const { columns, rows } = table;
  const { units } = table.about.question;
  const rowOf = (unit: CountedUnit, condition: Row<PublishedFigure>) =>
    rows.find((row) => row.unit === unit && row.keys.join("\n") === condition.keys.join("\n"));
  const place = (key: string): number => columns.findIndex((column) => columnKey(column) === key);
  const text = (row: Row<PublishedFigure> | undefined, key: string): string => {
    const column = columns[place(key)];
    return column === undefined ? "" : cellText(row?.cells[place(key)] ?? null, column);
  };
  const gains = ["without", "gained"].filter((key) => place(key) >= 0);
  const lines = rows
    .filter(({ unit }) => unit === units[0])
    .map(
      (row): PageRow => ({
        keys: wording.keys(row),
        cells: [...units.map((unit) => text(rowOf(unit, row), "left")), ...gains.map((key) => text(row, key))],
      }),
    );
  const unitsInWords = units.map((unit) => wordsIn(unitNames[unit], wording.locale));
  const blocks: readonly PageBlock[] = [{ heading: null, rows: lines, footnotes: [] }];
  const only = `${wordsIn(gainOfOneUnit, wording.locale)} ${unitsInWords[0]}.`;
  return {
    layout: "screen",
    keyHeadings: [""],
    columns: [
      ...unitsInWords,
      ...gains.map((key) => wording.column(columns[place(key)] as (typeof columns)[number])),
    ].map((heading) => ({ heading, isTotal: false })),
    lastTogether: gains.length,
    length: table.about.question.periods.length,
    blocks: units.length === 1 ? blocks : withFootnote(blocks, only),
  };
}

function screen(
  table: PublishedTable,
  wording: TableWording,
  keysOf: (row: Row<PublishedFigure>) => readonly string[],
): PageBody {
  const columns = printedColumns(table);
  const rows = table.rows.map((row) => ({ keys: keysOf(row), cells: printedCells(row, columns) }));
  return {
    layout: "screen",
    keyHeadings: [""],
    columns: pageColumns(columns, wording),
    length: table.about.question.periods.length,
    blocks: [{ heading: null, rows, footnotes: [] }],
  };
}

function withFootnote(blocks: readonly PageBlock[], footnote: string): readonly PageBlock[] {
  return blocks.map((block) => ({ ...block, footnotes: [footnote] }));
}

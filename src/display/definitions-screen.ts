import type { Locale } from "../arguments/locale.ts";
import { columnKey, type Row } from "../counts/cells/exact-table.ts";
import type { PublishedFigure, PublishedTable } from "../disclosure/published-table.ts";
import { inColumns, widthsOf } from "./characters/text-columns.ts";
import { wrapped } from "./characters/wrap-text.ts";
import { definitionsScreenWords } from "./dictionary/screen-words.ts";
import { renderLocale } from "./render-options.ts";
import { cellText, figureInSigns } from "./tables/cell-text.ts";
import { textPageOf } from "./tables/layouts.ts";
import type { Page } from "./tables/page.ts";
import { figuresInWords } from "./tables/page-frame.ts";
import { type TableWording, tableWording } from "./tables/table-wording.ts";
import { screenWidth, textLines } from "./tables/text-screen.ts";

/** The three tables of `nareis definitions`; without moves where there is one definition. */
export interface DefinitionTables {
  readonly table: PublishedTable;
  readonly moves?: PublishedTable;
  readonly sensitivity: PublishedTable;
}

/**
 * Definitions side by side, what moved between them and what each option of the first changes, on one screen of text. The
 * screen leaves out what the three tables print by themselves: other measures than all applications, what is suppressed
 * throughout, and where the law broke series.
 *
 * @throws TypeError for anything but published tables; RangeError for another locale than `nl` and `en`.
 */
export function definitionsScreen({ table, moves, sensitivity }: DefinitionTables, locale: Locale): string {
  renderLocale(table, { locale });
  const page = textPageOf(table, locale);
  const words = definitionsScreenWords(locale);
  const paragraphs = [
    textLines(page.banners),
    textLines([figuresInWords(table, { tables: moves === undefined ? 2 : 3, length: page.length, locale })]),
    sideBySide(table, page, tableWording(table, locale)),
    ...(moves === undefined ? [] : [movesLines(moves, tableWording(moves, locale))]),
    sensitivityLines(sensitivity, tableWording(sensitivity, locale)),
    textLines([...factsOf(page, tableWording(table, locale)), words.more, words.finding]),
  ];
  return `${paragraphs.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** Applications by class and definition. */
function sideBySide(table: PublishedTable, { title }: Page, wording: TableWording): readonly string[] {
  const columns = table.columns.flatMap((column, place) => (column.kind === "open" ? [] : [{ column, place }]));
  const rows = table.rows.filter(({ measure }) => measure === "applications");
  const classes = [...new Set(rows.map(({ keys: [tableClass] }) => tableClass))];
  const lines = inColumns(
    [
      ["", ...columns.map(({ column }) => wording.column(column))],
      ...classes.flatMap((tableClass) => {
        const own = rows.filter(({ keys }) => keys[0] === tableClass);
        const heading = own.slice(0, 1).map((row) => [wording.keys(row)[0] as string]);
        const lines = own.map((row) => [
          `  ${wording.keys(row).at(-1)}`,
          ...columns.map(({ column, place }) => cellText(row.cells[place] ?? null, column)),
        ]);
        return [...heading, ...lines];
      }),
    ],
    { toTheLeft: 1, gap: 1 },
  );
  return [...textLines([title ?? ""]), ...lines];
}

/** One line for each way to move that has a figure, under each definition. */
function movesLines(moves: PublishedTable, wording: TableWording): readonly string[] {
  const words = definitionsScreenWords(wording.locale);
  const width = Math.max(...moves.rows.map((row) => figureOf(row).length), 0);
  const lines = moves.rows.flatMap((row, place) => {
    const [definition = "", , , options = ""] = wording.keys(row);
    const [from, to] = row.keys.slice(1, 3).map((end) => words.endOfMove(end));
    const isFirst = moves.rows[place - 1]?.keys[0] !== row.keys[0];
    const way = row.keys[1] === "other" ? wording.words.other : `${from} > ${to}: ${options}`;
    const [start = "", ...rest] = wrapped(way, screenWidth - width - 8);
    return [
      ...(isFirst ? [`  ${definition}`] : []),
      `    ${figureOf(row).padStart(width)}  ${start}`,
      ...rest.map((text) => `${" ".repeat(width + 8)}${text}`),
    ];
  });
  return [...textLines([wording.title ?? ""]), ...lines];
}

function figureOf({ cells: [figure = null] }: Row<PublishedFigure>): string {
  return figure === null ? "" : figureInSigns(figure);
}

/** With one option changed, what enters and leaves by it, and with every option changed. */
const COLUMNS: readonly string[] = ["alone", "alone-in", "alone-out", "together"];

/** A line for each value whose entries or exits are no suppressed figure; the others are named below. */
function sensitivityLines(table: PublishedTable, wording: TableWording): readonly string[] {
  const { locale } = wording;
  const words = definitionsScreenWords(locale);
  const shown = table.columns.flatMap((column, place) =>
    COLUMNS.includes(columnKey(column)) ? [{ column, place }] : [],
  );
  const isMoving = ({ cells }: Row<PublishedFigure>): boolean =>
    table.columns.some((column, place) => /^alone-/.test(columnKey(column)) && (cells[place]?.atLeast ?? 0) > 0);
  const several = new Set(table.rows.map(({ keys }) => keys[0])).size > 1;
  const nameOf = (row: Row<PublishedFigure>): string => {
    const [tableClass, ...keys] = wording.keys(row);
    return (several ? [tableClass, ...keys] : keys).join(": ");
  };
  const moving = table.rows.filter(isMoving);
  const headings = ["", ...shown.map(({ column }) => words.column(columnKey(column)))];
  const lines = [
    ...(moving.length === 0 ? [] : [headings]),
    ...moving.map((row) => [
      `  ${nameOf(row)}`,
      ...shown.map(({ column, place }) => cellText(row.cells[place] ?? null, column)),
    ]),
  ];
  const figures = widthsOf(lines).slice(1);
  const room = screenWidth - figures.reduce((sum, width) => sum + width + 1, 0);
  const broken = lines.flatMap(([name = "", ...cells]) => {
    const [first = "", ...rest] = wrapped(name.trimStart(), room - 2, name === "" ? "" : "  ");
    return [[first, ...cells], ...rest.map((text) => [`  ${text}`])];
  });
  const still = table.rows.filter((row) => !isMoving(row)).map(nameOf);
  return [
    ...textLines([wording.title ?? "", words.means]),
    ...inColumns(broken, { toTheLeft: 1, gap: 1 }),
    ...(still.length === 0 ? [] : textLines([words.still(still, table.about.policy)])),
  ];
}

/** The reference date, the register, and how much of it was set aside: all other facts stand in the other forms. */
function factsOf({ facts }: Page, { words }: TableWording): readonly string[] {
  const { referenceDate, register, setAside } = words.facts;
  const wanted = facts.filter(({ label }) => [referenceDate, register, setAside].includes(label));
  return wanted.map(({ label, text }) => `${label}: ${text}`);
}

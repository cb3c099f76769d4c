import { dayOf } from "../../calendar/day.ts";
import type { Locale } from "../../calendar/written-day.ts";
import type { PublishedSheet, PublishedSheetRow } from "../../disclosure/old/published-sheet.ts";
import { oneLine } from "../characters/one-line.ts";
import { definitionsScreenWords } from "./definitions-screen-words.ts";
import { figureText } from "./figure-text.ts";
import { wordsFor } from "./render-options.ts";
import { sheetPageOf } from "./sheet-page.ts";
import { sheetWording } from "./sheet-wording.ts";
import { type SweepBar, sweepChart } from "./sweep-chart.ts";
import { inColumns } from "./text-columns.ts";

/** What a comparison and a sweep of the first of its definitions are, published. */
export interface DefinitionSheets {
  readonly table: PublishedSheet;
  readonly moves: PublishedSheet;
  readonly sweep: PublishedSheet;
}

/** More ways to move than these are left to the other forms, so that all stays on one screen. */
const MOST_MOVES = 12;

/** Of a terminal that nobody made wider. */
const WIDEST_LINE = 80;

/**
 * Definitions side by side, what moved between them and what each choice matters, on one screen of text: applications
 * only, the two classes of the memo, and the sweep for the first of them.
 *
 * @throws TypeError for anything but published sheets; RangeError for another locale than `nl` and `en`.
 */
export function definitionsToText(sheets: DefinitionSheets, locale: Locale): string {
  const words = wordsFor(sheets.table, { locale });
  const own = definitionsScreenWords[locale];
  const { banners, notes, facts } = sheetPageOf(sheets.table, words);
  const { about } = sheets.table;
  const day = words.writtenDay(dayOf(about.registers[0].referenceDate));
  const paragraphs = [
    [
      ...banners.flatMap((banner) => wrapped(banner, WIDEST_LINE, "")),
      ...wrapped(`${own.referenceDate(day)} ${notes[0]}`, WIDEST_LINE, ""),
    ],
    sideBySide(sheets.table, locale),
    ...(sheets.moves.about.definitions.length > 1 ? [moves(sheets.moves, locale)] : []),
    sweepLines(sheets.sweep, locale),
    [
      ...wrapped(own.finding, WIDEST_LINE, ""),
      ...facts.slice(-2, -1).flatMap(({ label, text }) => wrapped(`${label}: ${text}`, WIDEST_LINE, "")),
    ],
  ];
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function sideBySide(sheet: PublishedSheet, locale: Locale): readonly string[] {
  const words = wordsFor(sheet, { locale });
  const wording = sheetWording(sheet, words);
  const rows = sheet.rows.filter(({ measure }) => measure === "applications");
  const classes = [...new Set(rows.map(({ keys }) => keys[0] as string))];
  const lines = [
    [definitionsScreenWords[locale].sideBySide, ...sheet.columns.map(wording.column)],
    ...classes.flatMap((tableClass) => [
      [wording.key("class", tableClass), ...sheet.columns.map(() => "")],
      ...rows
        .filter(({ keys }) => keys[0] === tableClass)
        .map(({ keys, cells }) => [`  ${oneLine(keys[2] as string)}`, ...cells.map(figureText)]),
    ]),
  ];
  return inColumns(lines, 1);
}

function moves(sheet: PublishedSheet, locale: Locale): readonly string[] {
  const own = definitionsScreenWords[locale];
  const wording = sheetWording(sheet, wordsFor(sheet, { locale }));
  const heading = own.moves(oneLine(sheet.about.definitions[0].id));
  if (sheet.rows.length === 0) return [heading, `  ${own.noMoves}`];
  const shown = [...sheet.rows].sort((one, other) => placeOf(one) - placeOf(other) || most(other) - most(one));
  const shownMoves = shown.slice(0, MOST_MOVES);
  const widest = Math.max(...shownMoves.map(({ cells }) => figureText(cells[0] ?? null).length));
  const ways = inColumns(
    shownMoves.map(({ keys: [, from = "", to = ""], cells }) => [
      `    ${figureText(cells[0] ?? null).padStart(widest)}`,
      `${wording.key("from", from)} > ${wording.key("to", to)}`,
    ]),
    2,
  );
  const indent = Math.max(...ways.map((way) => way.length)) + 2;
  const lines = shownMoves.flatMap(({ keys: [definition = "", , , choices = ""] }, place) => {
    const name = shownMoves[place - 1]?.keys[0] === definition ? [] : [`  ${oneLine(definition)}`];
    const [first = "", ...rest] = wrapped(wording.key("choices", choices), WIDEST_LINE, " ".repeat(indent));
    return [...name, `${(ways[place] ?? "").padEnd(indent)}${first.trimStart()}`, ...rest];
  });
  const left = shown.length - shownMoves.length;
  return [heading, ...lines, ...(left > 0 ? [`  ${own.moreMoves(left)}`] : [])];

  function placeOf({ keys }: PublishedSheetRow): number {
    return sheet.about.definitions.findIndex(({ id }) => id === keys[0]);
  }

  function most({ cells }: PublishedSheetRow): number {
    return cells[0]?.atMost ?? 0;
  }
}

function sweepLines(sheet: PublishedSheet, locale: Locale): readonly string[] {
  const own = definitionsScreenWords[locale];
  const { base, bars } = sweepChart(sheet, { locale });
  if (base === null) return [];
  // What prints the same as nothing at all, both ways, is named in one line and not given a row of figures each.
  const isMoving = ({ aloneIn, aloneOut }: SweepBar): boolean => aloneIn.atLeast > 0 || aloneOut.atLeast > 0;
  const moving = bars.filter(isMoving);
  const still = bars.filter((bar) => !isMoving(bar));
  const choices = [...new Set(moving.map(({ choice }) => choice))];
  const rows = choices.flatMap((choice) =>
    moving
      .filter((bar) => bar.choice === choice)
      .map((bar, place) => [
        [place === 0 ? `  ${bar.choiceText}` : "", bar.valueText],
        [bar.alone, bar.aloneIn, bar.aloneOut, bar.others, bar.together].map(figureText),
      ]),
  );
  const names = inColumns(
    rows.map(([name]) => name as readonly string[]),
    2,
  );
  return [
    ...inColumns(
      [
        [own.sweep(figureText(base)), ...own.sweepColumns],
        ...rows.map(([, figures], place) => [names[place] as string, ...(figures as readonly string[])]),
      ],
      1,
    ),
    ...wrapped(
      [own.sweepColumnsMean, ...(still.length === 0 ? [] : [own.still(still.map(inOneWord))])].join(" "),
      WIDEST_LINE,
      "  ",
    ),
  ];
}

function inOneWord({ choiceText, valueText }: SweepBar): string {
  return `${choiceText} ${valueText}`;
}

/** A text on lines of at most a number of characters, broken at spaces. */
function wrapped(text: string, width: number, indent: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`${indent}${word}`);
  }
  return lines;
}

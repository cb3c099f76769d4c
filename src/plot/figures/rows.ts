import { wordsIn } from "../../arguments/locale.ts";
import type { Row } from "../../counts/cells/exact-table.ts";
import type { PublishedFigure, PublishedTable } from "../../disclosure/published-table.ts";
import { oneLine } from "../../display/characters/one-line.ts";
import { type PictureWords, pictureWords } from "../../display/dictionary/picture-words.ts";
import { measureNames, unitNames } from "../../display/dictionary/vocabulary.ts";
import type { TableWording } from "../../display/tables/table-wording.ts";
import { drawnFigure, figureInAll } from "./drawn-figure.ts";
import type { BarRow, PictureBody, RowBars } from "./picture.ts";

type PrintedRow = Row<PublishedFigure>;

/** The rows that are drawn: those of one unit and one measure, so that every bar counts the same. */
export interface OneCount {
  readonly rows: readonly PrintedRow[];
  /** What they count, in a sentence. */
  readonly said: string;
}

/** The rows of the first unit and the first measure that a table has. */
export function oneCount(table: PublishedTable, { locale }: TableWording): OneCount {
  const { units, periods } = table.about.question;
  const words = wordsIn(pictureWords, locale);
  const place = table.dimensions.findIndex(({ name }) => name === "measure");
  const [first] = table.rows;
  const unit = first?.unit ?? units[0];
  const rows = table.rows.filter((row) => row.unit === unit && (place < 0 || row.keys[place] === first?.keys[place]));
  const name =
    place < 0 || first === undefined || first.measure === "applications" ? null : measureNames[first.measure];
  const stretch = oneLine(periods.first === periods.last ? periods.first : `${periods.first} – ${periods.last}`);
  return {
    rows,
    said: words.drawn(wordsIn(unitNames[unit], locale), name === null ? null : wordsIn(name, locale), stretch),
  };
}

/** Rows by their class, each a panel of bars; a table without classes is one panel. */
export function panelsByClass(
  table: PublishedTable,
  rows: readonly PrintedRow[],
  wording: TableWording,
  barsOf: (rows: readonly PrintedRow[]) => readonly BarRow[],
): readonly RowBars[] {
  const first = table.dimensions[0]?.name === "class" ? 0 : -1;
  const classes = [...new Set(rows.map(({ keys }) => (first < 0 ? "" : (keys[first] as string))))];
  return classes.map((one): RowBars => {
    const own = rows.filter(({ keys }) => first < 0 || keys[first] === one);
    return {
      form: "row-bars",
      heading: first < 0 ? null : (wording.keys(own[0] as PrintedRow)[first] ?? null),
      rows: barsOf(own),
    };
  });
}

/** What a row is beside its class and its measure. */
export function labelOf(row: PrintedRow, { dimensions }: PublishedTable, wording: TableWording): string {
  const words = wording.keys(row).map((key, place) => ({ key, name: dimensions[place]?.name ?? "" }));
  return words
    .filter(({ name }) => name !== "class" && name !== "measure")
    .map(({ key, name }, place) => (place === 0 ? key : `${name === "to" ? " → " : ": "}${key}`))
    .join("");
}

/** A bar for each group, definition or finding: its figure over all periods. */
export function groupsPicture(table: PublishedTable, wording: TableWording): PictureBody {
  const { rows, said } = oneCount(table, wording);
  return {
    title: wording.title ?? "",
    subtitle: [said],
    legend: [],
    panels: panelsByClass(table, rows, wording, (own) =>
      own.map((row) => ({
        label: labelOf(row, table, wording),
        tone: row.keys.at(-1) === "all" ? "whole" : "dark",
        right: drawnFigure(figureInAll(row, table), wording.locale),
        left: null,
        remark: "",
      })),
    ),
    notes: [...wording.notes, ...gatheredNote(table, wording)],
  };
}

/** What a row is that gathers others, where there is one. */
export function gatheredNote(
  { about, columns, dimensions, rows }: PublishedTable,
  { words }: TableWording,
): readonly string[] {
  const gathers = rows.some(({ keys }) => dimensions.some(({ fromData }, at) => fromData && keys[at] === "other"));
  const open = columns.some(({ kind }) => kind === "open");
  return gathers ? [words.gathers({ zeros: about.policy?.zero === "shown", open })] : [];
}

/** The legend of what comes in and what goes out. */
export function inAndOut(words: PictureWords): PictureBody["legend"] {
  return [
    { tone: "dark", look: "filled", text: words.entries },
    { tone: "middle", look: "filled", text: words.exits },
  ];
}

import type { PublishedSheet, PublishedSheetRow } from "../../disclosure/old/published-sheet.ts";
import { sheetCellText } from "./figure-text.ts";
import { banners, type Page } from "./page.ts";
import { sheetFacts, unsharedFacts } from "./sheet-facts.ts";
import { breaksInWords, isTotal, sheetNotes } from "./sheet-notes.ts";
import { type SheetWording, sheetWording } from "./sheet-wording.ts";
import type { Words } from "./words.ts";

/** What text, Markdown and HTML print alike of a sheet, as plain text that each of them still has to escape. */
export interface SheetPage extends Pick<Page, "banners" | "notes" | "breaks" | "facts"> {
  readonly title: string;
  /** Headings of the keys that stand before the figures of a row. */
  readonly keyHeadings: readonly string[];
  /** Headings of the figures. */
  readonly columns: readonly string[];
  /** Which of the figures is the total; -1 for none. */
  readonly total: number;
  readonly blocks: readonly SheetBlock[];
}

/** The rows under one key of the widest dimension. */
export interface SheetBlock {
  /** That key in words; null where the rows are not grouped. */
  readonly heading: string | null;
  readonly rows: readonly SheetLine[];
}

/** One row: its keys in words, without the one that stands above the block, and its figures. */
export interface SheetLine {
  readonly keys: readonly string[];
  readonly cells: readonly string[];
}

/** A published sheet as a page in one language. */
export function sheetPageOf(sheet: PublishedSheet, words: Words): SheetPage {
  const { about, dimensions, columns, rows } = sheet;
  const wording = sheetWording(sheet, words);
  const grouped = isGrouped(sheet);
  const below = dimensions.slice(grouped ? 1 : 0);
  const own = unsharedFacts(sheet);
  const line = (row: PublishedSheetRow): SheetLine => ({
    keys: [
      ...below.map((dimension, place) => wording.key(dimension, row.keys.slice(-below.length)[place] ?? "")),
      ...own.map((fact) => wording.key(fact, row[fact])),
    ],
    cells: columns.map((column, place) => sheetCellText(row.cells[place] ?? null, column)),
  });
  const blocks = grouped ? blocksOf(sheet, wording, line) : [{ heading: null, rows: rows.map(line) }];
  const synthetic = about.registers.some((register) => register.synthetic);
  return {
    banners: banners({ policy: about.policy, status: about.status, register: { synthetic } }, words),
    title: wording.title,
    notes: sheetNotes(sheet, blocks.length, wording, words),
    keyHeadings: [...below, ...own].map(wording.dimension),
    columns: columns.map(wording.column),
    total: columns.findIndex(isTotal),
    blocks,
    breaks: breaksInWords(sheet, words),
    facts: sheetFacts(sheet, wording, words),
  };
}

/** Whether some rows share their widest key, so that it can stand above them. */
function isGrouped({ dimensions, rows }: PublishedSheet): boolean {
  return dimensions.length > 1 && new Set(rows.map(({ keys }) => keys[0])).size < rows.length;
}

function blocksOf(
  { dimensions, rows }: PublishedSheet,
  wording: SheetWording,
  line: (row: PublishedSheetRow) => SheetLine,
): readonly SheetBlock[] {
  const linesByKey = new Map<string, SheetLine[]>();
  for (const row of rows) {
    const key = row.keys[0] as string;
    const lines = linesByKey.get(key);
    if (lines === undefined) linesByKey.set(key, [line(row)]);
    else lines.push(line(row));
  }
  return [...linesByKey].map(([key, lines]) => ({ heading: wording.key(dimensions[0] as string, key), rows: lines }));
}

import { wrapped } from "../../display/characters/wrap-text.ts";
import type { Sheet, SheetCell, SheetColumn, SheetTable } from "./sheet.ts";
import { type CellFormat, cellFormats } from "./styles-part.ts";
import { distinctHeadings } from "./table-part.ts";
import type { TextList } from "./text-list.ts";
import { columnName, xmlStart, xmlText } from "./xml-text.ts";

/** As wide as a column becomes, in characters. */
const WIDEST = { words: 44, figures: 16, paragraph: 100 } as const;
const NARROWEST = 10;

/** The height of a line, in points. */
const LINE = 15.75;

/** As many characters as a cell of a spreadsheet holds. */
const LONGEST_TEXT = 32_767;

/** The row in which the headings of the table of a worksheet stand, 1 for the first: under title and lines. */
export function headingRowOf({ lines }: Sheet): number {
  return lines.length + 2;
}

/** The part of one worksheet; its table is a part of its own. */
export function worksheetPart(sheet: Sheet, texts: TextList, isFirst: boolean): string {
  const { title, lines, table } = sheet;
  const above = [textCell("A1", title, "title", texts), ...lines.map(lineCell)];
  function lineCell({ text, isLoud }: Sheet["lines"][number], place: number): string {
    const format = isLoud ? "loud" : table === null ? "paragraph" : "plain";
    return textCell(`A${place + 2}`, text, format, texts);
  }
  const rows = [
    ...above.map((cell) => [cell]),
    ...(table === null ? [] : tableCells(table, headingRowOf(sheet), texts)),
  ];
  const heights = rowHeights(sheet);
  const view = `<sheetView${isFirst ? ' tabSelected="1"' : ""} workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView>`;
  return [
    `${xmlStart}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews>${view}</sheetViews><sheetFormatPr defaultRowHeight="${LINE}"/>`,
    `<cols>${widthsOf(sheet).map(columnWidth).join("")}</cols>`,
    `<sheetData>${rows.map((cells, place) => `<row r="${place + 1}"${heights[place]}>${cells.join("")}</row>`).join("")}</sheetData>`,
    linksOf(sheet),
    '<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    table === null ? "" : '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    "</worksheet>",
  ].join("");
}

function tableCells(table: SheetTable, headingRow: number, texts: TextList): readonly (readonly string[])[] {
  const headings = distinctHeadings(table).map((heading, place) => {
    const isFigure = table.columns[place]?.kind === "figures";
    return textCell(at(place, headingRow), heading, isFigure ? "figuresHeading" : "wordsHeading", texts);
  });
  const rows = table.rows.length === 0 ? [table.columns.map(() => NOTHING)] : table.rows;
  return [
    headings,
    ...rows.map((cells, row) =>
      cells.map((cell, place) =>
        cellText(at(place, headingRow + 1 + row), cell, table.columns[place] as SheetColumn, texts),
      ),
    ),
  ];
}

const NOTHING: SheetCell = { kind: "text", text: "" };

function cellText(place: string, cell: SheetCell, { kind }: SheetColumn, texts: TextList): string {
  if (cell.kind === "text") {
    const formats = { words: "words", figures: "figure", paragraph: "paragraph" } as const;
    return textCell(place, cell.text, cell.to === undefined ? formats[kind] : "link", texts);
  }
  const format = cellFormats[cell.isPercent ? "percent" : "number"];
  return `<c r="${place}" s="${format}"><v>${cell.isPercent ? cell.value / 100 : cell.value}</v></c>`;
}

function textCell(place: string, text: string, format: CellFormat, texts: TextList): string {
  return `<c r="${place}" s="${cellFormats[format]}" t="s"><v>${texts.placeOf(text.slice(0, LONGEST_TEXT))}</v></c>`;
}

function linksOf(sheet: Sheet): string {
  const first = headingRowOf(sheet) + 1;
  const links = (sheet.table?.rows ?? []).flatMap((cells, row) =>
    cells.flatMap((cell, place) =>
      cell.kind === "number" || cell.to === undefined
        ? []
        : [`<hyperlink ref="${at(place, first + row)}" location="'${xmlText(cell.to)}'!A1"/>`],
    ),
  );
  return links.length === 0 ? "" : `<hyperlinks>${links.join("")}</hyperlinks>`;
}

function widthsOf({ table, textWidth }: Sheet): readonly number[] {
  if (table === null) return [textWidth];
  return table.columns.map(({ heading, kind }, place) => {
    const longest = table.rows.reduce((most, cells) => Math.max(most, lengthOf(cells[place])), heading.length);
    return Math.min(WIDEST[kind], Math.max(NARROWEST, longest + 2));
  });
}

/** The height of each row: as many lines as its longest text takes, because not every program finds that by itself. */
function rowHeights(sheet: Sheet): readonly string[] {
  const { lines, table } = sheet;
  const widths = widthsOf(sheet);
  const height = (texts: readonly string[]): string => {
    const most = Math.max(...texts.map((text, place) => linesIn(text, widths[place] as number)));
    return most < 2 ? "" : ` ht="${most * LINE}" customHeight="1"`;
  };
  const above = ["", ...lines.map(({ text }) => (table === null ? height([text]) : ""))];
  if (table === null) return above;
  const paragraphs = table.rows.map((cells) =>
    height(cells.map((cell, place) => (isParagraph(cell, table.columns[place]) ? cell.text : ""))),
  );
  return [...above, height(distinctHeadings(table)), ...(paragraphs.length === 0 ? [""] : paragraphs)];
}

function isParagraph(cell: SheetCell, column: SheetColumn | undefined): cell is SheetCell & { readonly kind: "text" } {
  return cell.kind === "text" && column?.kind === "paragraph";
}

/** How many lines a text takes that breaks between words, with some room left for wide letters. */
function linesIn(text: string, width: number): number {
  return wrapped(text, Math.max(1, Math.floor(width * 0.95))).length;
}

function lengthOf(cell: SheetCell | undefined): number {
  if (cell === undefined) return 0;
  // With a sign between thousands.
  return cell.kind === "text" ? cell.text.length : Math.ceil((String(cell.value).length * 4) / 3);
}

function columnWidth(width: number, place: number): string {
  return `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`;
}

function at(place: number, row: number): string {
  return `${columnName(place)}${row}`;
}

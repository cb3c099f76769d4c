import type { SheetTable } from "./sheet.ts";
import { columnName, xmlStart, xmlText } from "./xml-text.ts";

/** Of 255 characters that a heading may have, some are left for its number. */
const LONGEST_HEADING = 240;

/** The headings of a table: each of them once, because a spreadsheet takes no two of the same name, and none too long. */
export function distinctHeadings({ columns }: SheetTable): readonly string[] {
  const taken = new Set<string>();
  return columns.map(({ heading }) => {
    const short = heading.slice(0, LONGEST_HEADING);
    let name = short;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${short} (${number})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

/**
 * The cells of a table, from its headings to its last row, where the headings stand in a row (1 for the first). A table
 * without rows has an empty one: a spreadsheet takes none without.
 */
export function tableRange({ columns, rows }: SheetTable, headingRow: number): string {
  return `A${headingRow}:${columnName(columns.length - 1)}${headingRow + Math.max(1, rows.length)}`;
}

/**
 * The part that marks up a table as one, so that who hears it hears its headings. Without buttons for filtering, which
 * would stand on the headings.
 */
export function tablePart(table: SheetTable, number: number, headingRow: number): string {
  const columns = distinctHeadings(table).map(
    (heading, place) => `<tableColumn id="${place + 1}" name="${xmlText(heading)}"/>`,
  );
  const name = `name="${xmlText(table.name)}" displayName="${xmlText(table.name)}"`;
  return [
    `${xmlStart}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`,
    ` id="${number}" ${name} ref="${tableRange(table, headingRow)}" totalsRowShown="0">`,
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>`,
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>',
  ].join("");
}

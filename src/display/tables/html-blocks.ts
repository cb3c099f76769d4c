import { escapedHtml } from "../characters/escape-html.ts";
import type { Page, PageBlock, PageColumn, PageRow } from "./page.ts";
import { type Strip, stripsFor } from "./strips.ts";

/** How many characters of figures stand beside the keys on a sheet of A4. */
const ROOM = { memo: 84, blocks: 64, screen: 64 } as const;

/** The figures of a page, each block a `<div>` with a captioned table for each strip that fits on a sheet of A4. */
export function htmlBlocks(page: Page): readonly string[] {
  const strips = stripsOf(page);
  return page.blocks.map((block) => {
    const tables = strips.map((strip) => stripHtml(block, page, strip));
    const footnotes = block.footnotes.map((footnote) => `<p class="footnote">${escapedHtml(footnote)}</p>`);
    return ['<div class="nareis-table">', ...tables, ...footnotes, "</div>"].join("\n");
  });
}

function stripsOf({ columns, blocks, layout, length }: Page): readonly Strip[] {
  // Headings may break between words, figures may not.
  const widths = columns.map(({ heading }, place) =>
    Math.max(
      ...heading.split(" ").map((word) => word.length),
      ...blocks.flatMap(({ rows }) => rows.map(({ cells }) => (cells[place] as string).length)),
    ),
  );
  return stripsFor(widths, { room: ROOM[layout], gap: 2, length });
}

/**
 * One table, where it can be scrolled sideways with the keyboard too. Roles are written out: a narrow screen lays rows out
 * as grids, and a browser may then forget what they are.
 */
function stripHtml(block: PageBlock, page: Page, strip: Strip): string {
  const { title, keyHeadings, columns } = page;
  const caption = escapedHtml(stripTitle(block.heading ?? title ?? "", columns, strip));
  const keys = keyHeadings.map((heading) =>
    heading === "" ? '<td role="cell"></td>' : columnHeading(heading, ' class="key"'),
  );
  const headings = columns.slice(...strip).map(({ heading }) => columnHeading(heading, ""));
  return [
    `<div class="nareis-scroll" role="region" aria-label="${caption}" tabindex="0">`,
    '<table role="table">',
    `<caption>${caption}</caption>`,
    `<thead role="rowgroup"><tr role="row">${[...keys, ...headings].join("")}</tr></thead>`,
    '<tbody role="rowgroup">',
    ...block.rows.map((row) => rowHtml(row, page, strip)),
    "</tbody>",
    "</table>",
    "</div>",
  ].join("\n");
}

/** The headings of columns stand in each cell again, for where they do not stand above it. */
function rowHtml({ keys, cells }: PageRow, { keyHeadings, columns }: Page, [start, end]: Strip): string {
  const titles = keys.map((key, place) => {
    const heading = keyHeadings[place] ?? "";
    const named = heading === "" ? "" : ` data-column="${escapedHtml(heading)}"`;
    return `<th scope="row" role="rowheader"${named}>${escapedHtml(key)}</th>`;
  });
  const figures = cells.slice(start, end).map((cell, place) => {
    const { heading, isTotal } = columns[start + place] as PageColumn;
    const total = isTotal ? ' class="total"' : "";
    return `<td role="cell"${total} data-column="${escapedHtml(heading)}">${escapedHtml(cell)}</td>`;
  });
  return `<tr role="row">${titles.join("")}${figures.join("")}</tr>`;
}

function columnHeading(text: string, attributes: string): string {
  return `<th scope="col" role="columnheader"${attributes}>${escapedHtml(text)}</th>`;
}

/** The title of one strip: that of the table, and which columns the strip has where there are several strips. */
function stripTitle(title: string, columns: readonly PageColumn[], [start, end]: Strip): string {
  if (end - start === columns.length) return title;
  const [first, last] = [columns[start], columns[end - 1]].map((column) => column?.heading ?? "");
  return `${title} (${first === last ? first : `${first} – ${last}`})`;
}

import type { Locale } from "../arguments/locale.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";

/** Draws a table as `plotTable` does, as SVG text, `width` pixels wide: `tableDrawer` of `nareis/plot` gives one. */
export type DrawTable = (table: PublishedTable, options: { readonly locale: Locale; readonly width: number }) => string;

import { checkLocale, defaultLocale, type InLocale } from "../arguments/locale.ts";
import { checkOptions, oneOf } from "../arguments/options.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import type { DrawTable } from "../plot/draw-table.ts";
import { sheetHtml } from "./sheet-html.ts";
import { sheetMarkdown } from "./sheet-markdown.ts";
import { sheetOf } from "./sheet-of.ts";
import { previousTables, sheetTables } from "./sheet-tables.ts";

/** In which form and language a sheet is written, and whom its readers can ask. */
export interface InformationSheetOptions extends InLocale {
  /** `html` by default: a whole page that stands alone and prints well. */
  readonly format?: "html" | "markdown";
  /** Who answers questions, on one line; a place to fill in where it is not given. */
  readonly contact?: string;
  /** The tables of the previous release: the sheet then says which of their figures are printed otherwise now. */
  readonly previous?: readonly PublishedTable[];
  /** What draws a picture of each class into HTML: `await tableDrawer()` of `nareis/plot`. None without it. */
  readonly draw?: DrawTable;
}

/**
 * The information sheet (informatieblad) that the memo of August 2023 asks to publish: what nareis op nareis is, how it
 * was counted, the tables with their footnotes, a chart of each class, shares, what is still open, what has changed since the
 * previous release, how periods compare, what can be wrong, whether
 * the figures can change, where they come from, and whom to ask. In plain language, for readers who know nothing of the
 * matter; each term is explained where it first stands, and thousands are set apart. It has no figure but those of the
 * tables. A draft and invented data say so at the top. HTML has no script and asks for no other file. Ends in one line
 * break. Cost: grows with the figures.
 *
 * @param tables One or more of `countChains`, and if wanted those of `countShares`, all published under one policy.
 * @throws TypeError for anything but published, protected tables in an array, and for a contact that is no text; RangeError
 * for tables of other subjects, or of several registers, reference dates, definitions or policies, for previous tables of a
 * later reference date, and for options that do not exist.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const chains = findChains(register, memo2023);
 * const classes = publish(countChains(chains, { unit: "applications" }), tens);
 * const shares = publish(countShares(chains), tens);
 * const sheet = toInformationSheet([classes, shares], { locale: "en", format: "markdown" });
 * sheet.split("\n")[0]; // "# Information sheet on nareis op nareis"
 */
export function toInformationSheet(tables: readonly PublishedTable[], options: InformationSheetOptions = {}): string {
  const found = sheetTables(tables);
  checkOptions(options, ["locale", "format", "contact", "previous", "draw"]);
  const { locale = defaultLocale, format = "html", contact, draw } = options;
  checkLocale(locale);
  oneOf("format", format, ["html", "markdown"]);
  if (contact !== undefined && typeof contact !== "string") throw new TypeError("Give `contact` as text.");
  if (draw !== undefined && typeof draw !== "function") {
    throw new TypeError("Pass `draw` as what tableDrawer of nareis/plot gives.");
  }
  const previous = options.previous === undefined ? undefined : previousTables(options.previous, found);
  const sheet = sheetOf(found, { locale, contact, previous, draw: format === "html" ? draw : undefined });
  return format === "html" ? sheetHtml(sheet) : sheetMarkdown(sheet);
}

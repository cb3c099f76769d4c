import { oneOf } from "../arguments/options.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { renderLocale } from "../display/render-options.ts";
import { drawn, optionNames, type PictureOptions } from "./drawn.ts";
import { pictureOf } from "./figures/picture-of.ts";

/** What is drawn of a table, and how. */
export interface PlotTableOptions<Made = string> extends PictureOptions<Made> {
  /** `figures` by default: what the table shows; `audit`: the interval in which each hidden count must lie. */
  readonly kind?: "figures" | "audit";
}

/**
 * A published table as a picture, by its question: classes as bars by period, split into granted, refused and open; shares
 * with their intervals; groups, definitions, signals and follow-up as bars under each other; an exclusion flow; what came
 * in and went out between two releases, or by each option of a definition. With `kind: "audit"` it shows what anybody can
 * conclude from each figure. It is drawn of what is printed and of nothing else: a figure is filled as far as is sure, and
 * hatched over the stretch in which the true count lies, which is all there is of a `<10`. It has a title, the source and
 * a text alternative with every figure in it, and can be read without colour.
 *
 * Without `document` it is SVG as text, the same bytes for the same table and options; with one it is an element of that
 * document. It needs the package `@observablehq/plot` beside this one, and for text `linkedom` too. Cost: grows with the
 * figures.
 *
 * @throws TypeError for anything but a published table, or a document that is none; RangeError for an option that does not
 * exist or cannot be, and where a package is not installed.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const table = publish(countChains(findChains(register, memo2023), { unit: "applications" }), tens);
 * const svg = await plotTable(table, { locale: "en" });
 * svg.startsWith("<svg"); // true
 */
export async function plotTable<Made = string>(
  table: PublishedTable,
  options: PlotTableOptions<Made> = {},
): Promise<Made> {
  const locale = renderLocale(table, options, [...optionNames, "kind"]);
  const { kind = "figures" } = options;
  oneOf("kind", kind, ["figures", "audit"]);
  return drawn(() => pictureOf(table, kind, locale), options);
}

import { svgText } from "./canvas/svg-text.ts";
import { drawPicture } from "./draw-picture.ts";
import type { DrawTable } from "./draw-table.ts";
import { pictureOf } from "./figures/picture-of.ts";
import { loadedDocument, loadedPlot } from "./installed.ts";

/**
 * What draws tables for others: give it to `toInformationSheet`, or to `makeRelease` of `nareis/release`, which then have a
 * picture of each class. It needs the packages `@observablehq/plot` and `linkedom` beside this one. What it draws is what
 * `plotTable` gives as text, byte for byte.
 *
 * @throws RangeError where a package is not installed.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const table = publish(countChains(findChains(register, memo2023), { unit: "applications" }), tens);
 * const sheet = toInformationSheet([table], { draw: await tableDrawer() });
 * sheet.includes("<figure"); // true
 */
export async function tableDrawer(): Promise<DrawTable> {
  const plot = await loadedPlot();
  const page = await loadedDocument();
  return (table, { locale, width }) => svgText(drawPicture(pictureOf(table, "figures", locale), { plot, page, width }));
}

import type { PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import { csvText } from "../characters/csv-text.ts";
import { dimensionProperty, figureProperties, sheetToRows } from "./sheet-to-rows.ts";
import type { Words } from "./words.ts";

/** A published sheet as CSV: the rows of `toRows`, the dimensions first. */
export function sheetToCsv(sheet: PublishedSheet, words: Words): string {
  // A dimension that says the same as a property of every sheet, as `measure` and `unit` do, is not written twice.
  const dimensions = sheet.dimensions.map(dimensionProperty);
  const properties = [
    "subject",
    ...dimensions,
    ...figureProperties.slice(1).filter((name) => !dimensions.includes(name)),
  ];
  const rows = sheetToRows(sheet, words).map((row) => properties.map((name) => row[name] ?? null));
  return csvText([
    ...(sheet.about.policy === null ? [properties.map((_, place) => (place === 0 ? words.unprotected : null))] : []),
    properties.map(headerOf),
    ...rows,
  ]);
}

/** In the manner of the headers of registers; the header of a column of persons stays as the caller wrote it. */
function headerOf(property: string): string {
  if (property.includes(":")) return property;
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replaceAll("-", "_");
}

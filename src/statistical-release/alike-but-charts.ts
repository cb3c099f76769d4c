import { withoutCharts } from "../sheet/sheet-html.ts";
import { jsonIn, MANIFEST, type ReleaseManifest } from "./release-manifest.ts";
import { isSheet } from "./release-sheet.ts";

/**
 * Whether two versions of a file of a release differ in nothing but the bytes of charts: sheets, and what the manifest says
 * of these.
 */
export function isAlikeButCharts(path: string, one: Uint8Array, other: Uint8Array): boolean {
  if (isSheet(path)) return sheetWithoutCharts(one) === sheetWithoutCharts(other);
  return path === MANIFEST && manifestWithoutCharts(one) === manifestWithoutCharts(other);
}

function sheetWithoutCharts(bytes: Uint8Array): string {
  return withoutCharts(new TextDecoder().decode(bytes));
}

function manifestWithoutCharts(bytes: Uint8Array): string {
  const { sheet, files, ...others } = jsonIn(bytes) as ReleaseManifest;
  return JSON.stringify([others, sheet.previous, files.filter(({ path }) => !isSheet(path))]);
}

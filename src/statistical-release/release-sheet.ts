import { locales } from "../arguments/locale.ts";
import { digestOfBytes } from "../cases/intake/digest.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { toJson } from "../display/to-json.ts";
import { toInformationSheet } from "../sheet/to-information-sheet.ts";
import type { ReleasedTable, SheetAdditions } from "./release.ts";
import type { ReleasePlan } from "./release-plan.ts";

/** What a manifest says of them, as SHA-256: other software for charts draws the same chart otherwise. */
export interface SheetDigests {
  /** Of one chart; null without charts. */
  readonly charts: string | null;
  /** Of the tables of the previous release; null without one. */
  readonly previous: string | null;
}

/** The information sheet of a release in each language, as whole pages by their paths. None where it has no table of classes. */
export function releaseSheets(
  plan: ReleasePlan,
  tables: readonly ReleasedTable[],
  additions: SheetAdditions,
): readonly { readonly path: string; readonly text: string }[] {
  const onSheet = tablesOnSheet(plan, tables);
  if (onSheet.length === 0) return [];
  const contact = plan.contact === null ? {} : { contact: plan.contact };
  return locales.map((locale) => ({
    path: `information-sheet.${locale}.html`,
    text: toInformationSheet(onSheet, { locale, ...contact, ...additions }),
  }));
}

/** What a manifest says of what stands on the sheets beside their tables. */
export function sheetDigests(
  plan: ReleasePlan,
  tables: readonly ReleasedTable[],
  { previous, draw }: SheetAdditions,
): SheetDigests {
  const [first] = tablesOnSheet(plan, tables);
  return {
    charts: draw === undefined || first === undefined ? null : digestOf(draw(first, { locale: "en", width: 360 })),
    previous: first === undefined ? null : digestOfPrevious(previous),
  };
}

/** The SHA-256 of the tables of the previous release, in their order; null where none are given. */
export function digestOfPrevious(previous: SheetAdditions["previous"]): string | null {
  return previous === undefined ? null : digestOf(previous.map((table) => toJson(table)).join(""));
}

function digestOf(text: string): string {
  return digestOfBytes(new TextEncoder().encode(text));
}

/** Whether a path is that of a sheet. */
export function isSheet(path: string): boolean {
  return path.startsWith("information-sheet.");
}

/**
 * The names of the tables on the sheet of a release, which is about one count: those of the plan's own definition and day.
 * None where no table of classes is among them.
 */
export function namesOnSheet(plan: ReleasePlan): readonly string[] {
  const found = plan.tables.filter(({ of, definition = plan.definition, asOf = plan.asOf }) => {
    const isOwn = JSON.stringify(definition) === JSON.stringify(plan.definition) && asOf === plan.asOf;
    return (of === "classes" || of === "shares") && isOwn;
  });
  return found.some(({ of }) => of === "classes") ? found.map(({ name }) => name) : [];
}

function tablesOnSheet(plan: ReleasePlan, tables: readonly ReleasedTable[]): readonly PublishedTable[] {
  const names = namesOnSheet(plan);
  return tables.filter(({ name }) => names.includes(name)).map(({ table }) => table);
}

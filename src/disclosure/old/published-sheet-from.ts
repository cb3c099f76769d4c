import { isRefusedAttribute } from "../../cases/intake/refused-attribute.ts";
import { definitionOptions } from "../../chains/definition/definition-options.ts";
import { isPossiblePolicy } from "../check-policy.ts";
import type { PublishedSheet } from "./published-sheet.ts";
import { publishedSheetShape } from "./published-sheet-shape.ts";
import type { PublishedTableProblem } from "./published-table-from.ts";
import { personColumnOf } from "./recount-sheet.ts";

/** A published sheet, or what is wrong with the data. */
export type PublishedSheetRead =
  | { readonly sheet: PublishedSheet; readonly problems: readonly [] }
  | { readonly sheet: null; readonly problems: readonly PublishedTableProblem[] };

/**
 * The published sheet in data that was written by `toJson` and parsed again, such as a breakdown. Nothing is guessed or
 * left out: what is not exactly such a sheet is refused, with every place where it is not. Cost: grows with the figures.
 *
 * @example
 * publishedSheetFrom({ rows: [] }).problems; // [{ code: "not-a-table", place: "" }]
 */
export function publishedSheetFrom(data: unknown): PublishedSheetRead {
  const kind = typeof data === "object" && data !== null ? (data as { readonly "~kind"?: unknown })["~kind"] : null;
  if (kind !== "PublishedSheet") return refused("not-a-table", [""]);
  const { notice, ...sheet } = data as { readonly notice?: unknown } & PublishedSheet;
  const wrong = publishedSheetShape(sheet, "");
  if (wrong.length > 0) return refused("wrong-value", wrong);
  const isNoticeRight = sheet.about.policy === null ? typeof notice === "string" && notice !== "" : !hasNotice(data);
  if (!isNoticeRight) return refused("wrong-value", ["notice"]);
  const impossible = impossiblePlaces(sheet);
  if (impossible.length > 0) return refused("impossible", impossible);
  const [first, ...others] = sheet.about.definitions.map((definition) => ({
    ...definition,
    options: definition.options === null ? null : definitionOptions(definition.options),
  }));
  const definitions = [first as NonNullable<typeof first>, ...others] as const;
  return { sheet: { ...sheet, about: { ...sheet.about, definitions } }, problems: [] };
}

function refused(code: PublishedTableProblem["code"], places: readonly string[]): PublishedSheetRead {
  return { sheet: null, problems: places.map((place) => ({ code, place })) };
}

function hasNotice(data: unknown): boolean {
  return Object.hasOwn(data as object, "notice");
}

/** Where a sheet of the right shape says what no sheet can say. */
function impossiblePlaces(sheet: PublishedSheet): readonly string[] {
  const { about, dimensions, columns, rows } = sheet;
  const places: string[] = [];
  if (about.definitions.some(({ id }) => id === "")) places.push("about.definitions");
  if (!isPossiblePolicy(about.policy)) places.push("about.policy");
  // A file must not ask for what the library refuses to read.
  if (isRefusedAttribute(personColumnOf(sheet)?.column ?? "")) places.push("dimensions");
  if (new Set(columns.map(({ key }) => key)).size < columns.length) places.push("columns");
  rows.forEach(({ keys, cells }, index) => {
    if (keys.length !== dimensions.length) places.push(`rows[${index}].keys`);
    if (cells.length !== columns.length) places.push(`rows[${index}].cells`);
  });
  return places;
}

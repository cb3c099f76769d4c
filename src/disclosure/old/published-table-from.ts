import type { PeriodLength } from "../../calendar/period.ts";
import { definitionOptions } from "../../chains/definition/definition-options.ts";
import { periodNumber } from "../../counts/old/period-number.ts";
import { isPossiblePolicy } from "../check-policy.ts";
import type { PublishedTable } from "./published-table.ts";
import { publishedTableShape } from "./published-table-shape.ts";

/**
 * Why data is not a published table. `not-a-table`: something else altogether. `sheet`: a published sheet, such as a
 * breakdown. `wrong-value`: a value that is missing, misspelt or too much. `impossible`: values that are fine by
 * themselves, but no table has them together.
 */
export interface PublishedTableProblem {
  readonly code: "not-a-table" | "sheet" | "wrong-value" | "impossible";
  /** Where, as in `series[0].total`; "" for the whole. Never a value, and never a name that is not the format's. */
  readonly place: string;
}

/** A published table, or what is wrong with the data. */
export type PublishedTableRead =
  | { readonly table: PublishedTable; readonly problems: readonly [] }
  | { readonly table: null; readonly problems: readonly PublishedTableProblem[] };

/**
 * The published table in data that was written by `toJson` and parsed again. Nothing is guessed or left out: what is
 * not exactly such a table is refused, with every place where it is not. Cost: grows with the figures.
 *
 * @example
 * publishedTableFrom({ about: {} }).problems; // [{ code: "not-a-table", place: "" }]
 */
export function publishedTableFrom(data: unknown): PublishedTableRead {
  const kind = typeof data === "object" && data !== null ? (data as { readonly "~kind"?: unknown })["~kind"] : null;
  if (kind === "PublishedSheet") return refused("sheet", [""]);
  if (kind !== "PublishedTable") return refused("not-a-table", [""]);
  const { notice, ...table } = data as { readonly notice?: unknown } & PublishedTable;
  const wrong = publishedTableShape(table, "");
  if (wrong.length > 0) return refused("wrong-value", wrong);
  if (
    table.about.policy === null ? typeof notice !== "string" || notice === "" : Object.hasOwn(data as object, "notice")
  )
    return refused("wrong-value", ["notice"]);
  const impossible = impossiblePlaces(table);
  if (impossible.length > 0) return refused("impossible", impossible);
  const { definition } = table.about;
  const options = definition.options === null ? null : definitionOptions(definition.options);
  return { table: { ...table, about: { ...table.about, definition: { ...definition, options } } }, problems: [] };
}

function refused(code: PublishedTableProblem["code"], places: readonly string[]): PublishedTableRead {
  return { table: null, problems: places.map((place) => ({ code, place })) };
}

/** Where a table of the right shape says what no table can say. */
function impossiblePlaces({ about, periods, series }: PublishedTable): readonly string[] {
  const places: string[] = [];
  if (about.definition.id === "") places.push("about.definition.id");
  if (!isPossiblePolicy(about.policy)) places.push("about.policy");
  if (!areConsecutive(periods, about.period)) places.push("periods");
  if (series.length === 0) places.push("series");
  const rows = series.map((row) => `${row.class}/${row.measure}`);
  series.forEach(({ measure, cells }, index) => {
    if (rows.indexOf(rows[index] as string) !== index) places.push(`series[${index}]`);
    if (about.basis === "decision" && measure === "open") places.push(`series[${index}].measure`);
    const isUncovered = periods.map(({ coverage }) => coverage.kind === "none");
    const fits = cells.length === periods.length && cells.every((cell, at) => (cell === null) === isUncovered[at]);
    if (!fits) places.push(`series[${index}].cells`);
  });
  return places;
}

function areConsecutive(periods: PublishedTable["periods"], length: PeriodLength): boolean {
  const numbers = periods.map(({ label }) => periodNumber(label, length));
  const [first] = numbers;
  return first !== undefined && first !== null && numbers.every((number, at) => number === first + at);
}

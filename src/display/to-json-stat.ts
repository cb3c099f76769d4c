import type { InLocale } from "../arguments/locale.ts";
import type { PublishedFigure, PublishedTable } from "../disclosure/published-table.ts";
import { jsonText } from "./characters/json-text.ts";
import { oneLine } from "./characters/one-line.ts";
import { renderLocale } from "./render-options.ts";
import { cellText } from "./tables/cell-text.ts";
import { type CubeCell, type CubeDimension, cubeOf } from "./tables/cube.ts";
import { printedNumber, statusesOf } from "./tables/figure-status.ts";
import { pageOf } from "./tables/layouts.ts";
import { ordered } from "./tables/ordered.ts";
import { surroundingsOf, titleOf } from "./tables/surroundings.ts";
import { tableWording } from "./tables/table-wording.ts";

/**
 * A published table as JSON-stat 2.0 (json-stat.org/format), of class `dataset`. Its dimensions are those of `toRows`: the
 * keys of a row, `unit`, `measure` (role metric) and `column` (role time, where it has periods). `value` is null for what
 * is not a number, and `status` says there what is printed, such as `<10`. `note` has all that stands around the table as a
 * page. `extension` has what the table is an answer to (`about`: question, policy, digests), its `columns`, and for every
 * value `figureStatus`, `atLeast` and `atMost`. Ends in one line break. Cost: grows with the combinations of keys.
 *
 * @throws TypeError for anything but a published table: exact counts are to be published first.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const table = publish(countChains(findChains(register, memo2023), { unit: "applications" }), tens);
 * JSON.parse(toJsonStat(table, { locale: "en" })).id; // ["class", "unit", "measure", "column"]
 */
export function toJsonStat(table: PublishedTable, options: InLocale = {}): string {
  const locale = renderLocale(table, options);
  const { about, columns, rows } = table;
  const wording = tableWording(table, locale);
  const page = pageOf(table, locale);
  const { dimensions, cells } = cubeOf(table, wording);
  const statuses = statusesOf(table);
  const figureAt = ({ row, column }: CubeCell): PublishedFigure | null => rows[row]?.cells[column] ?? null;
  const perValue = <Value>(read: (cell: CubeCell) => Value): readonly (Value | null)[] =>
    cells.map((cell) => (cell === null ? null : read(cell)));
  const values = perValue((cell) => printedNumber(figureAt(cell)));
  const printed = perValue((cell) => cellText(figureAt(cell), columns[cell.column] as (typeof columns)[number]));
  const sources = [...new Set(about.registers.flatMap(({ source }) => (source === null ? [] : [oneLine(source)])))];
  const dataset = {
    version: "2.0",
    class: "dataset",
    label: titleOf(page),
    ...(sources.length === 0 ? {} : { source: sources.join("; ") }),
    note: surroundingsOf(page),
    id: dimensions.map(({ id }) => id),
    size: dimensions.map(({ categories }) => categories.length),
    role: {
      ...(columns.some(({ kind }) => kind === "period") ? { time: ["column"] } : {}),
      metric: ["measure"],
    },
    dimension: Object.fromEntries(dimensions.map((one) => [one.id, dimensionText(one)])),
    value: values,
    status: Object.fromEntries(
      printed.flatMap((text, at) => (text === null || values[at] !== null ? [] : [[String(at), text]])),
    ),
    extension: {
      about: ordered(about),
      columns: ordered(columns),
      figureStatus: perValue(({ row, column }) => statuses[row]?.[column] ?? null),
      atLeast: perValue((cell) => figureAt(cell)?.atLeast ?? null),
      atMost: perValue((cell) => figureAt(cell)?.atMost ?? null),
    },
  };
  return `${jsonText(dataset)}\n`;
}

/** Every number is whole. */
function dimensionText({ id, label, categories }: CubeDimension): object {
  const unit = Object.fromEntries(categories.map(({ key }) => [key, { decimals: 0 }]));
  return {
    label,
    category: {
      index: categories.map(({ key }) => key),
      label: Object.fromEntries(categories.map((category) => [category.key, category.label])),
      ...(id === "measure" ? { unit } : {}),
    },
  };
}

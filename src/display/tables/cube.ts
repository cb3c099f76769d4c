import { type Locale, type Wording, wordsIn } from "../../arguments/locale.ts";
import { type Column, columnKey, type Row } from "../../counts/cells/exact-table.ts";
import type { PublishedFigure, PublishedTable } from "../../disclosure/published-table.ts";
import { propertyWords } from "../dictionary/data-words.ts";
import { measureNames, unitNames } from "../dictionary/vocabulary.ts";
import { propertyOfDimension } from "./row-properties.ts";
import type { TableWording } from "./table-wording.ts";

/** A table as a cube: a cell for each combination of the categories of its dimensions. */
export interface Cube {
  readonly dimensions: readonly CubeDimension[];
  /** In row-major order, the last dimension the fastest; null where the table has no such row. */
  readonly cells: readonly (CubeCell | null)[];
}

/** One dimension, with its categories in the order in which the table has them. */
export interface CubeDimension {
  /** As the property of `toRows` is called. */
  readonly id: string;
  readonly label: string;
  readonly categories: readonly { readonly key: string; readonly label: string }[];
}

/** The place of a figure in its table. */
export interface CubeCell {
  readonly row: number;
  readonly column: number;
}

/** A table as a cube, its dimensions those of the table, then `unit`, `measure` and `column`. */
export function cubeOf(table: PublishedTable, wording: TableWording): Cube {
  const { rows, columns, dimensions } = table;
  const { locale } = wording;
  const own = dimensions.flatMap(({ name }, place) => (name === "measure" ? [] : [{ name, place }]));
  const keysOf = (row: Row<PublishedFigure>): readonly string[] => [
    ...own.map(({ place }) => row.keys[place] ?? ""),
    row.unit,
    row.measure,
  ];
  const rowDimensions: readonly CubeDimension[] = [
    ...own.map(({ name, place }) => ({
      id: propertyOfDimension(name),
      label: wording.dimension(name),
      categories: categoriesOf(rows.map((row) => [row.keys[place] ?? "", wording.keys(row)[place] ?? ""])),
    })),
    named(
      "unit",
      rows.map(({ unit }) => unit),
      unitNames,
      locale,
    ),
    named(
      "measure",
      rows.map(({ measure }) => measure),
      measureNames,
      locale,
    ),
  ];
  const rowAt = new Map(rows.map((row, place) => [JSON.stringify(keysOf(row)), place]));
  const combinations = rowDimensions.reduce<readonly (readonly string[])[]>(
    (before, { categories }) => before.flatMap((keys) => categories.map(({ key }) => [...keys, key])),
    [[]],
  );
  return {
    dimensions: [...rowDimensions, columnDimension(columns, wording)],
    cells: combinations.flatMap((keys) => {
      const row = rowAt.get(JSON.stringify(keys));
      return columns.map((_, column) => (row === undefined ? null : { row, column }));
    }),
  };
}

function columnDimension(columns: readonly Column[], wording: TableWording): CubeDimension {
  return {
    id: "column",
    label: titleOf("column", wording.locale),
    categories: categoriesOf(columns.map((column) => [columnKey(column), wording.column(column)])),
  };
}

function named<Code extends string>(
  id: string,
  codes: readonly Code[],
  names: Readonly<Record<Code, Wording>>,
  locale: Locale,
): CubeDimension {
  return {
    id,
    label: titleOf(id, locale),
    categories: categoriesOf(codes.map((code) => [code, wordsIn(names[code], locale)])),
  };
}

function titleOf(property: string, locale: Locale): string {
  return wordsIn((propertyWords[property] as (typeof propertyWords)[string]).title, locale);
}

/** Each key once, in words; by itself where it does not have the same words in every row. */
function categoriesOf(found: readonly (readonly [key: string, label: string])[]): CubeDimension["categories"] {
  const labels = new Map<string, string>();
  for (const [key, label] of found) labels.set(key, (labels.get(key) ?? label) === label ? label : key);
  return [...labels].map(([key, label]) => ({ key, label }));
}

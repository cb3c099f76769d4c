import type { PublishedTable } from "../../disclosure/published-table.ts";

/** Dimensions that would have the name of something else that every figure has. */
const otherNames: Readonly<Record<string, string>> = { from: "fromClass", to: "toClass", value: "optionValue" };

/**
 * The keys of a row by the properties that hold them, in the order of the dimensions. The measure is not among them: every
 * row has it. A column of persons is `group`, with its name and whose it is beside it, so that no name that a caller chose
 * can hide another.
 */
export function dimensionProperties(
  { about, dimensions }: PublishedTable,
  keys: readonly string[],
): Readonly<Record<string, string>> {
  const { question } = about;
  const properties = dimensions.flatMap(({ name }, place): readonly (readonly [string, string])[] => {
    const key = keys[place] ?? "";
    if (name === "measure") return [];
    if (name !== "group") return [[propertyOfDimension(name), key]];
    const by = question.of === "breakdown" && typeof question.by === "object" ? question.by : null;
    return [
      ["group", key],
      ["groupColumn", by?.column ?? ""],
      ["groupOf", by?.of ?? ""],
    ];
  });
  return Object.fromEntries(properties);
}

/** The property that holds the key of a dimension. */
export function propertyOfDimension(name: string): string {
  return otherNames[name] ?? camelCase(name);
}

/** The properties of the rows of a table, in their order. */
export function rowProperties(table: PublishedTable): readonly string[] {
  return ["subject", ...Object.keys(dimensionProperties(table, [])), ...figureProperties];
}

/** The header of a property in CSV: its name in small letters, as in `series_breaks`. */
export function csvHeader(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const figureProperties: readonly string[] = [
  "title",
  "unit",
  "measure",
  "basis",
  "column",
  "coverage",
  "from",
  "until",
  "seriesBreaks",
  "figure",
  "value",
  "atLeast",
  "atMost",
  "figureStatus",
  "setAside",
  "definitions",
  "definitionDigests",
  "registerDigests",
  "referenceDates",
  "synthetic",
  "status",
  "protection",
  "version",
];

function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

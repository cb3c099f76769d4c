import { type Column, type TableName, tableColumns, tableNames } from "../facts/table.ts";

/** A JSON Schema; only what the row shapes need of it. */
export interface RowShape {
  readonly type: "array";
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly minItems: number;
  readonly additionalItems: false;
}

/**
 * The JSON Schemas of rows at the border, by table: an array with a cell for each column of the contract, codes
 * already turned into the contract's words. They are compiled to plain functions when the package is built
 * (`npm run compile`), because a schema library at run time is either ten times slower or needs `eval`.
 */
export function rowShapes(): Readonly<Record<TableName, RowShape>> {
  const shapes = tableNames.map((table): [TableName, RowShape] => [table, rowShape(tableColumns[table])]);
  return Object.fromEntries(shapes) as Readonly<Record<TableName, RowShape>>;
}

function rowShape(columns: readonly Column[]): RowShape {
  return { type: "array", items: columns.map(cellShape), minItems: columns.length, additionalItems: false };
}

function cellShape(column: Column): Readonly<Record<string, unknown>> {
  switch (column.content) {
    case "code":
      return { enum: column.required || column.codes.includes("") ? column.codes : ["", ...column.codes] };
    case "day":
      return { type: "string", pattern: column.required ? "^\\d{4}-\\d{2}-\\d{2}$" : "^(\\d{4}-\\d{2}-\\d{2})?$" };
    default:
      return column.required ? { type: "string", minLength: 1 } : { type: "string" };
  }
}

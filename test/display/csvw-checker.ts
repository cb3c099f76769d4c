import { parse } from "csv-parse/sync";

/** What the metadata of one CSV file say, as far as they are checked here. */
export interface CsvMetadata {
  readonly url: string;
  readonly dialect: { readonly delimiter: string; readonly encoding: string; readonly skipRows: number };
  readonly tableSchema: { readonly columns: readonly MetadataColumn[]; readonly primaryKey: readonly string[] };
}

interface MetadataColumn {
  readonly name: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly datatype: string | { readonly base: string; readonly format: string };
  readonly separator?: string;
  readonly required: boolean;
}

/**
 * What a CSV file has that its metadata do not say, by the rules of CSVW: a header that is no title, a cell that is not of
 * its datatype or is empty where it may not be, a row of another length, and two rows with one primary key.
 */
export function csvwProblems(csv: string, metadata: CsvMetadata): readonly string[] {
  const { dialect, tableSchema } = metadata;
  const lines: string[][] = parse(csv, { delimiter: dialect.delimiter, bom: true });
  const [header = [], ...rows] = lines.slice(dialect.skipRows);
  const { columns, primaryKey } = tableSchema;
  const places = primaryKey.map((name) => columns.findIndex((column) => column.name === name));
  const keys = rows.map((row) => JSON.stringify(places.map((place) => row[place])));
  return [
    ...(header.length === columns.length ? [] : ["header: another number of columns"]),
    ...columns.flatMap(({ name, titles }, at) =>
      Object.values(titles).includes(header[at] as string) ? [] : [`header: ${name}`],
    ),
    ...rows.flatMap((row) => (row.length === columns.length ? [] : ["row: another number of cells"])),
    ...rows.flatMap((row) =>
      columns.flatMap((column, at) => (isOf(row[at] ?? "", column) ? [] : [`cell: ${column.name}`])),
    ),
    ...(new Set(keys).size === keys.length && !places.includes(-1) ? [] : ["key: not one row each"]),
  ];
}

function isOf(cell: string, { datatype, separator, required }: MetadataColumn): boolean {
  if (cell === "") return !required;
  const values = separator === undefined ? [cell] : cell.split(separator);
  return values.every((value) => isValue(value, datatype));
}

function isValue(value: string, datatype: MetadataColumn["datatype"]): boolean {
  if (typeof datatype !== "string") return datatype.base === "string" && new RegExp(datatype.format).test(value);
  switch (datatype) {
    case "string":
      return true;
    case "nonNegativeInteger":
      return /^\d+$/.test(value);
    case "boolean":
      return value === "true" || value === "false";
    case "date":
      return /^\d{4}-\d{2}-\d{2}$/.test(value);
    default:
      return false;
  }
}

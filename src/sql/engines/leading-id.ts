import { type Asked, type Part, table } from "./script.ts";

/** Who is who, as the rows of a register are read: an engine may have taken ids for numbers, and a file may be there twice. */
export function whoIsWho({ dialect, tables }: Asked): readonly Part[] {
  if (!tables.includes("identities_resolved")) return [];
  const id = (column: string): string =>
    `${dialect.call("nareis_trimmed", `CAST(${column} AS ${dialect.types.text})`)} AS ${column}`;
  return [
    table(
      "nareis_leading_ids",
      "2, Identities",
      "The leading id of each id that is not the leading one of its person.",
      `SELECT DISTINCT ${id("person_id")}, ${id("leading_id")} FROM identities_resolved`,
    ),
  ];
}

/** The leading id of whoever a column names: what to select, and the join that it needs. */
export function leadingId(
  column: string,
  called: string,
  { tables }: Asked,
): { readonly id: string; readonly join: string } {
  if (!tables.includes("identities_resolved")) return { id: column, join: "" };
  return {
    id: `COALESCE(${called}.leading_id, ${column})`,
    join: `\nLEFT JOIN nareis_leading_ids AS ${called} ON ${called}.person_id = ${column}`,
  };
}

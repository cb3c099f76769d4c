import type { Dialect } from "./dialect.ts";
import { type Asked, type Part, table } from "./script.ts";

/** Who is who, as the rows of a register are read: an engine may have taken ids for numbers, and a file may be there twice. */
export function whoIsWho({ dialect, tables }: Asked): readonly Part[] {
  if (!tables.includes("identities_resolved")) return [];
  const id = (column: string): string => `${trimmedId(column, dialect)} AS ${column}`;
  return [
    table(
      "nareis_leading_ids",
      "2, Identities",
      "The leading id of each id that is not the leading one of its person; an id with two of them has none.",
      `SELECT person_id, min(leading_id) AS leading_id
FROM (
  SELECT DISTINCT ${id("person_id")}, ${id("leading_id")} FROM identities_resolved
) AS resolved
GROUP BY person_id HAVING count(*) = 1`,
    ),
  ];
}

/** Rows of ids with more than one leading id: followed by number, they would double every application. */
export function ambiguousRows(dialect: Dialect): string {
  return `identities_resolved AS cells
  LEFT JOIN nareis_leading_ids AS sound ON sound.person_id = ${trimmedId("cells.person_id", dialect)}
  WHERE sound.person_id IS NULL AND cells.person_id IS NOT NULL`;
}

function trimmedId(column: string, { call, types }: Dialect): string {
  return call("nareis_trimmed", `CAST(${column} AS ${types.text})`);
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

import type { Asked } from "./script.ts";

/** The leading id of whoever a column names: what to select, and the join that it needs. */
export function leadingId(
  column: string,
  called: string,
  { tables }: Asked,
): { readonly id: string; readonly join: string } {
  if (!tables.includes("identities_resolved")) return { id: column, join: "" };
  return {
    id: `COALESCE(${called}.leading_id, ${column})`,
    join: `\nLEFT JOIN identities_resolved AS ${called} ON ${called}.person_id = ${column}`,
  };
}

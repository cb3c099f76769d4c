import type { CountedUnit } from "../counts/asked/unit.ts";

/** What a row counts: two rows of any tables with one scope and one meaning count the same. */
export interface RowName {
  /** The register, as known on a day. */
  readonly scope: string;
  readonly meaning: string;
}

/** One row, printed or not. */
export interface LinkedRow {
  readonly name: RowName;
  /** How its periods make its total; null where they do not. */
  readonly periods: "sum" | "union" | null;
  /** Whether its counts can only grow from one release to the next, as long as nobody corrects anything. */
  readonly grows: boolean;
}

/** A row whose counts are made of those of its parts, in every period and in the total. */
export interface RowLink {
  readonly kind: "sum" | "union";
  readonly whole: RowName;
  readonly parts: readonly RowName[];
  /** Whether the parts are all of it; else there can be more in the whole. */
  readonly isWhole: boolean;
}

/** What the rows of a table mean, and what holds between them, whatever is printed in them. */
export interface LinkedRows {
  /** By row of the table. */
  readonly rows: readonly LinkedRow[];
  readonly links: readonly RowLink[];
  /** By row: the row whose total is its number open; null where nobody can say. */
  readonly open: readonly (RowName | null)[];
  /** Whether what holds between rows holds between their numbers open too. */
  readonly linksOpen: boolean;
}

/** How parts that exclude each other make a whole: a person, sponsor or dossier can be in several. */
export function addedAs(unit: CountedUnit): "sum" | "union" {
  return unit === "applications" || unit === "steps" ? "sum" : "union";
}

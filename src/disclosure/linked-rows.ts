import type { Basis, CountedUnit } from "../counts/asked/unit.ts";

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

/** A row whose counts are made of those of its parts. Neither needs to be printed. */
export interface RowLink {
  readonly kind: "sum" | "union";
  readonly whole: RowName;
  readonly parts: readonly RowName[];
  /**
   * Where: in `every` period and in the total, and the periods of a part that nobody prints make its total; in `each` by itself;
   * or in the `total` alone.
   */
  readonly spans: "every" | "each" | "total";
}

/** Rows that differ in nothing but class and measure, and what they are called, printed or not. */
export interface ChainRows {
  readonly unit: CountedUnit;
  readonly basis: Basis;
  readonly printed: readonly { readonly tableClass: string; readonly measure: string }[];
  readonly named: (tableClass: string, measure: string) => RowName;
}

/** What the rows of a table mean, and what holds between them, whatever is printed in them. */
export interface LinkedRows {
  /** By row of the table. */
  readonly rows: readonly LinkedRow[];
  readonly links: readonly RowLink[];
  /** Rows by class and outcome, of which more holds that also depends on what other tables print of them. */
  readonly chains: readonly ChainRows[];
  /** By row: the row whose total is its number open; null where it is that of the row alone. */
  readonly open: readonly (RowName | null)[];
}

/** How parts that exclude each other make a whole: a person, sponsor or dossier can be in several. */
export function addedAs(unit: CountedUnit): "sum" | "union" {
  return unit === "applications" || unit === "steps" ? "sum" : "union";
}

/** What is in a whole and in none of some parts: a row that nobody prints. */
export function restOf(whole: RowName, parts: readonly RowName[]): RowName {
  return {
    scope: whole.scope,
    meaning: JSON.stringify([whole.meaning, parts.map(({ meaning }) => meaning)]),
  };
}

/** The name of the count of a row in a column. */
export function countName({ scope, meaning }: RowName, span: string): string {
  return JSON.stringify([scope, meaning, span]);
}

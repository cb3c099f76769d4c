/** A worksheet: a title in its first cell, lines of text, and one table at most, with nothing below it. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  /** One a row, under the title. */
  readonly lines: readonly SheetLine[];
  readonly table: SheetTable | null;
  /** How wide the first column is where there is no table, in characters. */
  readonly textWidth: number;
}

/** A line of text above a table. */
export interface SheetLine {
  readonly text: string;
  /** What nobody may miss: that figures are a draft, unprotected, or about invented people. */
  readonly isLoud: boolean;
}

/** The table of a worksheet, marked up as one. */
export interface SheetTable {
  /** Of the table itself, for who refers to it: letters, digits and underscores. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** A column of a table. */
export interface SheetColumn {
  readonly heading: string;
  /** `words` stand at the left, `figures` at the right, and a `paragraph` breaks into lines. */
  readonly kind: "words" | "figures" | "paragraph";
}

/** What a cell holds: a text, which may lead to another worksheet; or a number, of percents where it is a share. */
export type SheetCell =
  | { readonly kind: "text"; readonly text: string; readonly to?: string }
  | { readonly kind: "number"; readonly value: number; readonly isPercent: boolean };

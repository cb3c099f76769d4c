import type { Locale } from "../../arguments/locale.ts";
import type { PeriodLength } from "../../calendar/period.ts";

/** What text, Markdown and HTML print alike of a table, as plain text that each of them still has to escape. */
export interface Page extends PageFrame, PageBody {
  readonly locale: Locale;
}

/** What stands around the figures. */
export interface PageFrame {
  /** Loud lines above everything else. */
  readonly banners: readonly string[];
  /** What the whole table shows; null where the heading of each block says it. */
  readonly title: string | null;
  readonly notes: readonly string[];
  /** Changes of rule or procedure, and other events, under the figures. */
  readonly breaks: readonly string[];
  /** Where the figures come from, under those. */
  readonly facts: readonly PageFact[];
}

/** One fact about where figures come from. */
export interface PageFact {
  readonly label: string;
  readonly text: string;
}

/** The figures, as one layout has them. */
export interface PageBody {
  /**
   * `memo`: each block is one row, whose heading is its title; `blocks`: rows under each other, their keys in columns;
   * `screen`: keys under each other in one column, on lines of at most eighty characters.
   */
  readonly layout: "memo" | "blocks" | "screen";
  /** Headings of the keys that stand before the figures of a row. */
  readonly keyHeadings: readonly string[];
  readonly columns: readonly PageColumn[];
  /** How many of the last columns stand beside each other, on a screen of text; none where nothing is said. */
  readonly lastTogether?: number;
  /** How long the periods of the columns are: a long table is cut between years. */
  readonly length: PeriodLength;
  readonly blocks: readonly PageBlock[];
}

/** The heading of one column of figures. */
export interface PageColumn {
  readonly heading: string;
  readonly isTotal: boolean;
}

/** Rows that stand under one heading. */
export interface PageBlock {
  /** Null where all rows stand in one block. */
  readonly heading: string | null;
  readonly rows: readonly PageRow[];
  readonly footnotes: readonly string[];
}

/** One row: its keys in words, and its figures as printed. */
export interface PageRow {
  readonly keys: readonly string[];
  readonly cells: readonly string[];
}

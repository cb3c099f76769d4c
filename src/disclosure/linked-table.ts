import type { Column } from "../counts/cells/exact-table.ts";
import { type CellLink, cellLinksOf } from "./cell-links.ts";
import { anyCount, type Interval } from "./intervals/interval.ts";
import { linkedChains } from "./linked-chains.ts";
import { linkedDifferences } from "./linked-differences.ts";
import { linkedFindings } from "./linked-findings.ts";
import type { LinkedRows } from "./linked-rows.ts";
import { linkedShares } from "./linked-shares.ts";
import type { PublishedTable } from "./published-table.ts";

/** What a column counts: a span of time, which other tables can have too, or something of its own. */
export interface LinkedColumn {
  readonly kind: Column["kind"];
  /** Its name: the same in every table that counts the same days. */
  readonly span: string;
  /** Its first and last day; null where it is no span of time, or nobody knows which. */
  readonly days: readonly [first: string, last: string] | null;
}

/** A printed table as what can be concluded from it: where every hidden count lies, and what holds between them. */
export interface LinkedTable extends LinkedRows {
  readonly columns: readonly LinkedColumn[];
  /** By row and column: where the count lies; `nothing` where no day is covered; null where no count is printed. */
  readonly cells: readonly (readonly (Interval | "nothing" | null)[])[];
  /** What holds within rows and not between columns of time, by row and column: one cell and those that make it. */
  readonly cellLinks: readonly CellLink[];
}

/** A published table, by its question: nothing is guessed from its figures. */
export function linkedTable(table: PublishedTable): LinkedTable {
  const { columns, rows } = table;
  return {
    ...linkedRows(table),
    columns: columns.map((column) => linkedColumn(column, columns)),
    cells: rows.map(({ cells }) =>
      cells.map((figure, at) => {
        if (figure === null) return (columns[at] as Column).kind === "period" ? "nothing" : null;
        if (figure.kind === "share") return null;
        return figure.kind === "withheld" ? anyCount : { atLeast: figure.atLeast, atMost: figure.atMost };
      }),
    ),
    cellLinks: cellLinksOf(table),
  };
}

function linkedRows(table: PublishedTable): LinkedRows {
  switch (table.about.question.of) {
    case "classes":
    case "breakdown":
    case "definitions":
      return linkedChains(table);
    case "signals":
    case "follow-up":
      return linkedFindings(table);
    case "shares":
      return linkedShares(table);
    default:
      return linkedDifferences(table);
  }
}

type Period = Extract<Column, { readonly kind: "period" }>;

function linkedColumn(column: Column, columns: readonly Column[]): LinkedColumn {
  if (column.kind === "code") return { kind: column.kind, span: column.key, days: null };
  // A total stands beside the periods that it is of, and so does what is open of them.
  const shown = columns.filter((one) => one.kind === "period");
  const [first, last] = (column.kind === "period" ? [column, column] : [shown[0], shown.at(-1)]) as [Period, Period];
  const span = `${first.first} ${last.last}`;
  return {
    kind: column.kind,
    span: column.kind === "open" ? `open ${span}` : span,
    days: [first.first, last.last],
  };
}

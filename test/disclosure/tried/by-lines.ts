import type { Subject } from "../../../src/counts/asked/question.ts";
import type { CountedUnit } from "../../../src/counts/asked/unit.ts";
import type { Column } from "../../../src/counts/cells/exact-table.ts";
import type { PublishedTable } from "../../../src/disclosure/published-table.ts";
import { byHand, type FigureByHand } from "./by-hand.ts";
import { columnsOf } from "./small-tables.ts";

/** What a table by hand is of, where it is not applications by two years as the memo defines them. */
export interface ByLines {
  readonly question?: object;
  readonly unit?: CountedUnit;
  readonly columns?: readonly Column[];
}

/** Two years, their total, and the number open. */
export const twoYears: readonly Column[] = columnsOf(null, [2022, 2023], true);

/**
 * A published table by its lines, written as `concluded` writes what it finds: the keys of each row, and its figures. `5` is
 * exactly five, `2-5` allows these counts, `x` is withheld, and `.` is no figure.
 */
export function byLines(
  of: Subject,
  lines: readonly string[],
  { columns = twoYears, ...besides }: ByLines = {},
): PublishedTable {
  const rows = lines.map((line) => {
    const words = line.split(" ");
    const keys = words.slice(0, -columns.length).join(" ");
    return [keys, ...words.slice(-columns.length).map(figureOf)] as const;
  });
  return byHand({ of, ...besides, columns, rows });
}

function figureOf(word: string): FigureByHand {
  if (word === ".") return null;
  if (word === "x") return word;
  const [atLeast = 0, atMost = atLeast] = word.split("-").map(Number);
  return [atLeast, atMost];
}

import { memo2023 } from "../../src/chains/definition/presets.ts";
import type { Subject } from "../../src/counts/asked/question.ts";
import { type CountedUnit, type Measure, measures } from "../../src/counts/asked/unit.ts";
import type { Column } from "../../src/counts/cells/exact-table.ts";
import { fixed } from "../../src/counts/cells/make-table.ts";
import { auditReleases } from "../../src/disclosure/audit-releases.ts";
import type { BetweenReleases } from "../../src/disclosure/link-releases.ts";
import type { PublishedFigure, PublishedTable } from "../../src/disclosure/published-table.ts";
import type { AuditedFigure } from "../../src/disclosure/verdict.ts";
import { columnsOf, printedTable, questionAbout } from "./tried/small-tables.ts";

/** What a table by hand is of, where it is not chains by two years as the memo defines them. */
export interface ByHand {
  readonly question?: object;
  readonly unit?: CountedUnit;
  readonly columns?: readonly Column[];
}

/** Two years, their total, and the number open. */
export const twoYears: readonly Column[] = columnsOf(null, [2022, 2023], true);

/**
 * A published table by its lines: the keys of each row, and its figures as they are printed. `5` is exactly five, `2–5` allows
 * these counts, `x` is withheld, and `-` is no figure.
 */
export function printedByHand(
  of: Subject,
  lines: readonly string[],
  { question, unit = "applications", columns = twoYears }: ByHand = {},
): PublishedTable {
  const rows = lines.map((line) => {
    const words = line.split(" ");
    const keys = words.slice(0, -columns.length);
    const measure = measures.find((one) => one === keys[1]) ?? ("applications" as Measure);
    return { keys, unit, measure, cells: words.slice(-columns.length).map(figureOf) };
  });
  const asked = questionAbout(of, { definitions: [memo2023], ...question });
  const dimensions = (rows[0]?.keys ?? []).map((_, at) => fixed(`key ${at}`));
  return printedTable(asked, dimensions, columns, rows);
}

function figureOf(word: string): PublishedFigure | null {
  if (word === "-") return null;
  if (word === "x") return { kind: "withheld", atLeast: 0, atMost: null };
  const [atLeast = 0, atMost = atLeast] = word.split("–").map(Number);
  return { kind: "rounded", value: atLeast, atLeast, atMost };
}

/** What can be concluded of the last of some tables that stand beside each other, by rows; `clash` where they cannot be. */
export function concluded(...tables: readonly PublishedTable[]): readonly string[] {
  return concludedBetween("free", ...tables);
}

/** The same, by what can happen to a count between two registers. */
export function concludedBetween(between: BetweenReleases, ...tables: readonly PublishedTable[]): readonly string[] {
  const { consistent, releases } = auditReleases(tables, { between });
  if (!consistent) return ["clash"];
  return (releases.at(-1)?.rows ?? []).map(({ cells }) => cells.map(boundsOf).join(" "));
}

function boundsOf(figure: AuditedFigure | null): string {
  if (figure === null) return "-";
  const { atLeast, atMost } = figure;
  return atLeast === atMost ? `${atLeast}` : `${atLeast}–${atMost ?? "…"}`;
}

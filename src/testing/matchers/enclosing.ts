import { columnKey, type ExactTable } from "../../counts/cells/exact-table.ts";
import { isExactTable } from "../../counts/cells/exact-table-notice.ts";
import { chainsOf } from "../../counts/chains-of.ts";
import type { PublishedFigure, PublishedTable } from "../../disclosure/published-table.ts";
import { figureText } from "../../display/figure-text.ts";
import { chainLines } from "./chain-lines.ts";
import { type MatcherOutcome, outcomeOf } from "./outcome.ts";
import { sideBySide } from "./side-by-side.ts";
import { publishedTable } from "./to-print-as.ts";

/** Counts by the keys of their row and their column, as `revealCounts` and `nareis tables --exact --format json` give them. */
export type CountsByRow = Readonly<Record<string, unknown>>;

/** Whether each figure of a published table allows the count that stands in its place of an exact one. */
export function toBeConsistentWith(received: unknown, exact: unknown): MatcherOutcome {
  const table = publishedTable(received);
  if (!isExactTable(exact)) throw new TypeError("Pass an exact table, as countChains makes one.");
  const columns = exact.columns.map(columnKey);
  const counts = exact.rows.map(
    ({ keys, cells }) => [nameOf(keys), new Map(columns.map((column, at) => [column, cells[at] ?? null]))] as const,
  );
  // Rows whose keys come out of the data may be gathered in one row `other`, which stands for no row of the exact table.
  const isGathered = exact.dimensions.some(({ fromData }) => fromData);
  const isAsked = (name: string): boolean => !isGathered || table.rows.some(({ keys }) => nameOf(keys) === name);
  const asked = new Map(counts.filter(([name]) => isAsked(name)));
  return enclosing(table, asked, (row, column) => behind(exact, row, column));
}

/** Whether each figure of a published table, or one figure, allows the count that somebody found. */
export function toEncloseCounts(received: unknown, counts: number | CountsByRow): MatcherOutcome {
  if (typeof counts === "number") {
    const figure = received as PublishedFigure | null | undefined;
    const text = figureText(figure ?? null);
    const failed = (): string => `${text} stands for ${spanOf(figure ?? null)}, and not for ${counts}.`;
    return outcomeOf(allows(figure ?? null, counts), failed, `${text} stands for ${counts} too, and was not to.`);
  }
  if (typeof counts !== "object" || counts === null || Array.isArray(counts)) {
    throw new TypeError('Give the counts by row and column, as in { "nareis-op-nareis/granted": { "2022": 17 } }.');
  }
  const rows = Object.entries(counts).filter(([name]) => name !== "about");
  const asked = rows.map(
    ([name, cells]) => [name, new Map(Object.entries(cells as Record<string, number | null>))] as const,
  );
  return enclosing(publishedTable(received), new Map(asked), () => []);
}

type Counts = ReadonlyMap<string, ReadonlyMap<string, number | null>>;

function enclosing(
  table: PublishedTable,
  counts: Counts,
  behindCell: (row: string, column: string) => readonly string[],
): MatcherOutcome {
  const printed = new Map(table.rows.map(({ keys, cells }) => [nameOf(keys), cells]));
  const columns = table.columns.map(columnKey);
  const names = [...counts.keys()];
  const absent = [
    ...names
      .filter((name) => !printed.has(name))
      .map((name) => `The published table has no row ${name}; it has ${[...printed.keys()].join(", ")}.`),
    ...[...new Set([...counts.values()].flatMap((cells) => [...cells.keys()]))]
      .filter((column) => !columns.includes(column))
      .map((column) => `The published table has no column ${column}; it has ${columns.join(", ")}.`),
  ];
  const rows = names.filter((name) => printed.has(name));
  const shown = columns.filter((column) => rows.some((name) => counts.get(name)?.has(column)));
  const figureAt = (row: number, column: number): PublishedFigure | null =>
    printed.get(rows[row] as string)?.[columns.indexOf(shown[column] as string)] ?? null;
  const countAt = (row: number, column: number): number | null | undefined =>
    counts.get(rows[row] as string)?.get(shown[column] as string);
  const differs = (row: number, column: number): boolean => {
    const count = countAt(row, column);
    return count !== undefined && !allows(figureAt(row, column), count);
  };
  const places = rows.flatMap((_, row) => shown.map((_, column) => ({ row, column })));
  const wrong = places.filter(({ row, column }) => differs(row, column));
  const sentenceOf = ({ row, column }: (typeof wrong)[number]): string => {
    const [name, key] = [rows[row] as string, shown[column] as string];
    const figure = figureAt(row, column);
    const said = `${name}, ${key}: printed ${figureText(figure)}, which stands for ${spanOf(figure)}; counted ${countAt(row, column) ?? "nothing"}.`;
    return [said, ...behindCell(name, key)].join("\n");
  };
  const failed = (): string => {
    const side = (textAt: (row: number, column: number) => string) => ({
      columns: shown,
      rows: rows.map((name, row) => ({ name, cells: shown.map((_, column) => textAt(row, column)) })),
    });
    const tables = sideBySide(
      ["printed", "counted"],
      [
        side((row, column) => figureText(figureAt(row, column))),
        side((row, column) => String(countAt(row, column) ?? figureText(null))),
      ],
      differs,
    );
    const more = wrong.length > 3 ? [`And ${wrong.length - 3} more.`] : [];
    return [
      "A printed figure does not stand for its count.",
      ...(rows.length === 0 || shown.length === 0 ? [] : [tables]),
      ...absent,
      ...wrong.slice(0, 3).map(sentenceOf),
      ...more,
    ].join("\n\n");
  };
  const pass = wrong.length === 0 && absent.length === 0;
  return outcomeOf(pass, failed, "Every printed figure stands for its count, and was not to.");
}

/** Ten of the chains that a cell counts, where the table was counted and not written down. */
function behind(exact: ExactTable, row: string, column: string): readonly string[] {
  if (exact.source === null) return [];
  const keys = exact.rows.find((one) => nameOf(one.keys) === row)?.keys ?? [];
  const address = Object.fromEntries(exact.dimensions.map(({ name }, at) => [name, keys[at]]));
  const found = chainsOf(exact, { ...address, column }).flatMap(({ chain }) => (chain === null ? [] : [chain]));
  if (found.length === 0) return ["No chain is behind it."];
  const more = found.length > 10 ? [`  and ${found.length - 10} more`] : [];
  return ["Behind it:", ...chainLines(found.slice(0, 10)).map((line) => `  ${line}`), ...more];
}

function nameOf(keys: readonly string[]): string {
  return keys.join("/");
}

function allows(figure: PublishedFigure | null, count: number | null): boolean {
  if (figure === null || count === null) return figure === null && count === null;
  return figure.atLeast <= count && (figure.atMost === null || count <= figure.atMost);
}

function spanOf(figure: PublishedFigure | null): string {
  if (figure === null) return "a period that is not covered";
  if (figure.atMost === null) return "any count";
  return figure.atLeast === figure.atMost ? String(figure.atLeast) : `${figure.atLeast} to ${figure.atMost}`;
}

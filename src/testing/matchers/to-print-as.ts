import { columnKey } from "../../counts/cells/exact-table.ts";
import { isPublishedTable, type PublishedTable } from "../../disclosure/published-table.ts";
import { figureText } from "../../display/figure-text.ts";
import { toText } from "../../display/to-text.ts";
import { type MatcherOutcome, outcomeOf } from "./outcome.ts";
import { sideBySide, type TextTable } from "./side-by-side.ts";

/** Figures by the keys of their row, as in `{ "nareis-op-nareis/granted": "120 50 130 20 <10 310" }`; or lines of text. */
export type PrintedTable = string | Readonly<Record<string, string | readonly string[]>>;

/** Whether a published table prints as this. */
export function toPrintAs(received: unknown, expected: PrintedTable): MatcherOutcome {
  const table = publishedTable(received);
  if (typeof expected === "string") return printsLines(table, expected);
  if (typeof expected !== "object" || expected === null || Array.isArray(expected)) {
    throw new TypeError('Say how it prints: as text, or as rows, as in { "nareis-op-nareis/granted": "120 50 170" }.');
  }
  const printed = printedTable(table);
  const rows = Object.entries(expected).map(([name, figures]) => ({
    name,
    cells: typeof figures === "string" ? figures.trim().split(/\s+/) : figures.map(String),
  }));
  const found = rows.map(({ name }) => printed.rows.find((row) => row.name === name)?.cells ?? []);
  const lengths = rows.map(({ cells }) => cells.length);
  // How many are open stands behind the total of every row: who does not ask for it leaves it out.
  const shown = found.map((cells, at) =>
    lengths[at] === cells.length - 1 && printed.columns.at(-1) === "open" ? cells.slice(0, -1) : cells,
  );
  const columns = printed.columns.slice(0, Math.max(0, ...lengths, ...shown.map((cells) => cells.length)));
  const cellsOf = (cells: readonly string[] | undefined): readonly string[] =>
    columns.map((_, at) => cells?.[at] ?? "");
  const differs = (row: number, column: number): boolean => rows[row]?.cells[column] !== shown[row]?.[column];
  const pass = rows.every(({ cells }, row) => {
    const places = Math.max(cells.length, shown[row]?.length ?? 0);
    return places > 0 && !Array.from({ length: places }, (_, column) => differs(row, column)).includes(true);
  });
  const failed = (): string => {
    const sides: [TextTable, TextTable] = [
      { columns, rows: rows.map(({ name, cells }) => ({ name, cells: cellsOf(cells) })) },
      { columns, rows: rows.map(({ name }, row) => ({ name, cells: cellsOf(shown[row]) })) },
    ];
    const missing = rows.filter((_, row) => found[row]?.length === 0).map(({ name }) => name);
    const absent =
      missing.length === 0
        ? []
        : [`It has no row ${missing.join(", ")}, but ${printed.rows.map(({ name }) => name).join(", ")}.`];
    return ["The table prints otherwise.", sideBySide(["expected", "printed"], sides, differs), ...absent].join("\n\n");
  };
  return outcomeOf(pass, failed, "The table prints exactly so, and was not to.");
}

/** The published table that a matcher is about. */
export function publishedTable(received: unknown): PublishedTable {
  if (isPublishedTable(received)) return received;
  throw new TypeError("Expect something of a published table, as publish(exact, policy) makes one.");
}

/** The figures of a published table by the keys of its rows. */
export function printedTable({ columns, rows }: PublishedTable): TextTable {
  return {
    columns: columns.map(columnKey),
    rows: rows.map(({ keys, cells }) => ({ name: keys.join("/"), cells: cells.map(figureText) })),
  };
}

/** Whether lines stand in the text of a table one after another, empty ones and the width of spaces aside. */
function printsLines(table: PublishedTable, expected: string): MatcherOutcome {
  const wanted = linesOf(expected);
  const texts = (["nl", "en"] as const).map((locale) => linesOf(toText(table, { locale })));
  const isThere = texts.some((lines) => lines.some((_, from) => wanted.every((line, at) => line === lines[from + at])));
  const nearest = texts
    .flatMap((lines) => lines.map((_, from) => lines.slice(from, from + wanted.length)))
    .map((lines) => ({ lines, alike: wanted.reduce((sum, line, at) => sum + wordsShared(line, lines[at] ?? ""), 0) }))
    .reduce((best, one) => (one.alike > best.alike ? one : best), { lines: [] as readonly string[], alike: -1 });
  const failed = (): string => {
    const room = Math.max(...wanted.map((line) => line.length));
    const lines = wanted.map((line, at) => {
      const found = nearest.lines[at] ?? "";
      return `${line === found ? " " : ">"} ${line.padEnd(room)}  |  ${found}`.trimEnd();
    });
    return ["The table prints otherwise.", [`  ${"expected".padEnd(room)}  |  printed`, ...lines].join("\n")].join(
      "\n\n",
    );
  };
  return outcomeOf(isThere, failed, "The table prints exactly so, and was not to.");
}

function wordsShared(one: string, other: string): number {
  const words = other.split(" ");
  return one.split(" ").filter((word) => words.includes(word)).length;
}

function linesOf(text: string): readonly string[] {
  return text
    .split("\n")
    .map((line) => line.trim().replaceAll(/\s+/g, " "))
    .filter((line) => line !== "");
}

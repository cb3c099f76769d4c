import type { Column, Dimension, ExactTable, Row } from "../counts/cells/exact-table.ts";
import type { PublishedCount, PublishedFigure } from "./published-table.ts";

/** How one count is printed. */
export type FigureOf = (count: number) => PublishedCount;

/** The key of a row that gathers others. */
const OTHER = "other";

/** What a row is, without its cells. */
type RowName<Figure = unknown> = Pick<Row<Figure>, "keys" | "unit" | "measure">;

/** Rows that differ in nothing but keys out of the data. */
interface Group {
  /** The row that gathers some of them, without its cells. */
  readonly name: RowName;
  /** The first of them, by its place; null where the data has none. */
  example: number | null;
  /** Those that are gathered, by their places. */
  readonly gathered: number[];
}

/**
 * The rows of an exact table as they are printed. Where keys come out of the data, rows without any visible figure are
 * gathered in a row `other` for each combination of all that does not come out of the data. That row is there always,
 * also when it gathers nothing: which rows are shown depends on nothing but visible figures. It stands last among the
 * rows beside which it stands; in a revision before the row that these lead to. A row of which a figure is withheld is
 * shown whatever its figures, else its being there would say that the withheld one is not small.
 *
 * @param isShown whether a row is shown whatever its figures, by its place.
 * @throws TypeError where a table was written down and its rows cannot be added up.
 */
export function rowsWithOther(
  exact: ExactTable,
  figure: FigureOf,
  isShown: (place: number) => boolean,
): readonly Row<PublishedFigure>[] {
  const printed = exact.rows.map((row) => printedRow(row, row.cells, figure));
  const start = exact.dimensions.findIndex(({ fromData }) => fromData);
  if (start < 0) return printed;
  const isGathered = exact.rows.map(
    ({ keys }, place) =>
      !isAlways(exact.dimensions, keys) &&
      !isShown(place) &&
      !hasVisible(exact.columns, (printed[place] as Row<PublishedFigure>).cells),
  );
  const others = groupsOf(exact, isGathered).map((group) => printedRow(group.name, cellsOf(exact, group), figure));
  const blocks = new Map<string, { readonly kept: Row<PublishedFigure>[]; readonly others: Row<PublishedFigure>[] }>();
  const blockOf = ({ keys, unit, measure }: RowName) => {
    const name = JSON.stringify([keys.slice(0, start), unit, measure]);
    const block = blocks.get(name) ?? { kept: [], others: [] };
    blocks.set(name, block);
    return block;
  };
  for (const row of others) blockOf(row).others.push(row);
  printed.forEach((row, place) => {
    if (!isGathered[place]) blockOf(row).kept.push(row);
  });
  const after = exact.about.question.of === "revision" ? 1 : 0;
  return [...blocks.values()].flatMap(({ kept, others: gathered }) => {
    const end = kept.length - after;
    return [...kept.slice(0, end), ...gathered, ...kept.slice(end)];
  });
}

/** A row with its counts as they are printed. */
export function printedRow(
  { keys, unit, measure }: RowName,
  cells: Row<number>["cells"],
  figure: FigureOf,
): Row<PublishedFigure> {
  return { keys, unit, measure, cells: cells.map((cell) => (cell === null ? null : figure(cell))) };
}

/** Whether a row is shown whatever its figures. */
function isAlways(dimensions: readonly Dimension[], keys: readonly string[]): boolean {
  return dimensions.every(({ fromData, always }, place) => !fromData || always.includes(keys[place] as string));
}

/** Whether a row has a figure that says of something that it is there. How many are open is no figure of a row alone. */
function hasVisible(columns: readonly Column[], cells: readonly (PublishedFigure | null)[]): boolean {
  return cells.some(
    (cell, place) => cell !== null && cell.kind !== "below" && cell.atLeast > 0 && columns[place]?.kind !== "open",
  );
}

function groupsOf(exact: ExactTable, isGathered: readonly boolean[]): readonly Group[] {
  const groups = new Map<string, Group>();
  const add = ({ keys, unit, measure }: RowName): Group => {
    const name: RowName = {
      keys: keys.map((key, place) => (exact.dimensions[place]?.fromData ? OTHER : key)),
      unit,
      measure,
    };
    const code = JSON.stringify([name.keys, unit, measure]);
    const group = groups.get(code) ?? { name, example: null, gathered: [] };
    groups.set(code, group);
    return group;
  };
  for (const name of expectedRows(exact)) add(name);
  exact.rows.forEach((row, place) => {
    if (!isWholeOfRevision(exact, row)) {
      const group = add(row);
      group.example ??= place;
      if (isGathered[place]) group.gathered.push(place);
    }
  });
  return [...groups.values()];
}

/** What rows of the data there could be although there may be none: moves that nothing makes, changes of nothing. */
function expectedRows({ about: { question, definitions } }: ExactTable): readonly RowName[] {
  const [unit] = question.units;
  if (question.of === "moves") {
    const [measure] = question.measures;
    return definitions.slice(1).map(({ id }) => ({ keys: [id, OTHER, OTHER, OTHER], unit, measure }));
  }
  if (question.of !== "revision") return [];
  return question.classes.flatMap((tableClass) =>
    question.measures.flatMap((measure) =>
      ["came-in", "went-out"].map((direction) => ({ keys: [tableClass, measure, OTHER, direction], unit, measure })),
    ),
  );
}

/** A revision counts whole tables beside what changed between them, and there is no other table. */
function isWholeOfRevision({ about, dimensions }: ExactTable, { keys }: RowName): boolean {
  return (
    about.question.of === "revision" && keys[dimensions.findIndex(({ name }) => name === "direction")] === "counted"
  );
}

/** The exact cells of the row that gathers a group. */
function cellsOf(exact: ExactTable, { gathered, example, name }: Group): readonly (number | null)[] {
  const { columns, rows, source } = exact;
  if (gathered.length === 0) {
    const cells = example === null ? columns.map(zeroIn) : (rows[example] as Row<number>).cells;
    return cells.map((cell) => (cell === null ? null : 0));
  }
  if (source !== null) return source.together(gathered);
  if (name.unit !== "applications" && name.unit !== "steps" && gathered.length > 1) {
    throw new TypeError(
      "Publish a table of applications, or one that was counted: persons, sponsors and dossiers of several rows that were written down cannot be added up, because one can be in more than one row.",
    );
  }
  return columns.map((_, column) =>
    gathered
      .map((place) => rows[place]?.cells[column] ?? null)
      .reduce((sum, cell) => (sum === null || cell === null ? null : sum + cell)),
  );
}

function zeroIn(column: Column): number | null {
  return column.kind === "period" && column.coverage.kind === "none" ? null : 0;
}

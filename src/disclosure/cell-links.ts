import { columnKey } from "../counts/cells/exact-table.ts";
import type { PublishedTable } from "./published-table.ts";

/** A count by its row and column, or by the name of what nobody prints. */
export type CountAt = readonly [row: number, column: number] | string;

/** A count that others add up to. */
export interface CellLink {
  readonly whole: CountAt;
  readonly parts: readonly CountAt[];
}

/** What holds between the cells of a table without periods, whatever stands in its rows. */
export function cellLinksOf(table: PublishedTable): readonly CellLink[] {
  const { of } = table.about.question;
  const links = of === "sensitivity" ? sensitivityLinks(table) : of === "attrition" ? attritionLinks(table) : [];
  // A table that was made otherwise than by its question can lack a column.
  const isThere = (one: CountAt): boolean => typeof one === "string" || one[1] >= 0;
  return links.filter(({ whole, parts }) => [whole, ...parts].every(isThere));
}

function columnOf({ columns }: PublishedTable, key: string): number {
  return columns.findIndex((column) => columnKey(column) === key);
}

/**
 * What counts before a change and after it, with what went out or came in, makes the one count and the other. The definition
 * itself is the same in every row of a class, and so are all other options changed in every row of a class and an option.
 */
function sensitivityLinks(table: PublishedTable): readonly CellLink[] {
  return table.rows.flatMap(({ keys }, row) => {
    const [tableClass, option] = keys;
    const pairs = [
      { from: "base", to: "alone", shared: `base ${tableClass}` },
      { from: "others", to: "together", shared: `others ${tableClass} ${option}` },
    ];
    return pairs.flatMap(({ from, to, shared }): readonly CellLink[] => {
      const at = (key: string): CountAt => [row, columnOf(table, key)];
      const stayed = `${from} and ${to} ${JSON.stringify(keys)}`;
      return [
        { whole: shared, parts: [at(from)] },
        { whole: shared, parts: [stayed, at(`${to}-out`)] },
        { whole: at(to), parts: [stayed, at(`${to}-in`)] },
      ];
    });
  });
}

/**
 * Who is out was left before, whatever the unit. What counts without a condition is gained by it or counted in the last row
 * too; all that is counted is among it where no condition asks what else is counted, as depth and repeats do.
 */
function attritionLinks(table: PublishedTable): readonly CellLink[] {
  const { rows, about } = table;
  const [{ depthScope, repeats }] = about.question.definitions;
  const isAmong = depthScope === "all" && repeats === "count";
  return rows.flatMap(({ unit, keys, cells }, row): readonly CellLink[] => {
    const at = (key: string, place = row): CountAt => [place, columnOf(table, key)];
    const isBeside = (one: (typeof rows)[number] | undefined): boolean => one?.unit === unit && one.keys[0] === keys[0];
    const last = rows.filter(isBeside).at(-1) as (typeof rows)[number];
    const counted = at("left", rows.indexOf(last));
    const condition = JSON.stringify([unit, keys]);
    const both = isAmong ? counted : `counted with and without ${condition}`;
    const isDropped = cells[columnOf(table, "without")] != null;
    return [
      ...(isBeside(rows[row - 1]) ? [{ whole: at("left", row - 1), parts: [at("left"), at("out")] }] : []),
      ...(isDropped ? [{ whole: at("without"), parts: [at("gained"), both] }] : []),
      ...(isDropped && !isAmong ? [{ whole: counted, parts: [both, `counted with only ${condition}`] }] : []),
    ];
  });
}

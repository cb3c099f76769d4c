import type { EachRow } from "../cells/count-cells.ts";
import type { OutcomeRows } from "../cells/outcome-rows.ts";
import type { CountedByPeriod } from "../cells/period-rows.ts";
import type { Grouping } from "./grouping.ts";

/** Each row of class and measure as a row `all`, and behind it one for each group that its class can have. */
export function groupedRows(
  { rows, eachRow, eachOpenRow }: OutcomeRows,
  { keys, groupOf, isPossible }: Grouping,
): Pick<CountedByPeriod, "rows" | "eachRow" | "eachOpenRow"> {
  const width = keys.length + 1;
  const placeOf = new Int32Array(rows.length * width);
  const planned = rows.flatMap((row, place) =>
    ["all", ...keys].flatMap((key, at) =>
      at === 0 || isPossible(row.class, at - 1)
        ? [{ keys: [row.class, row.measure, key], measure: row.measure, from: place * width + at }]
        : [],
    ),
  );
  planned.forEach(({ from }, place) => {
    placeOf[from] = place;
  });
  const inGroup =
    (each: EachRow): EachRow =>
    (index, visit) =>
      each(index, (row) => {
        visit(placeOf[row * width] as number);
        // What is in a class is in a group that this class can have.
        visit(placeOf[row * width + 1 + (groupOf[index] as number)] as number);
      });
  return {
    rows: planned.map(({ keys, measure }) => ({ keys, measure })),
    eachRow: inGroup(eachRow),
    eachOpenRow: inGroup(eachOpenRow),
  };
}

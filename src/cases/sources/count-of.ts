import type { ColumnValues } from "./column-values.ts";

/** How many values there are; none of those that cannot be read. */
export function countOf(values: ColumnValues): number {
  switch (values.kind) {
    case "text":
      return values.starts.length;
    case "day":
      return values.days.length;
    case "moment":
      return values.units.length;
    case "number":
      return values.numbers.length;
    case "cell":
      return values.cells.length;
    case "unreadable":
      return 0;
  }
}

import type { Column } from "../../counts/cells/exact-table.ts";
import type { PublishedTable } from "../../disclosure/published-table.ts";

/**
 * The days in a period, or in all periods for any other column, on which the series of a class breaks, or that of any
 * class where a row has none; in order, each once.
 */
export function seriesBreaksIn(
  { seriesBreaks }: PublishedTable["about"],
  column: Column,
  rowClass: string | undefined,
): readonly string[] {
  const found = seriesBreaks.filter(({ period, about, alsoBreaks }) => {
    const broken: readonly string[] = [...about, ...alsoBreaks.map((also) => also.class)];
    const isInColumn = column.kind !== "period" || period === column.label;
    return isInColumn && (rowClass === undefined || rowClass === "all-forms" || broken.includes(rowClass));
  });
  return [...new Set(found.map(({ on }) => on))];
}

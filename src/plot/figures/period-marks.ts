import { wordsIn } from "../../arguments/locale.ts";
import type { PeriodColumn } from "../../counts/cells/exact-table.ts";
import type { PublishedTable } from "../../disclosure/published-table.ts";
import { pictureWords } from "../../display/dictionary/picture-words.ts";
import { seriesBreaksIn } from "../../display/tables/series-breaks-in.ts";
import type { TableWording } from "../../display/tables/table-wording.ts";
import type { PeriodMark } from "./picture.ts";

/** The periods of a table that a class has breaks in, and the places of their columns. */
export interface PlacedPeriods {
  readonly marks: readonly PeriodMark[];
  readonly places: readonly number[];
}

/** The axis of time of one class. */
export function placedPeriods(table: PublishedTable, rowClass: string, wording: TableWording): PlacedPeriods {
  const words = wordsIn(pictureWords, wording.locale);
  const periods = table.columns.flatMap((column, place) => (column.kind === "period" ? [{ column, place }] : []));
  const markOf = (column: PeriodColumn): PeriodMark => {
    const label = wording.column(column);
    return {
      key: column.label,
      label: column.coverage.kind === "partial" ? words.partly(label) : label,
      isBroken: seriesBreaksIn(table.about, column, rowClass).length > 0,
    };
  };
  return { marks: periods.map(({ column }) => markOf(column)), places: periods.map(({ place }) => place) };
}

import { periodLengths } from "../../calendar/period.ts";
import { measures, tableClasses, units } from "../../counts/asked/unit.ts";
import { type DataShape, listOf, oneOf, orNull, recordOf } from "../data-shape.ts";
import {
  aboutFields,
  coverage,
  coveredDays,
  day,
  definition,
  figure,
  label,
  registerFields,
} from "./published-parts-shape.ts";

/**
 * What a published table looks like as data, without the `notice` of the unprotected kind: the same as
 * schemas/published-table.schema.json says, and that its days are days of the calendar.
 */
export const publishedTableShape: DataShape = recordOf({
  "~kind": oneOf(["PublishedTable"]),
  about: recordOf({
    definition,
    register: recordOf(registerFields),
    referenceDate: day,
    unit: oneOf(units),
    period: oneOf(periodLengths),
    coverage: coveredDays,
    ...aboutFields,
  }),
  periods: listOf(recordOf({ label, coverage })),
  series: listOf(
    recordOf({
      class: oneOf(tableClasses),
      measure: oneOf(measures),
      cells: listOf(orNull(figure)),
      total: figure,
      open: figure,
    }),
  ),
});

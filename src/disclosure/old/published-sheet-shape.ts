import { measures, units } from "../../counts/asked/unit.ts";
import { sheetSubjects } from "../../counts/old/exact-sheet.ts";
import { type DataShape, listOf, oneOf, orNull, recordOf, someOf } from "../data-shape.ts";
import {
  aboutFields,
  coverage,
  coveredDays,
  day,
  definition,
  figure,
  registerFields,
  text,
} from "./published-parts-shape.ts";

/**
 * What a published sheet looks like as data, without the `notice` of the unprotected kind: the same as
 * schemas/published-sheet.schema.json says, and that its days are days of the calendar.
 */
export const publishedSheetShape: DataShape = recordOf({
  "~kind": oneOf(["PublishedSheet"]),
  subject: oneOf(sheetSubjects),
  about: recordOf({
    definitions: someOf(definition),
    registers: someOf(recordOf({ ...registerFields, referenceDate: day, coverage: coveredDays })),
    ...aboutFields,
  }),
  dimensions: listOf(text),
  columns: listOf(recordOf({ key: text, coverage: orNull(coverage) })),
  rows: listOf(
    recordOf({ keys: listOf(text), unit: oneOf(units), measure: oneOf(measures), cells: listOf(orNull(figure)) }),
  ),
});

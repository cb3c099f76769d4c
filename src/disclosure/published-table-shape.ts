import { countedUnits, measures } from "../counts/asked/unit.ts";
import {
  count,
  type DataShape,
  day,
  listOf,
  oneOf,
  orNull,
  passing,
  periodLabel,
  recordOf,
  recordWith,
  shapeBy,
  someOf,
  someText,
  text,
} from "./data-shape.ts";
import { seriesBreakShape } from "./legal-shape.ts";
import { questionShape } from "./question-shape.ts";
import { isCount } from "./round.ts";

const yesOrNo: DataShape = passing((value) => typeof value === "boolean");
const atLeastOne: DataShape = passing((value) => isCount(value) && value >= 1);
const percent: DataShape = passing((value) => isCount(value) && value <= 100);
const kind: DataShape = text;

const counts: Readonly<Record<string, DataShape>> = {
  rounded: recordOf({ kind, value: count, atLeast: count, atMost: count }),
  below: recordOf({ kind, threshold: atLeastOne, atLeast: count, atMost: count }),
};
const figure: DataShape = shapeBy("kind", {
  ...counts,
  share: recordOf({ kind, value: orNull(percent), atLeast: percent, atMost: percent }),
  withheld: recordOf({ kind, atLeast: passing((value) => value === 0), atMost: passing((value) => value === null) }),
});

const coverage: DataShape = shapeBy("kind", {
  complete: recordOf({ kind }),
  none: recordOf({ kind }),
  partial: recordOf({ kind, from: day, until: day }),
});

const column: DataShape = shapeBy("kind", {
  period: recordOf({ kind, label: periodLabel, first: day, last: day, coverage }),
  total: recordOf({ kind }),
  open: recordOf({ kind }),
  code: recordOf({ kind, key: someText }),
});

const policy: DataShape = recordOf({
  id: someText,
  base: atLeastOne,
  ties: oneOf(["half-up", "half-even", "half-down"]),
  threshold: count,
  thresholdOn: oneOf(["true-count", "rounded-count"]),
  zero: oneOf(["hidden", "shown"]),
});

const register: DataShape = recordWith(
  {
    digest: text,
    synthetic: yesOrNo,
    source: orNull(text),
    referenceDate: day,
    coverage: recordOf({ from: orNull(day), to: day }),
    setAside: shapeBy("kind", counts),
  },
  { countedBy: recordOf({ engine: oneOf(["duckdb", "postgres", "spark"]), version: someText }) },
);

/**
 * What a published table looks like as data, whatever its question, without the `notice` of the unprotected kind: the
 * same as schemas/published-table.schema.json says, and that its days are days of the calendar.
 */
export const publishedTableShape: DataShape = recordOf({
  "~kind": oneOf(["PublishedTable"]),
  about: recordOf({
    question: questionShape,
    definitions: someOf(recordOf({ id: someText, digest: text })),
    registers: someOf(register),
    seriesBreaks: listOf(seriesBreakShape),
    status: oneOf(["draft", "final"]),
    version: text,
    policy: orNull(policy),
  }),
  dimensions: someOf(recordOf({ name: someText, fromData: yesOrNo, always: listOf(text) })),
  columns: someOf(column),
  rows: listOf(
    recordOf({
      keys: listOf(text),
      unit: oneOf(countedUnits),
      measure: oneOf(measures),
      cells: listOf(orNull(figure)),
    }),
  ),
});

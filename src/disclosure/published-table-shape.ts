import { parseDay } from "../calendar/day.ts";
import { periodLengths } from "../calendar/period.ts";
import { isOptionValue } from "../chains/option-values.ts";
import { measures, tableClasses, units } from "../counts/unit.ts";
import { byKind, type DataShape, listOf, oneOf, orNull, passing, recordOf } from "./data-shape.ts";
import { isCount } from "./round.ts";

const text: DataShape = passing((value) => typeof value === "string");
const day: DataShape = passing((value) => typeof value === "string" && parseDay(value) !== null);
const label: DataShape = passing(
  (value) => typeof value === "string" && /^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.test(value),
);
const count: DataShape = passing(isCount);
const atLeastOne: DataShape = passing((value) => isCount(value) && value >= 1);

const definitionOptions: DataShape = recordOf(
  Object.fromEntries(Object.entries(isOptionValue).map(([option, test]) => [option, passing(test)])),
);

const wording: DataShape = passing((value) => typeof value === "string" && value !== "");
const phase: DataShape = recordOf({
  id: wording,
  rule: oneOf(["not-allowed", "allowed-with-independent-permit", "other"]),
  procedure: orNull(oneOf(["regular", "nareis", "other"])),
  name: recordOf({ nl: wording, en: wording }),
});
const yesOrNo: DataShape = passing((value) => typeof value === "boolean");

const policy: DataShape = recordOf({
  id: wording,
  base: atLeastOne,
  ties: oneOf(["half-up", "half-even", "half-down"]),
  threshold: count,
  thresholdOn: oneOf(["true-count", "rounded-count"]),
  zero: oneOf(["hidden", "shown"]),
});

const kind: DataShape = text;
const coverage: DataShape = byKind({
  complete: recordOf({ kind }),
  none: recordOf({ kind }),
  partial: recordOf({ kind, from: orNull(day), until: orNull(day) }),
});
const figure: DataShape = byKind({
  rounded: recordOf({ kind, value: count, atLeast: count, atMost: count }),
  below: recordOf({ kind, threshold: atLeastOne, atLeast: count, atMost: count }),
});

/**
 * What a published table looks like as data, without the `notice` of the unprotected kind: the same as
 * schemas/published-table.schema.json says, and that its days are days of the calendar.
 */
export const publishedTableShape: DataShape = recordOf({
  "~kind": oneOf(["PublishedTable"]),
  about: recordOf({
    definition: recordOf({ id: text, digest: text, options: orNull(definitionOptions) }),
    register: recordOf({
      digest: text,
      synthetic: yesOrNo,
      source: orNull(text),
    }),
    referenceDate: day,
    unit: oneOf(units),
    basis: oneOf(["submission", "decision"]),
    period: oneOf(periodLengths),
    coverage: recordOf({ from: orNull(day), to: day }),
    seriesBreaks: listOf(recordOf({ on: day, period: label, inside: yesOrNo, before: phase, after: phase })),
    status: oneOf(["draft", "final"]),
    version: text,
    policy: orNull(policy),
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

import { parseDay } from "../../calendar/day.ts";
import { isOptionValue } from "../../chains/definition/option-values.ts";
import { byKind, type DataShape, listOf, oneOf, orNull, passing, recordOf } from "../data-shape.ts";
import { isCount } from "../round.ts";

/** Any text. */
export const text: DataShape = passing((value) => typeof value === "string");
/** A day of the calendar, YYYY-MM-DD. */
export const day: DataShape = passing((value) => typeof value === "string" && parseDay(value) !== null);
/** The label of a period. */
export const label: DataShape = passing(
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
/** How much of a period is covered. */
export const coverage: DataShape = byKind({
  complete: recordOf({ kind }),
  none: recordOf({ kind }),
  partial: recordOf({ kind, from: orNull(day), until: orNull(day) }),
});
/** A printed figure. */
export const figure: DataShape = byKind({
  rounded: recordOf({ kind, value: count, atLeast: count, atMost: count }),
  below: recordOf({ kind, threshold: atLeastOne, atLeast: count, atMost: count }),
});

/** A definition, with its options or without. */
export const definition: DataShape = recordOf({ id: text, digest: text, options: orNull(definitionOptions) });

/** What a register says of itself, by the names that a table has for it. */
export const registerFields: Readonly<Record<string, DataShape>> = {
  digest: text,
  synthetic: yesOrNo,
  source: orNull(text),
};

/** First and last day that a register covers. */
export const coveredDays: DataShape = recordOf({ from: orNull(day), to: day });

/** What tables and sheets say alike about themselves. */
export const aboutFields: Readonly<Record<string, DataShape>> = {
  basis: oneOf(["submission", "decision"]),
  seriesBreaks: listOf(recordOf({ on: day, period: label, inside: yesOrNo, before: phase, after: phase })),
  status: oneOf(["draft", "final"]),
  version: text,
  policy: orNull(policy),
};

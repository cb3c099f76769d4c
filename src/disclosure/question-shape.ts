import { parseDay } from "../calendar/day.ts";
import { periodLengths } from "../calendar/period.ts";
import { isOptionValue, isValueAt, optionPaths } from "../chains/definition/option-values.ts";
import { type NamedBreakdown, namedBreakdowns, type Subject } from "../counts/asked/question.ts";
import { bases, countedUnits, measures, tableClasses } from "../counts/asked/unit.ts";
import {
  type DataShape,
  listOf,
  oneOf,
  orNull,
  passing,
  recordOf,
  recordOfSome,
  shapeBy,
  someOf,
} from "./data-shape.ts";
import { isCount } from "./round.ts";

/** Any text. */
export const text: DataShape = passing((value) => typeof value === "string");
/** Text that is not empty. */
export const someText: DataShape = passing((value) => typeof value === "string" && value !== "");
/** A whole number that a count can be. */
export const count: DataShape = passing(isCount);
/** A day of the calendar, YYYY-MM-DD. */
export const day: DataShape = passing((value) => typeof value === "string" && parseDay(value) !== null);
/** The label of a period. */
export const periodLabel: DataShape = passing(
  (value) => typeof value === "string" && /^\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$/.test(value),
);
/** A short text in both languages. */
export const wording: DataShape = recordOf({ nl: someText, en: someText });
/** What a phase of the law and a break in series say alike. */
export const phaseFields: Readonly<Record<string, DataShape>> = {
  id: someText,
  rule: oneOf(["not-allowed", "allowed-with-independent-permit", "other"]),
  procedure: orNull(oneOf(["regular", "nareis", "other"])),
  name: wording,
};

const phase: DataShape = recordOf({
  ...phaseFields,
  from: orNull(day),
  to: orNull(day),
  appliesTo: oneOf(["filed", "undecided"]),
  conditions: listOf(wording),
  source: wording,
  note: orNull(wording),
});

const definition: DataShape = recordOf({
  id: someText,
  ...Object.fromEntries(Object.entries(isOptionValue).map(([option, test]) => [option, passing(test)])),
});

const ofEvery: Readonly<Record<string, DataShape>> = {
  of: text,
  definitions: someOf(definition),
  referenceDates: someOf(day),
  units: someOf(oneOf(countedUnits)),
  measures: someOf(oneOf(measures)),
  basis: oneOf(bases),
  periods: recordOf({ length: oneOf(periodLengths), first: periodLabel, last: periodLabel }),
  classes: someOf(oneOf(tableClasses)),
  timeline: someOf(phase),
};

const personColumn: DataShape = recordOf({
  column: passing((value) => typeof value === "string" && /\S/.test(value)),
  of: oneOf(["sponsor", "applicant"]),
});

const ofSubject: Readonly<Record<Subject, Readonly<Record<string, DataShape>>>> = {
  classes: {},
  breakdown: {
    by: (value, place) => (namedBreakdowns.includes(value as NamedBreakdown) ? [] : personColumn(value, place)),
  },
  signals: {},
  "follow-up": {},
  shares: {},
  definitions: {},
  moves: { mostEvaluations: count },
  sensitivity: {
    values: recordOfSome(
      Object.fromEntries(optionPaths.map((option) => [option, someOf(passing((value) => isValueAt(option, value)))])),
    ),
  },
  attrition: {},
  revision: {},
};

/** What a question looks like as data: for each subject, the same as schemas/published-table.schema.json says of it. */
export const questionShape: DataShape = shapeBy(
  "of",
  Object.fromEntries(
    Object.entries(ofSubject).map(([subject, fields]) => [subject, recordOf({ ...ofEvery, ...fields })]),
  ),
);

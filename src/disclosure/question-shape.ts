import { periodLengths } from "../calendar/period.ts";
import { isOptionValue, isValueAt, optionPaths } from "../chains/definition/option-values.ts";
import { type NamedBreakdown, namedBreakdowns, type Subject } from "../counts/asked/question.ts";
import { bases, countedUnits, measures, tableClasses } from "../counts/asked/unit.ts";
import {
  count,
  type DataShape,
  day,
  oneOf,
  passing,
  periodLabel,
  recordOf,
  recordOfSome,
  shapeBy,
  someOf,
  someText,
  text,
} from "./data-shape.ts";
import { timelineShape } from "./legal-shape.ts";

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
  timeline: timelineShape,
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

import { chainClasses } from "../chains/definition/chain.ts";
import { legalCertainties } from "../chains/law/legal-certainty.ts";
import { legalRules } from "../chains/law/legal-phase.ts";
import {
  type DataShape,
  day,
  listOf,
  oneOf,
  orNull,
  passing,
  periodLabel,
  recordOf,
  shapeBy,
  someOf,
  someText,
} from "./data-shape.ts";

/** A short text in both languages. */
const wording: DataShape = recordOf({ nl: someText, en: someText });

const certainty: DataShape = oneOf(legalCertainties);
const subject: Readonly<Record<string, DataShape>> = {
  about: someOf(oneOf(chainClasses)),
  alsoBreaks: listOf(recordOf({ class: oneOf(chainClasses), why: wording })),
};
const sourced: Readonly<Record<string, DataShape>> = { source: wording, note: orNull(wording) };
const named: Readonly<Record<string, DataShape>> = {
  id: someText,
  rule: oneOf(legalRules),
  procedure: orNull(oneOf(["regular", "nareis", "other"])),
  name: wording,
};
const appliesTo: DataShape = oneOf(["filed", "undecided"]);

/** A timeline of the law. */
export const timelineShape: DataShape = recordOf({
  phases: someOf(
    recordOf({
      ...named,
      ...subject,
      ...sourced,
      from: orNull(day),
      to: orNull(day),
      appliesTo,
      conditions: listOf(wording),
      certainty: orNull(certainty),
    }),
  ),
  events: listOf(recordOf({ id: someText, on: day, name: wording, certainty, ...subject, ...sourced })),
});

const breakFields: Readonly<Record<string, DataShape>> = {
  ...subject,
  // A break can be about no class that has a table.
  about: listOf(oneOf(chainClasses)),
  ...sourced,
  on: day,
  certainty,
  period: periodLabel,
  inside: passing((value) => typeof value === "boolean"),
  kind: oneOf(["phase", "event"]),
};

/** A break in series. */
export const seriesBreakShape: DataShape = shapeBy("kind", {
  phase: recordOf({ ...breakFields, appliesTo, before: recordOf(named), after: recordOf(named) }),
  event: recordOf({ ...breakFields, id: someText, name: wording }),
});

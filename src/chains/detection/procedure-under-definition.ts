import { dayOf } from "../../calendar/day.ts";
import { type DetectionColumns, type FamilyProcedure, procedures } from "../../cases/facts/application.ts";
import { NAREIS } from "../../cases/facts/codes.ts";
import type { Definition } from "../definition/definition.ts";

/**
 * The procedure of every application as a definition sees it: one of `regularProcedures` submitted before
 * `regularAsNareisBefore` is `nareis` (the procedures used for these cases until the ruling of 31 October 2019).
 */
export function proceduresUnder(columns: DetectionColumns, definition: Definition): Uint8Array {
  if (definition.regularAsNareisBefore === null) return columns.procedure;
  const before = dayOf(definition.regularAsNareisBefore);
  const isRegular = isAmong(definition.regularProcedures);
  const { procedure, submitted } = columns;
  const seen = procedure.slice();
  for (let place = 0; place < seen.length; place += 1) {
    if (isRegular[procedure[place] as number] === true && (submitted[place] as number) < before) seen[place] = NAREIS;
  }
  return seen;
}

/** By place in `procedures`: whether its grant can be the first link of the two named classes. */
export function isFirstProcedure(definition: Definition): readonly boolean[] {
  return isAmong(definition.firstProcedures);
}

function isAmong(names: readonly FamilyProcedure[]): readonly boolean[] {
  return procedures.map((procedure) => names.some((name) => name === procedure));
}

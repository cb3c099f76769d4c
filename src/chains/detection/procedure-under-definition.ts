import { dayOf } from "../../calendar/day.ts";
import { type DetectionColumns, type FamilyProcedure, procedures } from "../../cases/facts/application.ts";
import type { Definition } from "../definition/definition.ts";

const NAREIS = procedures.indexOf("nareis");
const REGULAR_FAMILY = procedures.indexOf("regular-family");

/**
 * The procedure of every application as a definition sees it: `regular-family` submitted before
 * `regularAsNareisBefore` is `nareis` (the procedure used for these cases until the ruling of 31 October 2019).
 */
export function proceduresUnder(columns: DetectionColumns, definition: Definition): Uint8Array {
  if (definition.regularAsNareisBefore === null) return columns.procedure;
  const before = dayOf(definition.regularAsNareisBefore);
  return columns.procedure.map((procedure, place) =>
    procedure === REGULAR_FAMILY && (columns.submitted[place] as number) < before ? NAREIS : procedure,
  );
}

/** By place in `procedures`: whether its grant can be the first link of the two named classes. */
export function isFirstProcedure(definition: Definition): readonly boolean[] {
  const first: readonly FamilyProcedure[] = definition.firstProcedures;
  return procedures.map((procedure) => first.some((name) => name === procedure));
}

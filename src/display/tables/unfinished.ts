import type { Measure } from "../../counts/asked/unit.ts";

const unfinished: readonly Measure[] = ["granted", "rejected", "withdrawn", "not-considered", "closed"];

/** Whether a count is not yet what it will be while applications are open. */
export function isUnfinished(measure: Measure): boolean {
  return unfinished.includes(measure);
}

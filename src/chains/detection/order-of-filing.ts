import type { DetectionColumns } from "../../cases/facts/application.ts";
import { compareText } from "../../cases/facts/compare-text.ts";

type Filings = Pick<DetectionColumns, "idAt" | "submitted">;

/** Compares two places of applications by the day of filing, and of one day by id, the smallest first. */
export function compareFiling(columns: Filings, one: number, other: number): number {
  return (
    (columns.submitted[one] as number) - (columns.submitted[other] as number) ||
    compareText(columns.idAt(one), columns.idAt(other))
  );
}

/** Places of applications, each once, in order of filing, and of those of one day the smallest id first. */
export function inOrderOfFiling(columns: Filings, places: Iterable<number>): readonly number[] {
  return [...new Set(places)].sort((one, other) => compareFiling(columns, one, other));
}

import type { DetectionColumns } from "../../cases/facts/application.ts";
import { compareText } from "../../cases/facts/compare-text.ts";

/** Places of applications, each once, in order of filing, and of those of one day the smallest id first. */
export function inOrderOfFiling({ id, submitted }: DetectionColumns, places: Iterable<number>): readonly number[] {
  return [...new Set(places)].sort(
    (one, other) =>
      (submitted[one] as number) - (submitted[other] as number) || compareText(id[one] as string, id[other] as string),
  );
}

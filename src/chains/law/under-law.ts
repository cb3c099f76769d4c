import { checkOptions } from "../../arguments/options.ts";
import { checkTimeline } from "./check-timeline.ts";
import { type LegalTimeline, legalTimeline } from "./legal-timeline.ts";

/** The option of everything that says the law. */
export interface UnderLaw {
  /** The law that is said; `legalTimeline` by default. */
  readonly timeline?: LegalTimeline;
}

/**
 * The timeline that options ask for, where it is their only one.
 *
 * @throws TypeError for anything but an object; RangeError for another option; either for a timeline that cannot be (see
 * `checkTimeline`).
 */
export function timelineOf(options: UnderLaw): LegalTimeline {
  checkOptions(options, ["timeline"]);
  const { timeline = legalTimeline } = options;
  checkTimeline(timeline);
  return timeline;
}

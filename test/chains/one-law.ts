import type { LegalPhase } from "../../src/chains/law/legal-phase.ts";
import { type LegalTimeline, legalTimeline } from "../../src/chains/law/legal-timeline.ts";

/** A timeline of one phase for every day, and without events. */
export function oneLaw(parts: Partial<LegalPhase> = {}): LegalTimeline {
  const [first] = legalTimeline.phases as [LegalPhase];
  return { phases: [{ ...first, ...parts, from: null, to: null, certainty: null }], events: [] };
}

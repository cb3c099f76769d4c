import { checkLocale, defaultLocale, type InLocale } from "../arguments/locale.ts";
import { checkOptions } from "../arguments/options.ts";
import type { IsoDate } from "../calendar/day.ts";
import { type Chains, storedChains } from "../chains/detection/stored-chains.ts";
import { legalTimeline } from "../chains/law/legal-timeline.ts";
import type { UnderLaw } from "../chains/law/under-law.ts";
import type { Explanation } from "../chains/why/explanation.ts";
import { explanationOf } from "../chains/why/explanation-of.ts";
import { explanationInWords } from "./persons/explanation-in-words.ts";

/** An explanation with sentences that a person can read. */
export type ExplainedApplication = Explanation & {
  /** What the finding rests on: the reference date of the register, and the id of the definition. */
  readonly referenceDate: IsoDate;
  readonly definition: string;
  /**
   * The finding first; then what would have to be registered otherwise, the options of the definition, and the law
   * that the applications fall under. They name applications, never a person.
   */
  readonly sentences: readonly string[];
};

/**
 * Says in sentences why an application of the register that chains were found in is or is not stacked: the first
 * criterion that fails and what would have to be registered otherwise, with the applications that the finding rests on.
 * A statistical finding about a registered sequence, never a verdict on a person. For people entitled to see persons'
 * data. Cost: the length of its path for a stacked application, else a pass through the register.
 *
 * @throws TypeError for anything but chains and an id; RangeError for an option that does not exist, another locale
 * than `nl` and `en`, or a timeline with gaps (see `checkTimeline`).
 */
export function explainApplication(
  chains: Chains,
  applicationId: string,
  options: InLocale & UnderLaw = {},
): ExplainedApplication {
  if ((chains as Partial<Chains> | null | undefined)?.["~kind"] !== "Chains") {
    throw new TypeError("Pass the chains of a register first, as findChains gives them, and then the id.");
  }
  if (typeof applicationId !== "string") throw new TypeError("Pass the id of an application as text.");
  checkOptions(options, ["locale", "timeline"]);
  const { locale = defaultLocale, timeline = legalTimeline } = options;
  checkLocale(locale);
  const stored = storedChains(chains);
  const { basis: register, definition } = stored;
  const explanation = explanationOf(stored, applicationId, timeline);
  return {
    referenceDate: register.referenceDate,
    definition: definition.id,
    ...explanation,
    sentences: explanationInWords(explanation, locale),
  };
}

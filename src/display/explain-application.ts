import type { IsoDate } from "../calendar/day.ts";
import type { Locale } from "../calendar/written-day.ts";
import type { StoredRegister as Register } from "../cases/facts/register.ts";
import type { Chain } from "../chains/definition/chain.ts";
import type { Definition } from "../chains/definition/definition.ts";
import { behindOf, type Chains, storedChains } from "../chains/detection/find-chains.ts";
import { type LegalPhase, legalTimeline } from "../chains/law/legal-timeline.ts";
import type { Explanation } from "../chains/why/explanation.ts";
import { chainExplanation, explanationOf } from "../chains/why/explanation-of.ts";
import { explanationInWords } from "./explanation-in-words.ts";
import { renderDefaults } from "./old/render-options.ts";

/** An explanation with sentences that a person can read. */
export type ExplainedApplication = Explanation & {
  /** What the finding rests on: the reference date of the register, and the id of the definition. */
  readonly referenceDate: IsoDate;
  readonly definition: string;
  /**
   * In Dutch unless asked otherwise, the finding first: then what would have to be registered otherwise, the choices
   * of the definition, and the law on the days of filing. They name applications, never a person.
   */
  readonly sentences: readonly string[];
};

/**
 * Says in sentences why an application of the register that chains were found in is or is not stacked: the first
 * criterion that fails and what would have to be registered otherwise, with the applications that the finding rests on.
 * A statistical finding about a registered sequence, never a verdict on a person. For people entitled to see persons'
 * data. Cost: a pass through the register.
 *
 * @throws TypeError for anything but chains; RangeError for an unknown locale, or for a timeline with gaps (see
 * `checkTimeline`).
 */
export function explainApplication(
  chains: Chains,
  applicationId: string,
  options: { readonly locale?: Locale; readonly timeline?: readonly LegalPhase[] } = {},
): ExplainedApplication {
  if ((chains as Partial<Chains> | null | undefined)?.["~kind"] !== "Chains") {
    throw new TypeError("Pass the chains of a register first, as findChains gives them, and then the id.");
  }
  const { locale = renderDefaults.locale, timeline = legalTimeline } = options;
  const { register, definition } = storedChains(chains);
  return inWords(explanationOf(storedChains(chains), applicationId, timeline), register, definition, locale);
}

/**
 * Says in sentences what a chain is, as `explainApplication` does, for a chain as `findChains` gives it. A statistical
 * finding about a registered sequence, never a verdict on a person. For people entitled to see persons' data. Cost:
 * the length of its path; for a chain that is not stacked, a pass through the register.
 *
 * @throws TypeError for a copy of a chain, which no longer knows its register; RangeError for an unknown locale or a
 * timeline with gaps.
 */
export function explain(
  chain: Chain,
  locale: Locale = renderDefaults.locale,
  timeline: readonly LegalPhase[] = legalTimeline,
): ExplainedApplication {
  const { chains, place } = behindOf(chain);
  return inWords(chainExplanation(chains, place, timeline), chains.register, chains.definition, locale);
}

function inWords(
  explanation: Explanation,
  { referenceDate }: Register,
  { id }: Definition,
  locale: Locale,
): ExplainedApplication {
  if (locale !== "nl" && locale !== "en") throw new RangeError("Choose `locale` from nl, en.");
  return { referenceDate, definition: id, ...explanation, sentences: explanationInWords(explanation, locale) };
}

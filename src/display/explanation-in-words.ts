import { dayOf } from "../calendar/day.ts";
import { type Locale, writtenDay } from "../calendar/written-day.ts";
import type { Evidence, Explanation } from "../chains/explanation.ts";
import { dutchExplanation } from "./dutch-explanation.ts";
import { englishExplanation } from "./english-explanation.ts";
import type { ExplanationWords } from "./explanation-words.ts";

/**
 * An explanation as one or two sentences that name applications by their ids, with their procedures and days.
 */
export function explanationInWords(explanation: Explanation, locale: Locale): string {
  const words = locale === "nl" ? dutchExplanation : englishExplanation;
  const described = (role: Evidence["role"]): string => {
    const evidence = explanation.evidence.find((candidate) => candidate.role === role);
    return evidence === undefined ? "" : describe(evidence, words, locale);
  };
  const second = described("second");
  switch (explanation.finding) {
    case "unknown-application":
      return words.unknown;
    case "not-a-family-application":
      return words.notFamily(second);
    case "sponsor-without-own-row":
      return words.noOwnRow(second);
    case "no-earlier-grant":
      return words.noEarlierGrant(second);
    case "chain": {
      const { chain } = explanation;
      const parts = { first: described("first"), independent: described("independent"), second };
      const sentence = chain.class === null ? words.reasons[chain.reason](parts) : words.classes[chain.class](parts);
      return sentence + words.depth(chain.depth);
    }
  }
}

function describe(evidence: Evidence, words: ExplanationWords, locale: Locale): string {
  const decided = evidence.decided === null ? null : writtenDay(dayOf(evidence.decided), locale);
  return words.described(
    evidence,
    words.procedures[evidence.procedure],
    writtenDay(dayOf(evidence.submitted), locale),
    words.decision(words.outcomes[evidence.outcome], decided),
  );
}

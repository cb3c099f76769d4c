import { dayOf } from "../calendar/day.ts";
import { type Locale, writtenDay } from "../calendar/written-day.ts";
import type { Chain } from "../chains/chain.ts";
import type { Evidence, Explanation } from "../chains/explanation.ts";
import { oneLine } from "./one-line.ts";

/** The applications of a chain, each described in words. */
interface ChainWords {
  readonly second: string;
  readonly first: string;
  /** "" where there is none. */
  readonly independent: string;
}

interface ExplanationWords {
  readonly procedures: Readonly<Record<Evidence["procedure"], string>>;
  readonly outcomes: Readonly<Record<Evidence["outcome"], string>>;
  readonly described: (evidence: Evidence, procedure: string, submitted: string, decision: string) => string;
  readonly decision: (outcome: string, decided: string | null) => string;
  readonly unknown: string;
  readonly notFamily: (second: string) => string;
  readonly noOwnRow: (second: string) => string;
  readonly noEarlierGrant: (second: string) => string;
  readonly classes: Readonly<Record<NonNullable<Chain["class"]>, (words: ChainWords) => string>>;
  readonly reasons: Readonly<Record<NonNullable<Chain["reason"]>, (words: ChainWords) => string>>;
  readonly depth: (depth: number) => string;
}

const dutch: ExplanationWords = {
  procedures: {
    asylum: "asiel",
    nareis: "nareis",
    art8: "art. 8 EVRM",
    "regular-family": "reguliere gezinshereniging",
    other: "overig",
  },
  outcomes: {
    open: "open",
    granted: "ingewilligd",
    rejected: "afgewezen",
    withdrawn: "ingetrokken door de aanvrager",
    "not-considered": "buiten behandeling gesteld",
    closed: "overig afgedaan",
  },
  described: ({ application }, procedure, submitted, decision) =>
    `${oneLine(application)} (${procedure}, ingediend op ${submitted}, ${decision})`,
  decision: (outcome, decided) => (decided === null ? "nog open" : `${outcome} op ${decided}`),
  unknown: "Deze aanvraag staat op de peildatum niet in het register.",
  notFamily: (second) => `Niet gestapeld: ${second} is geen gezinsaanvraag en heeft geen referent.`,
  noOwnRow: (second) =>
    `Niet te zien: de referent van ${second} heeft op de peildatum zelf geen bruikbare aanvraag in het register, zodat een eerste schakel niet zichtbaar kan zijn.`,
  noEarlierGrant: (second) =>
    `Niet gestapeld: de referent van ${second} heeft geen gezinsaanvraag die vóór de dag van indiening is ingewilligd.`,
  classes: {
    "nareis-op-nareis": ({ first, independent, second }) =>
      `Nareis op nareis: de referent kreeg verblijf op ${first}, ${
        independent === "" ? "" : `vroeg zelfstandig asiel aan met ${independent} `
      }en vroeg daarna nareis aan voor een ander gezinslid met ${second}.`,
    "art8-after-nareis": ({ first, second }) =>
      `Gezinshereniging na nareis: de referent kreeg verblijf op ${first} en vroeg daarna op grond van artikel 8 EVRM verblijf aan voor een ander gezinslid met ${second}.`,
    "other-stacking": ({ first, second }) =>
      `Overige gestapelde gezinshereniging: de referent kreeg verblijf op ${first} en vroeg daarna verblijf aan voor een ander gezinslid met ${second}.`,
  },
  reasons: {
    "no-independent-asylum": ({ first, second }) =>
      `Niet gestapeld: de referent kreeg verblijf op ${first}, maar een zelfstandige asielaanvraag die aan de definitie voldoet ontbreekt tussen die inwilliging en ${second}.`,
    "returns-to-first-sponsor": ({ first, second }) =>
      `Niet gestapeld: de referent kreeg verblijf op ${first}, maar ${second} is voor de referent van toen en niet voor een ander gezinslid.`,
  },
  depth: (depth) => (depth > 1 ? ` De langste keten die hier eindigt telt ${depth} schakels.` : ""),
};

const english: ExplanationWords = {
  procedures: {
    asylum: "asylum",
    nareis: "nareis",
    art8: "art. 8 ECHR",
    "regular-family": "regular family reunification",
    other: "other",
  },
  outcomes: {
    open: "open",
    granted: "granted",
    rejected: "rejected",
    withdrawn: "withdrawn by the applicant",
    "not-considered": "not taken into consideration",
    closed: "closed otherwise",
  },
  described: ({ application }, procedure, submitted, decision) =>
    `${oneLine(application)} (${procedure}, filed on ${submitted}, ${decision})`,
  decision: (outcome, decided) => (decided === null ? "still open" : `${outcome} on ${decided}`),
  unknown: "This application is not in the register at the reference date.",
  notFamily: (second) => `Not stacked: ${second} is not a family application and has no sponsor.`,
  noOwnRow: (second) =>
    `Cannot be seen: the sponsor of ${second} has no usable application of its own in the register at the reference date, so a first link cannot show.`,
  noEarlierGrant: (second) =>
    `Not stacked: the sponsor of ${second} has no family application that was granted before the day of filing.`,
  classes: {
    "nareis-op-nareis": ({ first, independent, second }) =>
      `Nareis op nareis: the sponsor got residence by ${first}, ${
        independent === "" ? "" : `asked for asylum independently with ${independent} `
      }and then asked for nareis for another family member with ${second}.`,
    "art8-after-nareis": ({ first, second }) =>
      `Family reunification after nareis: the sponsor got residence by ${first} and then asked for residence under article 8 ECHR for another family member with ${second}.`,
    "other-stacking": ({ first, second }) =>
      `Other stacked family reunification: the sponsor got residence by ${first} and then asked for residence for another family member with ${second}.`,
  },
  reasons: {
    "no-independent-asylum": ({ first, second }) =>
      `Not stacked: the sponsor got residence by ${first}, but between that grant and ${second} there is no independent asylum application that meets the definition.`,
    "returns-to-first-sponsor": ({ first, second }) =>
      `Not stacked: the sponsor got residence by ${first}, but ${second} is for the sponsor of that time and not for another family member.`,
  },
  depth: (depth) => (depth > 1 ? ` The longest chain that ends here has ${depth} links.` : ""),
};

/**
 * An explanation as one or two sentences that name applications by their ids, with their procedures and days.
 */
export function explanationInWords(explanation: Explanation, locale: Locale): string {
  const words = locale === "nl" ? dutch : english;
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

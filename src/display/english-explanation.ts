import type { ExplanationWords } from "./explanation-words.ts";
import { oneLine } from "./one-line.ts";

/** Explanations in English. */
export const englishExplanation: ExplanationWords = {
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

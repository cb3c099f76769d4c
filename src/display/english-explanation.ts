import { oneLine } from "./characters/one-line.ts";
import type { ExplanationWords } from "./explanation-words.ts";

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
  described: ({ application }, facts) => `${oneLine(application)} (${facts.join(", ")})`,
  filed: (submitted) => `filed on ${submitted}`,
  decision: (outcome, decided) => (decided === null ? "still open" : `${outcome} on ${decided}`),
  entered: (day) => `entry on ${day}`,
  permit: (from, withdrawn) => `permit from ${from}${withdrawn === null ? "" : `, withdrawn on ${withdrawn}`}`,
  unknown: "This application is not in the register at the reference date.",
  notFamily: (second) => `Not stacked: ${second} is not a family application and has no sponsor.`,
  noOwnRow: (second) =>
    `Cannot be seen: the sponsor of ${second} has no usable application of its own in the register at the reference date, so a first link cannot show.`,
  noEarlierGrant: (second) =>
    `Not stacked: the sponsor of ${second} has no family application that was granted in time.`,
  classNames: {
    "nareis-op-nareis": "nareis op nareis",
    "art8-after-nareis": "family reunification after nareis",
    "other-stacking": "other stacked family reunification",
  },
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
    "first-undated": ({ first, second }) =>
      `Not stacked: the sponsor got residence by ${first}, but the day that counts for that grant in the definition is not known, so ${second} cannot be linked to it.`,
    "outside-look-back": ({ first, second }) =>
      `Not stacked: the sponsor got residence by ${first}, but that lies further before ${second} than the definition looks back.`,
    "first-withdrawn": ({ first, second }) =>
      `Not stacked: the sponsor got residence by ${first}, but that permit was withdrawn and in the definition no longer counts for ${second}.`,
    "returns-to-first-sponsor": ({ first, second }) =>
      `Not stacked: the sponsor got residence by ${first}, but ${second} is for the sponsor of that time and not for another family member.`,
    "same-first-dossier": ({ first, second }) =>
      `Not stacked: the sponsor got residence by ${first}, but ${second} is for somebody in that same dossier and not for another family member.`,
  },
  depth: (depth) => (depth > 1 ? ` The longest chain that ends here has ${depth} links.` : ""),
  absent: {
    "earlier-grant": "The sponsor was never the applicant in a family application.",
    independent: "The sponsor never asked for asylum in an application of its own.",
  },
  nearest: (nearest, cause) => `Nearest comes ${nearest}: ${causes[cause]}.`,
  needed: (application, requirements) =>
    application === null
      ? `For that there would have to be an application with: ${requirements.join("; ")}.`
      : `For that, ${application} would have to be registered with: ${requirements.join("; ")}.`,
  impossible: "With these days no registration can meet this definition.",
  afterwards: (isLast) => (isLast ? "Then the application is stacked." : "Then the next criterion decides."),
  columns: {
    procedure: "procedure",
    applicant_id: "applicant",
    sponsor_id: "sponsor",
    submitted_on: "day of filing",
    outcome: "outcome",
    decided_on: "day of decision",
    entered_on: "day of entry",
    recorded_on: "day of recording",
    valid_from: "start of the first permit",
    withdrawn_on: "withdrawal of a permit",
    on: "withdrawal of the permit",
    kind: "kind of every permit",
  },
  oneOf: (words) => words.join(" or "),
  not: (words) => `not ${words.join(" or ")}`,
  permitKinds: { derived: "derived", independent: "independent", regular: "regular" },
  between: ({ from, to, orEmpty }) => {
    const days = from === null ? `${to} at the latest` : to === null ? `not before ${from}` : `from ${from} to ${to}`;
    return `${from !== null && from === to ? `on ${from}` : days}${orEmpty ? ", or empty" : ""}`;
  },
  samePerson: (application, column) => `the same as the ${column} of ${application}`,
  anotherPerson: (application, column) => `somebody else than the ${column} of ${application}`,
  outsideDossier: (application) => `somebody who is not in the dossier of ${application} too`,
  option: (option, meaning, value) => `Choice in the definition (${option}): ${meaning}: ${value}.`,
  legal: (steps) =>
    `Law on nareis op nareis on the day of filing: ${steps.map(({ applications, phase }) => `${applications}: ${phase}`).join("; ")}.`,
  and: " and ",
};

const causes: Parameters<ExplanationWords["nearest"]> extends [string, infer Cause extends string]
  ? Readonly<Record<Cause, string>>
  : never = {
  "not-granted": "not granted",
  "granted-too-late": "granted too late",
  "counts-too-late": "the day that stands for its grant is too late",
  "filed-too-late": "filed too late",
  "before-first-grant": "filed before the first grant",
  "after-filing": "filed after the second application",
  "derived-permit": "led to a derived permit",
};

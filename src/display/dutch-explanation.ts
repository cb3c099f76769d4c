import { oneLine } from "./characters/one-line.ts";
import type { ExplanationWords } from "./explanation-words.ts";

/** Explanations in Dutch. */
export const dutchExplanation: ExplanationWords = {
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
  described: ({ application }, facts) => `${oneLine(application)} (${facts.join(", ")})`,
  filed: (submitted) => `ingediend op ${submitted}`,
  decision: (outcome, decided) => (decided === null ? "nog open" : `${outcome} op ${decided}`),
  entered: (day) => `inreis op ${day}`,
  permit: (from, withdrawn) => `vergunning vanaf ${from}${withdrawn === null ? "" : `, ingetrokken op ${withdrawn}`}`,
  unknown: "Deze aanvraag staat op de peildatum niet in het register.",
  notFamily: (second) => `Niet gestapeld: ${second} is geen gezinsaanvraag en heeft geen referent.`,
  noOwnRow: (second) =>
    `Niet te zien: de referent van ${second} heeft op de peildatum zelf geen bruikbare aanvraag in het register, zodat een eerste schakel niet zichtbaar kan zijn.`,
  noEarlierGrant: (second) =>
    `Niet gestapeld: de referent van ${second} heeft geen gezinsaanvraag die op tijd is ingewilligd.`,
  classNames: {
    "nareis-op-nareis": "nareis op nareis",
    "art8-after-nareis": "gezinshereniging na nareis",
    "other-stacking": "overige gestapelde gezinshereniging",
  },
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
    "first-undated": ({ first, second }) =>
      `Niet gestapeld: de referent kreeg verblijf op ${first}, maar de dag die in de definitie voor die inwilliging telt is niet bekend; ${second} kan er dus niet aan worden gekoppeld.`,
    "outside-look-back": ({ first, second }) =>
      `Niet gestapeld: de referent kreeg verblijf op ${first}, maar dat ligt verder vóór ${second} dan de definitie terugkijkt.`,
    "first-withdrawn": ({ first, second }) =>
      `Niet gestapeld: de referent kreeg verblijf op ${first}, maar die vergunning is ingetrokken en telt in de definitie niet meer mee voor ${second}.`,
    "returns-to-first-sponsor": ({ first, second }) =>
      `Niet gestapeld: de referent kreeg verblijf op ${first}, maar ${second} is voor de referent van toen en niet voor een ander gezinslid.`,
    "same-first-dossier": ({ first, second }) =>
      `Niet gestapeld: de referent kreeg verblijf op ${first}, maar ${second} is voor iemand uit datzelfde dossier en niet voor een ander gezinslid.`,
  },
  depth: (depth) => (depth > 1 ? ` De langste keten die hier eindigt telt ${depth} schakels.` : ""),
  absent: {
    "earlier-grant": "De referent was zelf nooit de aanvrager in een gezinsaanvraag.",
    independent: "De referent heeft zelf geen asielaanvraag gedaan.",
  },
  nearest: (nearest, cause) => `Het dichtst in de buurt komt ${nearest}: ${causes[cause]}.`,
  needed: (application, requirements) =>
    application === null
      ? `Daarvoor zou er een aanvraag moeten zijn met: ${requirements.join("; ")}.`
      : `Daarvoor zou bij ${application} geregistreerd moeten zijn: ${requirements.join("; ")}.`,
  impossible: "Met deze dagen kan geen enkele registratie aan deze definitie voldoen.",
  afterwards: (isLast) => (isLast ? "Dan is de aanvraag wel gestapeld." : "Dan beslist het volgende criterium."),
  columns: {
    procedure: "procedure",
    applicant_id: "aanvrager",
    sponsor_id: "referent",
    submitted_on: "dag van indiening",
    outcome: "uitkomst",
    decided_on: "dag van beslissing",
    entered_on: "dag van inreis",
    recorded_on: "dag van registratie",
    valid_from: "begin van de eerste vergunning",
    withdrawn_on: "intrekking van een vergunning",
    on: "intrekking van de vergunning",
    kind: "soort van elke vergunning",
  },
  oneOf: (words) => words.join(" of "),
  not: (words) => `niet ${words.join(" of ")}`,
  permitKinds: { derived: "afgeleid", independent: "zelfstandig", regular: "regulier" },
  between: ({ from, to, orEmpty }) => {
    const days =
      from === null ? `uiterlijk op ${to}` : to === null ? `niet vóór ${from}` : `van ${from} tot en met ${to}`;
    return `${from !== null && from === to ? `op ${from}` : days}${orEmpty ? ", of leeg" : ""}`;
  },
  samePerson: (application, column) => `dezelfde als de ${column} van ${application}`,
  anotherPerson: (application, column) => `een ander dan de ${column} van ${application}`,
  outsideDossier: (application) => `iemand die niet ook in het dossier van ${application} staat`,
  option: (option, meaning, value) => `Keuze in de definitie (${option}): ${meaning}: ${value}.`,
  legal: (steps) =>
    `Recht voor nareis op nareis op de dag van indiening: ${steps.map(({ applications, phase }) => `${applications}: ${phase}`).join("; ")}.`,
  and: " en ",
};

const causes: Parameters<ExplanationWords["nearest"]> extends [string, infer Cause extends string]
  ? Readonly<Record<Cause, string>>
  : never = {
  "not-granted": "niet ingewilligd",
  "granted-too-late": "te laat ingewilligd",
  "counts-too-late": "de dag die voor de inwilliging telt, is te laat",
  "filed-too-late": "te laat ingediend",
  "before-first-grant": "ingediend vóór de eerste inwilliging",
  "after-filing": "ingediend na de tweede aanvraag",
  "derived-permit": "leidde tot een afgeleide vergunning",
};

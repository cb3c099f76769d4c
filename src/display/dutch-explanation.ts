import type { ExplanationWords } from "./explanation-words.ts";
import { oneLine } from "./one-line.ts";

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

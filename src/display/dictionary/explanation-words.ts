import type { Locale } from "../../arguments/locale.ts";
import type { Chain } from "../../chains/definition/chain.ts";

/** The applications of a chain, each described in words. */
export interface ChainWords {
  readonly second: string;
  readonly first: string;
  /** "" where there is none. */
  readonly independent: string;
  /** The independent permits that the sponsor held, where the definition asks for them; else none. */
  readonly held: readonly string[];
}

/** What is said of an application and of what was found about it. */
export interface ExplanationWords {
  readonly filed: (submitted: string) => string;
  readonly decision: (outcome: string, decided: string | null) => string;
  readonly entered: (day: string) => string;
  readonly permit: (from: string, until: string | null, withdrawn: string | null) => string;
  /** A permit by its id, or by none, in a sentence about who held it. */
  readonly heldPermit: (id: string | null, days: string) => string;
  readonly unknown: string;
  readonly notFamily: (second: string) => string;
  readonly noOwnRow: (second: string) => string;
  readonly noEarlierGrant: (second: string) => string;
  readonly classes: Readonly<Record<NonNullable<Chain["class"]>, (words: ChainWords) => string>>;
  readonly reasons: Readonly<Record<NonNullable<Chain["reason"]>, (words: ChainWords) => string>>;
  readonly depth: (depth: number) => string;
  /** An option of the definition with its meaning and that of its value. */
  readonly option: (option: string, meaning: string, value: string) => string;
  /** The law on a class: each stretch of applications with the name of the phase that they fall under. */
  readonly legal: (
    subject: string,
    steps: readonly { readonly applications: string; readonly phase: string }[],
  ) => string;
  /** Why an application falls under a phase that began after it was filed. */
  readonly legalUndecided: (application: string, from: string) => string;
  /** The law that an application falls under, on the arrow of a diagram. */
  readonly law: (phase: string) => string;
  /** Why the law on nareis op nareis is not said of an application under article 8. */
  readonly legalOfArt8: string;
  readonly and: string;
}

const dutch: ExplanationWords = {
  filed: (submitted) => `ingediend op ${submitted}`,
  decision: (outcome, decided) => (decided === null ? "nog open" : `${outcome} op ${decided}`),
  entered: (day) => `inreis op ${day}`,
  permit: (from, until, withdrawn) =>
    `vergunning vanaf ${from}${until === null ? "" : ` tot en met ${until}`}${withdrawn === null ? "" : `, ingetrokken op ${withdrawn}`}`,
  heldPermit: (id, days) => (id === null ? days : `${id} (${days})`),
  unknown: "Deze aanvraag staat op de peildatum niet in het register.",
  notFamily: (second) => `Niet gestapeld: ${second} is geen gezinsaanvraag en heeft geen referent.`,
  noOwnRow: (second) =>
    `Niet te zien: de referent van ${second} heeft op de peildatum zelf geen bruikbare aanvraag in het register. Een eerste schakel zou niet zichtbaar zijn.`,
  noEarlierGrant: (second) =>
    `Niet gestapeld: de referent van ${second} heeft geen gezinsaanvraag die op tijd is ingewilligd.`,
  classes: {
    "nareis-op-nareis": ({ first, independent, held, second }) =>
      held.length === 0
        ? `Nareis op nareis: de referent kreeg verblijf op ${first}, ${
            independent === "" ? "" : `vroeg zelfstandig asiel aan met ${independent} `
          }en vroeg daarna nareis aan voor een ander gezinslid met ${second}.`
        : `Nareis op nareis: de referent kreeg verblijf op ${first}, en vroeg daarna nareis aan voor een ander gezinslid met ${second}. De zelfstandige vergunning op die dag: ${held.join("; ")}${
            independent === "" ? "" : `; de eerste aanvraag daarvan is ${independent}`
          }.`,
    "art8-after-nareis": ({ first, second }) =>
      `Gezinshereniging na nareis: de referent kreeg verblijf op ${first} en vroeg daarna op grond van artikel 8 EVRM verblijf aan voor een ander gezinslid met ${second}.`,
    "other-stacking": ({ first, second }) =>
      `Overige gestapelde gezinshereniging: de referent kreeg verblijf op ${first} en vroeg daarna verblijf aan voor een ander gezinslid met ${second}.`,
  },
  reasons: {
    "no-independent-asylum": ({ first, second }) =>
      `Niet gestapeld: de referent kreeg verblijf op ${first}, maar had niet het zelfstandige asiel dat de definitie vereist voor ${second}.`,
    "first-undated": ({ first, second }) =>
      `Niet gestapeld: de referent kreeg verblijf op ${first}, maar de dag die in de definitie voor die inwilliging telt, is niet bekend; ${second} kan er dus niet aan worden gekoppeld.`,
    "outside-look-back": ({ first, second }) =>
      `Niet gestapeld: de referent kreeg verblijf op ${first}, maar dat ligt verder vóór ${second} dan de definitie terugkijkt.`,
    "first-withdrawn": ({ first, second }) =>
      `Niet gestapeld: de referent kreeg verblijf op ${first}, maar die vergunning is ingetrokken en telt in de definitie niet meer mee voor ${second}.`,
    "returns-to-first-sponsor": ({ first, second }) =>
      `Niet gestapeld: de referent kreeg verblijf op ${first}, maar ${second} is voor de referent van toen en niet voor een ander gezinslid.`,
    "same-first-dossier": ({ first, second }) =>
      `Niet gestapeld: de referent kreeg verblijf op ${first}, maar ${second} is voor iemand uit datzelfde dossier en niet voor een ander gezinslid.`,
  },
  depth: (depth) => (depth > 1 ? ` De langste keten die hier eindigt, telt ${depth} schakels.` : ""),
  option: (option, meaning, value) => `Optie van de definitie (${option}), ${meaning}: ${value}.`,
  legal: (subject, steps) =>
    `Het recht voor ${subject}: ${steps.map(({ applications, phase }) => `${applications}: ${phase}`).join("; ")}.`,
  legalUndecided: (application, from) =>
    `Dit recht geldt sinds ${from}, ook voor aanvraag ${application}, waarover toen nog niet was beslist.`,
  law: (phase) => `volgens het recht ${phase}`,
  legalOfArt8:
    "De regels voor nareis op nareis gelden niet voor een aanvraag op grond van artikel 8 EVRM: die vereist geen zelfstandige vergunning.",
  and: " en ",
};

const english: ExplanationWords = {
  filed: (submitted) => `filed on ${submitted}`,
  decision: (outcome, decided) => (decided === null ? "still open" : `${outcome} on ${decided}`),
  entered: (day) => `entry on ${day}`,
  permit: (from, until, withdrawn) =>
    `permit from ${from}${until === null ? "" : ` to ${until}`}${withdrawn === null ? "" : `, withdrawn on ${withdrawn}`}`,
  heldPermit: (id, days) => (id === null ? days : `${id} (${days})`),
  unknown: "This application is not in the register on the reference date.",
  notFamily: (second) => `Not stacked: ${second} is not a family application and has no sponsor.`,
  noOwnRow: (second) =>
    `Cannot be seen: the sponsor of ${second} has no usable application of their own in the register on the reference date. A first link would not show.`,
  noEarlierGrant: (second) =>
    `Not stacked: the sponsor of ${second} has no family application that was granted in time.`,
  classes: {
    "nareis-op-nareis": ({ first, independent, held, second }) =>
      held.length === 0
        ? `Nareis op nareis: the sponsor got residence by ${first}, ${
            independent === "" ? "" : `applied for asylum independently with ${independent} `
          }and then applied for nareis for another family member with ${second}.`
        : `Nareis op nareis: the sponsor got residence by ${first}, and then applied for nareis for another family member with ${second}. The independent permit held on that day: ${held.join("; ")}${
            independent === "" ? "" : `; the first application for it is ${independent}`
          }.`,
    "art8-after-nareis": ({ first, second }) =>
      `Family reunification after nareis: the sponsor got residence by ${first} and then applied for residence under article 8 ECHR for another family member with ${second}.`,
    "other-stacking": ({ first, second }) =>
      `Other stacked family reunification: the sponsor got residence by ${first} and then applied for residence for another family member with ${second}.`,
  },
  reasons: {
    "no-independent-asylum": ({ first, second }) =>
      `Not stacked: the sponsor got residence by ${first}, but did not have the independent asylum that the definition requires for ${second}.`,
    "first-undated": ({ first, second }) =>
      `Not stacked: the sponsor got residence by ${first}, but the day that counts for that grant in the definition is not known, so ${second} cannot be linked to it.`,
    "outside-look-back": ({ first, second }) =>
      `Not stacked: the sponsor got residence by ${first}, but that is further before ${second} than the definition looks back.`,
    "first-withdrawn": ({ first, second }) =>
      `Not stacked: the sponsor got residence by ${first}, but that permit was withdrawn and no longer counts for ${second} in the definition.`,
    "returns-to-first-sponsor": ({ first, second }) =>
      `Not stacked: the sponsor got residence by ${first}, but ${second} is for the sponsor of that application and not for another family member.`,
    "same-first-dossier": ({ first, second }) =>
      `Not stacked: the sponsor got residence by ${first}, but ${second} is for somebody in the same dossier and not for another family member.`,
  },
  depth: (depth) => (depth > 1 ? ` The longest chain that ends here has ${depth} links.` : ""),
  option: (option, meaning, value) => `Option of the definition (${option}), ${meaning}: ${value}.`,
  legal: (subject, steps) =>
    `The law on ${subject}: ${steps.map(({ applications, phase }) => `${applications}: ${phase}`).join("; ")}.`,
  legalUndecided: (application, from) =>
    `This law has applied since ${from}, also to application ${application}, which was undecided on that day.`,
  law: (phase) => `by law ${phase}`,
  legalOfArt8:
    "The rules on nareis op nareis do not apply to an application under article 8 ECHR: it needs no independent permit.",
  and: " and ",
};

/** Explanations of applications in both languages. */
export const explanationWords: Readonly<Record<Locale, ExplanationWords>> = { nl: dutch, en: english };

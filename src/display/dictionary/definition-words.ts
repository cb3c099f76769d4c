import type { Locale } from "../../arguments/locale.ts";
import type { Definition } from "../../chains/definition/definition.ts";

/**
 * The sentences of a description of a definition. Each takes the options that it tells; a sentence is empty where there
 * is nothing to tell.
 */
export interface DefinitionWords {
  readonly name: (name: string) => string;
  /** What the two named classes are, and what is left. */
  readonly classes: (definition: Definition) => string;
  /** `before` is the day of `regularAsNareisBefore`, written out, or null. */
  readonly regular: (before: string | null, definition: Definition) => string;
  /** On which day the first grant lies, and how far back. */
  readonly first: (definition: Definition) => string;
  readonly lookBack: (definition: Definition) => string;
  readonly firstValid: (definition: Definition) => string;
  readonly independent: (definition: Definition) => string;
  readonly exclude: (definition: Definition) => string;
  readonly depthScope: (definition: Definition) => string;
  readonly repeats: (definition: Definition) => string;
}

/** The day that stands for the first grant, as what follows "on or after". */
const anchors: Readonly<Record<Locale, Readonly<Record<Definition["firstAnchor"], string>>>> = {
  nl: {
    decided: "de dag van die inwilliging",
    entered: "de dag van die inreis",
    permit: "de eerste dag van die vergunning",
  },
  en: {
    decided: "the day of that grant",
    entered: "the day of that entry",
    permit: "the first day of that permit",
  },
};

const dutch: DefinitionWords = {
  name: (name) => `Definitie ${name}.`,
  classes: ({ firstProcedures, independent }) => {
    const first = `de referent kreeg verblijf via nareis${firstProcedures.length === 1 ? "" : " of op grond van artikel 8 EVRM"}`;
    const asked: Readonly<Record<Definition["independent"], string>> = {
      requested: ", vroeg daarna zelfstandig asiel aan en vroeg vervolgens",
      granted: ", vroeg daarna zelfstandig asiel aan en vroeg vervolgens",
      "granted-later": ", vroeg daarna zelfstandig asiel aan en vroeg vervolgens",
      held: " en vroeg daarna met een zelfstandige vergunning",
      none: " en vroeg daarna",
    };
    return [
      `Nareis op nareis: ${first}${asked[independent]} nareis aan voor een ander gezinslid.`,
      `Gezinshereniging na nareis: ${first} en vroeg daarna op grond van artikel 8 EVRM verblijf aan voor een ander gezinslid.`,
      "Elke andere combinatie van gezinsprocedures is overige gestapelde gezinshereniging.",
    ].join(" ");
  },
  regular: (before, { regularProcedures }) => {
    const hasArt8 = regularProcedures.length === 2;
    const which = `Reguliere gezinsaanvragen${hasArt8 ? " en aanvragen op grond van artikel 8 EVRM" : ""}`;
    if (before !== null) return `${which} die vóór ${before} zijn ingediend, tellen als nareis.`;
    return hasArt8 ? `${which} tellen op geen enkele dag als nareis.` : "";
  },
  first: ({ firstAnchor, sameDay }) => {
    const first = "De eerste aanvraag, waarmee de referent verblijf kreeg,";
    const second = "de dag waarop de tweede is ingediend";
    const isBefore = sameDay.firstToSecond === "after";
    if (firstAnchor === "decided" && isBefore) return `${first} is ingewilligd vóór ${second}.`;
    // Under every option: otherwise a chain could go round.
    const inOrder = `${first} is ingediend vóór ${second}, en uiterlijk op die dag ingewilligd`;
    const day = `${isBefore ? "vóór" : "uiterlijk op"} die dag`;
    switch (firstAnchor) {
      case "decided":
        return `${inOrder}.`;
      case "entered":
        return `${inOrder}; de referent is ${day} ingereisd. Zonder bekende dag van inreis telt de eerste aanvraag niet mee.`;
      case "permit":
        return `${inOrder}; de vroegste vergunning daaruit is ${day} ingegaan. Zonder vergunning telt de eerste aanvraag niet mee.`;
    }
  },
  lookBack: ({ firstAnchor, lookBackMonths }) => {
    if (lookBackMonths === null) return "";
    const anchor = `D${anchors.nl[firstAnchor].slice(1)} ligt`;
    if (lookBackMonths === 0) return `${anchor} niet vóór de dag van de tweede aanvraag.`;
    const months = lookBackMonths === 1 ? "één maand" : `${lookBackMonths} maanden`;
    return `${anchor} ten hoogste ${months} vóór de dag van de tweede aanvraag.`;
  },
  firstValid: ({ firstAnchor, firstValid }) => {
    if (firstValid === "ever") return "";
    const when = firstValid === "at-second" ? "op de dag van de tweede aanvraag" : "op de peildatum";
    const without = firstAnchor === "permit" ? "" : "; een zonder vergunning wel";
    return `Een eerste aanvraag waarvan alle vergunningen uiterlijk ${when} waren ingetrokken, telt niet mee${without}.`;
  },
  independent: ({ firstAnchor, independent, sameDay }) => {
    const from = sameDay.firstToIndependent === "after" ? "na" : "op of na";
    const until = sameDay.independentToSecond === "after" ? "vóór" : "op of vóór";
    const days = `is ingediend ${from} ${anchors.nl[firstAnchor]} en ${until} de dag van de tweede aanvraag`;
    switch (independent) {
      case "requested":
        return `De asielaanvraag ${days}, ongeacht de uitkomst.`;
      case "granted":
        return `De asielaanvraag ${days}, en was uiterlijk op die laatste dag ingewilligd.`;
      case "granted-later":
        return `De asielaanvraag ${days}, en was op de peildatum ingewilligd.`;
      case "held": {
        const valid = sameDay.independentToSecond === "after" ? "eerder" : "op of vóór die dag";
        return `De referent had op de dag van de tweede aanvraag een zelfstandige vergunning die ${valid} was ingegaan, waar die ook uit voortkwam; een asielaanvraag die bij een andere keten wordt vermeld, ${days}.`;
      }
      case "none":
        return `Een eigen asielaanvraag van de referent is niet nodig; een die bij een keten wordt vermeld, ${days}.`;
    }
  },
  exclude: ({ exclude }) => {
    const hasSponsor = exclude.includes("first-sponsor");
    if (!exclude.includes("first-dossier")) {
      return hasSponsor
        ? "Een ander gezinslid is iedereen behalve de referent van de eerste aanvraag."
        : "Een ander gezinslid kan iedereen zijn, ook de referent van de eerste aanvraag.";
    }
    return hasSponsor
      ? "Een ander gezinslid is iedereen behalve de referent van de eerste aanvraag en wie ook een aanvraag heeft in het dossier van die eerste aanvraag."
      : "Een ander gezinslid is iedereen behalve wie ook een aanvraag heeft in het dossier van de eerste aanvraag; de referent van die aanvraag telt wel mee.";
  },
  depthScope: ({ depthScope }) =>
    depthScope === "single" ? "Alleen enkele stapeling telt; langere ketens tellen niet mee." : "",
  repeats: ({ repeats }) =>
    repeats === "collapse"
      ? "Herhaalde aanvragen van dezelfde referent voor hetzelfde gezinslid tellen in elke klasse één keer: op de dag van de eerste en met de uitkomst van de laatste."
      : "",
};

const english: DefinitionWords = {
  name: (name) => `Definition ${name}.`,
  classes: ({ firstProcedures, independent }) => {
    const first = `the sponsor got residence through nareis${firstProcedures.length === 1 ? "" : " or under article 8 ECHR"}`;
    const asked: Readonly<Record<Definition["independent"], string>> = {
      requested: ", then applied for asylum independently, and after that applied",
      granted: ", then applied for asylum independently, and after that applied",
      "granted-later": ", then applied for asylum independently, and after that applied",
      held: " and then, holding an independent permit, applied",
      none: " and then applied",
    };
    return [
      `Nareis op nareis: ${first}${asked[independent]} for nareis for another family member.`,
      `Family reunification after nareis: ${first} and then applied for residence under article 8 ECHR for another family member.`,
      "Any other combination of family procedures is other stacked family reunification.",
    ].join(" ");
  },
  regular: (before, { regularProcedures }) => {
    const hasArt8 = regularProcedures.length === 2;
    const which = `Regular family applications${hasArt8 ? " and applications under article 8 ECHR" : ""}`;
    if (before !== null) return `${which} filed before ${before} count as nareis.`;
    return hasArt8 ? `${which} count as nareis on no day.` : "";
  },
  first: ({ firstAnchor, sameDay }) => {
    const first = "The first application, by which the sponsor got residence,";
    const second = "the day on which the second was filed";
    const isBefore = sameDay.firstToSecond === "after";
    if (firstAnchor === "decided" && isBefore) return `${first} was granted before ${second}.`;
    // Under every option: otherwise a chain could go round.
    const inOrder = `${first} was filed before ${second}, and granted on or before that day`;
    const day = `${isBefore ? "before" : "on or before"} that day`;
    switch (firstAnchor) {
      case "decided":
        return `${inOrder}.`;
      case "entered":
        return `${inOrder}; the sponsor entered the country ${day}. Without a known day of entry the first application does not count.`;
      case "permit":
        return `${inOrder}; its earliest permit became valid ${day}. Without a permit the first application does not count.`;
    }
  },
  lookBack: ({ firstAnchor, lookBackMonths }) => {
    if (lookBackMonths === null) return "";
    const anchor = `T${anchors.en[firstAnchor].slice(1)} is`;
    if (lookBackMonths === 0) return `${anchor} not before the day of the second application.`;
    const months = lookBackMonths === 1 ? "one month" : `${lookBackMonths} months`;
    return `${anchor} at most ${months} before the day of the second application.`;
  },
  firstValid: ({ firstAnchor, firstValid }) => {
    if (firstValid === "ever") return "";
    const when =
      firstValid === "at-second" ? "on or before the day of the second application" : "by the reference date";
    const without = firstAnchor === "permit" ? "" : "; one without a permit does";
    return `A first application whose permits had all been withdrawn ${when} does not count${without}.`;
  },
  independent: ({ firstAnchor, independent, sameDay }) => {
    const from = sameDay.firstToIndependent === "after" ? "after" : "on or after";
    const until = sameDay.independentToSecond === "after" ? "before" : "on or before";
    const days = `was filed ${from} ${anchors.en[firstAnchor]} and ${until} the day of the second application`;
    switch (independent) {
      case "requested":
        return `The asylum application ${days}, whatever its outcome.`;
      case "granted":
        return `The asylum application ${days}, and had been granted by that last day.`;
      case "granted-later":
        return `The asylum application ${days}, and had been granted by the reference date.`;
      case "held": {
        const valid = sameDay.independentToSecond === "after" ? "an earlier day" : "that day or earlier";
        return `On the day of the second application the sponsor held an independent permit, valid from ${valid}, wherever it came from; an asylum application that is reported with another chain ${days}.`;
      }
      case "none":
        return `The sponsor needs no asylum application; one that is reported with a chain ${days}.`;
    }
  },
  exclude: ({ exclude }) => {
    const hasSponsor = exclude.includes("first-sponsor");
    if (!exclude.includes("first-dossier")) {
      return hasSponsor
        ? "Another family member is anybody except the sponsor of the first application."
        : "Another family member can be anybody, including the sponsor of the first application.";
    }
    return hasSponsor
      ? "Another family member is anybody except the sponsor of the first application and anybody with an application in its dossier."
      : "Another family member is anybody except those with an application in the dossier of the first application; the sponsor of that application does count.";
  },
  depthScope: ({ depthScope }) =>
    depthScope === "single" ? "Only single stacking counts; longer chains are left out." : "",
  repeats: ({ repeats }) =>
    repeats === "collapse"
      ? "Repeated applications by the same sponsor for the same family member count once in each class: on the day of the first and with the outcome of the last."
      : "",
};

/** Descriptions of definitions in both languages. */
export const definitionWords: Readonly<Record<Locale, DefinitionWords>> = { nl: dutch, en: english };

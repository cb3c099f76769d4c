import type { Definition } from "../chains/definition/definition.ts";
import type { DefinitionWords } from "./definition-words.ts";

/** The day that stands for the first grant, as what follows "op of na". */
const ANCHORS: Readonly<Record<Definition["firstAnchor"], string>> = {
  decided: "de dag van die inwilliging",
  entered: "de dag van die inreis",
  permit: "de eerste dag van die vergunning",
};

/** A description of a definition in Dutch. */
export const dutchDefinition: DefinitionWords = {
  name: (name) => `Definitie ${name}.`,
  classes: ({ firstProcedures, independent }) => {
    const first = `de referent kreeg verblijf via nareis${firstProcedures.length === 1 ? "" : " of op grond van artikel 8 EVRM"}`;
    const asked =
      independent === "none" ? " en vroeg daarna" : ", vroeg daarna zelfstandig asiel aan en vroeg vervolgens";
    return [
      `Nareis op nareis: ${first}${asked} nareis aan voor een ander gezinslid.`,
      `Gezinshereniging na nareis: ${first} en vroeg daarna op grond van artikel 8 EVRM verblijf aan voor een ander gezinslid.`,
      "Elke andere combinatie van gezinsprocedures is overige gestapelde gezinshereniging.",
    ].join(" ");
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
    const anchor = `D${ANCHORS[firstAnchor].slice(1)} ligt`;
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
    const days = `is ingediend ${from} ${ANCHORS[firstAnchor]} en ${until} de dag van de tweede aanvraag`;
    switch (independent) {
      case "requested":
        return `De asielaanvraag ${days}, ongeacht de uitkomst.`;
      case "granted":
        return `De asielaanvraag ${days}, en was uiterlijk op die laatste dag ingewilligd.`;
      case "granted-later":
        return `De asielaanvraag ${days}, en was op de peildatum ingewilligd.`;
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
  regular: (before) => `Reguliere gezinsaanvragen die vóór ${before} zijn ingediend, tellen als nareis.`,
  depthScope: ({ depthScope }) =>
    depthScope === "single" ? "Alleen enkele stapeling wordt geteld; langere ketens tellen niet mee." : "",
  repeats: ({ repeats }) =>
    repeats === "collapse"
      ? "Herhaalde aanvragen van dezelfde referent voor hetzelfde gezinslid tellen in elke klasse één keer: op de dag van de eerste en met de uitkomst van de laatste."
      : "",
};

import type { Definition } from "../chains/definition.ts";
import type { DefinitionWords } from "./definition-words.ts";

/** The day that stands for the first grant, as what follows "op of na". */
const ANCHORS: Readonly<Record<Definition["firstAnchor"], string>> = {
  decided: "de dag van die inwilliging",
  entered: "de dag van die inreis",
  permit: "de dag van ingang",
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
    const day = `${sameDay.firstToSecond === "after" ? "vóór" : "op of vóór"} de dag waarop de tweede is ingediend`;
    switch (firstAnchor) {
      case "decided":
        return `De eerste aanvraag, waarmee de referent verblijf kreeg, is ingewilligd ${day}.`;
      case "entered":
        return `De referent, die met de eerste aanvraag verblijf kreeg, is ingereisd ${day}; zonder bekende dag van inreis telt de eerste aanvraag niet mee.`;
      case "permit":
        return `De vergunning uit de eerste aanvraag, waarmee de referent verblijf kreeg, is ingegaan ${day}; zonder vergunning telt de eerste aanvraag niet mee.`;
    }
  },
  lookBack: ({ firstAnchor, lookBackMonths }) => {
    if (lookBackMonths === null) return "";
    const anchor = `D${ANCHORS[firstAnchor].slice(1)} ligt`;
    if (lookBackMonths === 0) return `${anchor} niet vóór de dag van de tweede aanvraag.`;
    const months = lookBackMonths === 1 ? "één maand" : `${lookBackMonths} maanden`;
    return `${anchor} ten hoogste ${months} vóór die van de tweede aanvraag.`;
  },
  firstValid: ({ firstValid }) => {
    if (firstValid === "ever") return "";
    const when = firstValid === "at-second" ? "op de dag van de tweede aanvraag" : "op de peildatum";
    return `Een eerste aanvraag waarvan ${when} alle vergunningen waren ingetrokken, telt niet mee.`;
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
        return `Een eigen asielaanvraag van de referent is niet nodig; een die wordt genoemd, ${days}.`;
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
      ? "Een ander gezinslid is iedereen behalve de referent van de eerste aanvraag en de gezinsleden in hetzelfde dossier."
      : "Een ander gezinslid is iedereen behalve de gezinsleden in het dossier van de eerste aanvraag; de referent van die aanvraag telt wel mee.";
  },
  regular: (before) => `Reguliere gezinsaanvragen die vóór ${before} zijn ingediend, tellen als nareis.`,
  depthScope: ({ depthScope }) =>
    depthScope === "single" ? "Alleen enkele stapeling wordt geteld; langere ketens tellen niet mee." : "",
  repeats: ({ repeats }) =>
    repeats === "collapse"
      ? "Herhaalde aanvragen van dezelfde referent voor hetzelfde gezinslid tellen in elke klasse één keer."
      : "",
};

import type { Definition } from "../chains/definition/definition.ts";
import type { DefinitionWords } from "./definition-words.ts";

/** The day that stands for the first grant, as what follows "on or after". */
const ANCHORS: Readonly<Record<Definition["firstAnchor"], string>> = {
  decided: "the day of that grant",
  entered: "the day of that entry",
  permit: "the first day of that permit",
};

/** A description of a definition in English. */
export const englishDefinition: DefinitionWords = {
  name: (name) => `Definition ${name}.`,
  classes: ({ firstProcedures, independent }) => {
    const first = `the sponsor got residence through nareis${firstProcedures.length === 1 ? "" : " or under article 8 ECHR"}`;
    const asked =
      independent === "none" ? " and then asked" : ", then asked for asylum independently, and after that asked";
    return [
      `Nareis op nareis: ${first}${asked} for nareis for another family member.`,
      `Family reunification after nareis: ${first} and then asked for residence under article 8 ECHR for another family member.`,
      "Any other combination of family procedures is other stacked family reunification.",
    ].join(" ");
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
    const anchor = `T${ANCHORS[firstAnchor].slice(1)} is`;
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
    const days = `was filed ${from} ${ANCHORS[firstAnchor]} and ${until} the day of the second application`;
    switch (independent) {
      case "requested":
        return `The asylum application ${days}, whatever its outcome.`;
      case "granted":
        return `The asylum application ${days}, and had been granted on that last day at the latest.`;
      case "granted-later":
        return `The asylum application ${days}, and had been granted by the reference date.`;
      case "none":
        return `No asylum application of the sponsor's own is needed; one that is reported with a chain ${days}.`;
    }
  },
  exclude: ({ exclude }) => {
    const hasSponsor = exclude.includes("first-sponsor");
    if (!exclude.includes("first-dossier")) {
      return hasSponsor
        ? "Another family member is anybody but the sponsor of the first application."
        : "Another family member can be anybody, also the sponsor of the first application.";
    }
    return hasSponsor
      ? "Another family member is anybody but the sponsor of the first application and whoever also has an application in the dossier of that first application."
      : "Another family member is anybody but whoever also has an application in the dossier of the first application; the sponsor of that application does count.";
  },
  regular: (before) => `Regular family applications filed before ${before} count as nareis.`,
  depthScope: ({ depthScope }) =>
    depthScope === "single" ? "Only single stacking is counted; longer chains are left out." : "",
  repeats: ({ repeats }) =>
    repeats === "collapse"
      ? "Repeated applications by the same sponsor for the same family member count once in each class: on the day of the first and with the outcome of the last."
      : "",
};

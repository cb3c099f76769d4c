import type { Locale, Wording } from "../../arguments/locale.ts";
import type { DefinitionProblem } from "../../chains/definition/definition-from-data.ts";
import type { LintFinding } from "../../chains/definition/lint-definition.ts";
import { presets } from "../../chains/definition/presets.ts";

/** What each finding on a definition says. */
export const lintWords: Readonly<Record<LintFinding["code"], Wording>> = {
  "nothing-can-count": {
    nl: "Met lookBackMonths 0 ligt de eerste inwilliging op de dag van de tweede aanvraag of later, en met sameDay.firstToSecond after ligt zij ervoor: er kan nooit iets worden geteld.",
    en: "With lookBackMonths 0 the first grant is on the day of the second application or later, and with sameDay.firstToSecond after it is before that day: nothing can ever be counted.",
  },
  "nareis-op-nareis-cannot-count": {
    nl: "Met lookBackMonths 0 vallen de eerste inwilliging en de tweede aanvraag op één dag, en met after in sameDay.firstToIndependent of sameDay.independentToSecond past de asielaanvraag daar niet tussen: nareis op nareis kan nooit worden geteld.",
    en: "With lookBackMonths 0 the first grant and the second application fall on one day, and with after in sameDay.firstToIndependent or sameDay.independentToSecond the asylum application does not fit in between: nareis op nareis can never be counted.",
  },
  "look-back-without-limit": {
    nl: "lookBackMonths reikt verder terug dan alle datums die een register kan hebben en doet dus niets: null zegt hetzelfde.",
    en: "lookBackMonths reaches back beyond every date that a register can have, so it does nothing: null says the same.",
  },
  "regular-never-nareis": {
    nl: "Vóór de dag van regularAsNareisBefore kan geen aanvraag zijn ingediend, dus de optie doet niets: null zegt hetzelfde.",
    en: "No application can have been filed before the day of regularAsNareisBefore, so the option does nothing: null says the same.",
  },
  "regular-procedures-unused": {
    nl: "Zonder een dag in regularAsNareisBefore waarvóór aanvragen zijn ingediend, doet regularProcedures niets.",
    en: "Without a day in regularAsNareisBefore before which applications were filed, regularProcedures does nothing.",
  },
  "art8-never-first": {
    nl: "Met deze regularAsNareisBefore en regularProcedures is elke aanvraag op grond van artikel 8 EVRM nareis: art8 in firstProcedures doet niets.",
    en: "With these regularAsNareisBefore and regularProcedures every application under article 8 ECHR is nareis: art8 in firstProcedures does nothing.",
  },
  "independent-days-unused": {
    nl: "Met independent none is geen asielaanvraag nodig: sameDay.firstToIndependent en sameDay.independentToSecond bepalen dan alleen welke asielaanvraag wordt genoemd en veranderen geen aantal.",
    en: "With independent none, no asylum application is needed: sameDay.firstToIndependent and sameDay.independentToSecond then only decide which asylum application is named, and change no count.",
  },
  "first-to-independent-unused": {
    nl: "Met independent held telt de vergunning van de referent, wat de eerste inwilliging ook is: sameDay.firstToIndependent bepaalt dan alleen welke asielaanvraag bij andere ketens wordt genoemd en verandert geen aantal.",
    en: "With independent held, the sponsor's permit counts whatever the first grant: sameDay.firstToIndependent then only decides which asylum application is named with other chains, and changes no count.",
  },
  "only-the-same-day": {
    nl: "Met lookBackMonths 0 telt alleen een tweede aanvraag die is ingediend op de dag van de eerste inwilliging zelf.",
    en: "With lookBackMonths 0 a second application counts only if it was filed on the day of the first grant itself.",
  },
  "all-nareis": {
    nl: "Met deze regularAsNareisBefore en regularProcedures is elke gezinsaanvraag nareis: gezinshereniging na nareis en overige gestapelde gezinshereniging kunnen niet voorkomen.",
    en: "With these regularAsNareisBefore and regularProcedures every family application is nareis: family reunification after nareis and other stacked family reunification cannot occur.",
  },
  "no-other-stacking": {
    nl: "Met deze firstProcedures en regularAsNareisBefore is elke gezinsaanvraag nareis of artikel 8 EVRM en kan elke de eerste zijn: overige gestapelde gezinshereniging kan niet voorkomen.",
    en: "With these firstProcedures and regularAsNareisBefore, every family application is nareis or under article 8 ECHR and each can be the first: other stacked family reunification cannot occur.",
  },
  "first-sponsor-counts": {
    nl: "exclude laat de referent van de eerste aanvraag niet weg: een aanvraag voor de eigen eerste referent telt mee als stapeling.",
    en: "exclude does not leave out the sponsor of the first application: an application for one's own first sponsor counts as stacking.",
  },
  "art8-in-named-classes": {
    nl: "Met art8 in firstProcedures tellen in nareis op nareis en in gezinshereniging na nareis ook aanvragen na een inwilliging op grond van artikel 8 EVRM.",
    en: "With art8 in firstProcedures, nareis op nareis and family reunification after nareis also count applications after a grant under article 8 ECHR.",
  },
  "id-of-a-preset": {
    nl: "De definitie heeft de id van een meegeleverde definitie en andere opties: bij cijfers komt (changed) achter de id te staan. Geef haar een eigen id.",
    en: "The definition has the id of a preset but other options: (changed) is printed after the id. Give it its own id.",
  },
  "same-as-a-preset": {
    nl: "De definitie heeft dezelfde opties als een meegeleverde definitie, onder een andere id.",
    en: "The definition has the same options as a preset, under another id.",
  },
};

/** What is wrong with data that is no definition, where it needs nothing more to be said. */
export const definitionProblemWords: Readonly<
  Record<Exclude<DefinitionProblem["code"], "contradictory" | "unknown-option" | "unusable-value">, Wording>
> = {
  "no-file": {
    nl: `Geef de id van een meegeleverde definitie (${presets.map(({ id }) => id).join(", ")}) of een JSON-bestand dat bestaat.`,
    en: `Give the id of a preset (${presets.map(({ id }) => id).join(", ")}) or a JSON file that exists.`,
  },
  "not-json": {
    nl: "Het bestand is geen JSON van ten hoogste 1 MiB.",
    en: "The file is not JSON of at most 1 MiB.",
  },
  "not-an-object": {
    nl: "Een definitie is een JSON-object met een id en opties.",
    en: "A definition is a JSON object with an id and options.",
  },
  "missing-id": {
    nl: "De id ontbreekt: de naam waarmee een cijfer naar de definitie verwijst.",
    en: "The id is missing: the name by which a figure refers to the definition.",
  },
  "unusable-id": {
    nl: "De id van een definitie is één regel tekst die niet leeg is.",
    en: "The id of a definition is one line of text that is not blank.",
  },
};

/** What is wrong with an option of a definition. */
export const optionProblemWords: Readonly<
  Record<
    Locale,
    {
      readonly unknown: (within: "definition" | "sameDay", names: string) => string;
      readonly oneOf: (codes: string) => string;
    }
  >
> = {
  nl: {
    unknown: (within, names) =>
      `Een optie in ${within === "sameDay" ? "sameDay" : "de definitie"} bestaat niet. Deze bestaan: ${names}.`,
    oneOf: (codes) => `kan alleen een van deze zijn: ${codes}`,
  },
  en: {
    unknown: (within, names) =>
      `An option in ${within === "sameDay" ? "sameDay" : "the definition"} does not exist. These do: ${names}.`,
    oneOf: (codes) => `can only be one of: ${codes}`,
  },
};

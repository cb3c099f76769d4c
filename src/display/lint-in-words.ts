import type { Locale } from "../calendar/written-day.ts";
import type { LintCode, LintFinding } from "../chains/definition/lint-definition.ts";

const SENTENCES: Readonly<Record<LintCode, Readonly<Record<Locale, string>>>> = {
  "nothing-can-count": {
    nl: "Met lookBackMonths 0 ligt de eerste inwilliging op de dag van de tweede aanvraag of later, en met sameDay.firstToSecond after ligt zij ervoor: er kan nooit iets worden geteld.",
    en: "With lookBackMonths 0 the first grant lies on the day of the second application or later, and with sameDay.firstToSecond after it lies before that day: nothing can ever be counted.",
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
  "independent-days-unused": {
    nl: "Met independent none is geen asielaanvraag nodig: sameDay.firstToIndependent en sameDay.independentToSecond bepalen alleen welke asielaanvraag wordt genoemd, en geen enkele telling.",
    en: "With independent none no asylum application is needed: sameDay.firstToIndependent and sameDay.independentToSecond decide only which asylum application is mentioned, and no count.",
  },
  "only-the-same-day": {
    nl: "Met lookBackMonths 0 telt alleen een tweede aanvraag die is ingediend op de dag van de eerste inwilliging zelf.",
    en: "With lookBackMonths 0 only a second application counts that was filed on the very day of the first grant.",
  },
  "no-other-stacking": {
    nl: "Met deze firstProcedures en regularAsNareisBefore is elke gezinsaanvraag nareis of artikel 8 EVRM en kan elke de eerste zijn: overige gestapelde gezinshereniging komt niet voor.",
    en: "With these firstProcedures and regularAsNareisBefore every family application is nareis or under article 8 ECHR, and each can be the first: other stacked family reunification does not occur.",
  },
  "first-sponsor-counts": {
    nl: "exclude laat de referent van de eerste aanvraag niet weg: een aanvraag van een referent voor de eigen eerste referent telt mee als stapeling.",
    en: "exclude does not leave out the sponsor of the first application: an application of a sponsor for their own first sponsor counts as stacking.",
  },
  "art8-in-named-classes": {
    nl: "Met art8 in firstProcedures tellen in nareis op nareis en in gezinshereniging na nareis ook aanvragen na een inwilliging op grond van artikel 8 EVRM.",
    en: "With art8 in firstProcedures, nareis op nareis and family reunification after nareis also count applications after a grant under article 8 ECHR.",
  },
  "id-of-a-preset": {
    nl: "De definitie heeft de id van een meegeleverde definitie en andere opties: bij cijfers staat (changed) achter de id. Geef haar een eigen id.",
    en: "The definition has the id of a preset and other options: figures print (changed) behind the id. Give it an id of its own.",
  },
  "same-as-a-preset": {
    nl: "De definitie heeft dezelfde opties als een meegeleverde definitie, onder een andere id.",
    en: "The definition has the same options as a preset, under another id.",
  },
};

/**
 * A finding on a definition as a sentence.
 *
 * @throws RangeError for another locale than `nl` and `en`.
 * @example
 * lintDefinition({ ...memo2023, id: "mine" }).map((finding) => lintInWords(finding, "en"));
 * // ["The definition has the same options as a preset, under another id."]
 */
export function lintInWords(finding: LintFinding, locale: Locale): string {
  if (locale !== "nl" && locale !== "en") throw new RangeError("Choose `locale` from nl, en.");
  return SENTENCES[finding.code][locale];
}

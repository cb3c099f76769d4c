import type { OptionWords } from "./option-words.ts";

const SAME_DAY: OptionWords["values"]["sameDay.firstToSecond"] = {
  after: "alleen op een latere dag",
  "on-or-after": "ook op die dag zelf",
};

/** The options of a definition in Dutch. */
export const dutchOptions: OptionWords = {
  options: {
    firstProcedures: "welke inwilligingen de eerste schakel van de twee genoemde klassen kunnen zijn",
    regularAsNareisBefore: "tot wanneer reguliere gezinsaanvragen als nareis tellen",
    independent: "wat er van de eigen asielaanvraag van de referent tussendoor wordt gevraagd",
    sameDay: "of twee stappen op één dag in de goede volgorde staan",
    "sameDay.firstToSecond": "wanneer na de eerste inwilliging de tweede aanvraag kan zijn ingediend",
    "sameDay.firstToIndependent": "wanneer na de eerste inwilliging de asielaanvraag kan zijn ingediend",
    "sameDay.independentToSecond": "wanneer na de asielaanvraag de tweede aanvraag kan zijn ingediend",
    exclude: "wie niet als een ander gezinslid telt",
    firstAnchor: "welke dag in vergelijkingen voor de eerste inwilliging staat",
    lookBackMonths: "hoe lang vóór de tweede aanvraag de eerste inwilliging mag liggen",
    firstValid: "of een eerste inwilliging telt waarvan alle vergunningen zijn ingetrokken",
    repeats: "of herhaalde aanvragen één keer worden geteld",
    depthScope: "of langere ketens worden geteld",
  },
  values: {
    firstProcedures: { nareis: "die van nareis", "nareis+art8": "die van nareis en op grond van artikel 8 EVRM" },
    independent: {
      requested: "dat die is ingediend; de uitkomst maakt niet uit",
      granted: "dat die is ingewilligd, uiterlijk op de dag van de tweede aanvraag",
      "granted-later": "dat die op de peildatum is ingewilligd",
      none: "niets; die hoeft er niet te zijn",
    },
    "sameDay.firstToSecond": SAME_DAY,
    "sameDay.firstToIndependent": SAME_DAY,
    "sameDay.independentToSecond": SAME_DAY,
    exclude: {
      "": "niemand; iedereen telt",
      "first-sponsor": "de referent van de eerste aanvraag",
      "first-dossier": "wie ook een aanvraag heeft in het dossier van de eerste",
      "first-sponsor+first-dossier":
        "de referent van de eerste aanvraag, en wie ook een aanvraag heeft in het dossier daarvan",
    },
    firstAnchor: {
      decided: "de dag van de beslissing",
      entered: "de dag van inreis; is die onbekend, dan is er geen schakel",
      permit: "de eerste dag van de vroegste vergunning; zonder vergunning is er geen schakel",
    },
    firstValid: {
      ever: "die telt",
      "at-second": "niet als dat zo was op de dag van de tweede aanvraag",
      "at-reference": "niet als dat zo was op de peildatum",
    },
    repeats: { count: "nee, elke telt", collapse: "ja, één keer per klasse voor één referent en één gezinslid" },
    depthScope: { all: "ja, elke keten", single: "nee, alleen enkele stapeling" },
  },
  regularBefore: (before) => (before === null ? "nooit" : `als ze vóór ${before} zijn ingediend`),
  lookBack: (months) => {
    if (months === null) return "zonder grens";
    if (months === 0) return "helemaal niet: alleen op dezelfde dag";
    return months === 1 ? "ten hoogste één maand" : `ten hoogste ${months} maanden`;
  },
  sameDay: ({ firstToSecond, firstToIndependent, independentToSecond }) =>
    [
      `van de eerste inwilliging naar de tweede aanvraag: ${SAME_DAY[firstToSecond]}`,
      `van de eerste inwilliging naar de asielaanvraag: ${SAME_DAY[firstToIndependent]}`,
      `van de asielaanvraag naar de tweede: ${SAME_DAY[independentToSecond]}`,
    ].join("; "),
};

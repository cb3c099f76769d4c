import type { Wording } from "../../arguments/locale.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { exclusions, sameDayOptions } from "../../chains/definition/option-values.ts";

/** A value of an option: its short name, for the row of a table, and what it means, on one line. */
export interface ValueWords {
  readonly name: Wording;
  readonly means: Wording;
}

/** An option of a definition, with its values by their codes. */
export interface OptionWords<Code extends string = string> {
  /** Short, for the row of a table. */
  readonly name: Wording;
  /** What it decides, on one line. */
  readonly decides: Wording;
  /** What it can be, as what follows its name in a sentence; null for one of the codes of its values. */
  readonly canBe: Wording | null;
  /** The values of a closed list; a list of words is its words joined by a plus sign. */
  readonly values: Readonly<Record<Code, ValueWords>>;
}

/** Every option of a definition, the rules inside `sameDay` too. */
export interface OptionDictionary {
  readonly firstProcedures: OptionWords<"nareis" | "nareis+art8">;
  readonly regularAsNareisBefore: OptionWords<"null">;
  readonly regularProcedures: OptionWords<"regular-family" | "regular-family+art8">;
  readonly independent: OptionWords<Definition["independent"]>;
  readonly sameDay: OptionWords<never>;
  readonly "sameDay.firstToSecond": OptionWords<Definition["sameDay"]["firstToSecond"]>;
  readonly "sameDay.firstToIndependent": OptionWords<Definition["sameDay"]["firstToIndependent"]>;
  readonly "sameDay.independentToSecond": OptionWords<Definition["sameDay"]["independentToSecond"]>;
  readonly exclude: OptionWords<"nobody" | "first-sponsor" | "first-dossier" | "first-sponsor+first-dossier">;
  readonly firstAnchor: OptionWords<Definition["firstAnchor"]>;
  readonly lookBackMonths: OptionWords<"null">;
  readonly firstValid: OptionWords<Definition["firstValid"]>;
  readonly repeats: OptionWords<Definition["repeats"]>;
  readonly depthScope: OptionWords<Definition["depthScope"]>;
}

const sameDayValues: OptionWords<Definition["sameDay"]["firstToSecond"]>["values"] = {
  after: {
    name: { nl: "telt niet", en: "does not count" },
    means: { nl: "alleen op een latere dag", en: "only on a later day" },
  },
  "on-or-after": {
    name: { nl: "telt", en: "counts" },
    means: { nl: "ook op dezelfde dag", en: "on the same day too" },
  },
};

/** The options in both languages. */
export const optionWords: OptionDictionary = {
  firstProcedures: {
    name: { nl: "eerste procedure", en: "first procedure" },
    decides: {
      nl: "welke inwilliging de eerste schakel van de twee genoemde klassen kan zijn",
      en: "which grant can be the first link of the two named classes",
    },
    canBe: {
      nl: 'kan alleen ["nareis"] of ["nareis", "art8"] zijn',
      en: 'can only be ["nareis"] or ["nareis", "art8"]',
    },
    values: {
      nareis: {
        name: { nl: "alleen nareis", en: "nareis only" },
        means: { nl: "een inwilliging van nareis", en: "a grant of nareis" },
      },
      "nareis+art8": {
        name: { nl: "ook artikel 8 EVRM", en: "article 8 ECHR too" },
        means: {
          nl: "een inwilliging van nareis of op grond van artikel 8 EVRM",
          en: "a grant of nareis or under article 8 ECHR",
        },
      },
    },
  },
  regularAsNareisBefore: {
    name: { nl: "regulier als nareis", en: "regular as nareis" },
    decides: {
      nl: "vóór welke dag reguliere aanvragen als nareis tellen",
      en: "before which day regular applications count as nareis",
    },
    canBe: {
      nl: "kan alleen null zijn, of een datum die bestaat, in de vorm JJJJ-MM-DD",
      en: "can only be null or a date that exists, in the form YYYY-MM-DD",
    },
    values: { null: { name: { nl: "nooit", en: "never" }, means: { nl: "nooit", en: "never" } } },
  },
  regularProcedures: {
    name: { nl: "reguliere procedures", en: "regular procedures" },
    decides: {
      nl: "welke procedures vóór de dag van regularAsNareisBefore als nareis tellen",
      en: "which procedures count as nareis before the day of regularAsNareisBefore",
    },
    canBe: {
      nl: 'kan alleen ["regular-family"] of ["regular-family", "art8"] zijn',
      en: 'can only be ["regular-family"] or ["regular-family", "art8"]',
    },
    values: {
      "regular-family": {
        name: { nl: "alleen regulier gezin", en: "regular family only" },
        means: { nl: "reguliere gezinsaanvragen", en: "regular family applications" },
      },
      "regular-family+art8": {
        name: { nl: "ook artikel 8 EVRM", en: "article 8 ECHR too" },
        means: {
          nl: "reguliere gezinsaanvragen en aanvragen op grond van artikel 8 EVRM",
          en: "regular family applications and applications under article 8 ECHR",
        },
      },
    },
  },
  independent: {
    name: { nl: "zelfstandig asiel", en: "independent asylum" },
    decides: {
      nl: "welk zelfstandig asiel van de referent nodig is",
      en: "what independent asylum of the sponsor is needed",
    },
    canBe: null,
    values: {
      requested: {
        name: { nl: "aangevraagd", en: "requested" },
        means: {
          nl: "een eigen asielaanvraag tussen de eerste en de tweede aanvraag, ongeacht de uitkomst",
          en: "an asylum application of the sponsor's own between the first and the second application, whatever its outcome",
        },
      },
      granted: {
        name: { nl: "ingewilligd bij de tweede", en: "granted at the second" },
        means: {
          nl: "een eigen asielaanvraag daartussen, ingewilligd uiterlijk op de dag van de tweede aanvraag",
          en: "an asylum application of the sponsor's own in between, granted on or before the day of the second application",
        },
      },
      "granted-later": {
        name: { nl: "ingewilligd op peildatum", en: "granted by reference date" },
        means: {
          nl: "een eigen asielaanvraag daartussen, ingewilligd uiterlijk op de peildatum",
          en: "an asylum application of the sponsor's own in between, granted on or before the reference date",
        },
      },
      held: {
        name: { nl: "vergunning bij de tweede", en: "permit held at the second" },
        means: {
          nl: "een zelfstandige vergunning op de dag van de tweede aanvraag, waar die ook uit voortkwam",
          en: "an independent permit held on the day of the second application, wherever it came from",
        },
      },
      none: {
        name: { nl: "niet nodig", en: "not needed" },
        means: { nl: "geen", en: "none" },
      },
    },
  },
  sameDay: {
    name: { nl: "zelfde dag", en: "same day" },
    decides: {
      nl: "of twee stappen op dezelfde dag elkaar opvolgen",
      en: "whether two steps on the same day follow each other",
    },
    canBe: {
      nl: `kan alleen een object zijn met een of meer van: ${sameDayOptions.join(", ")}`,
      en: `can only be an object with one or more of: ${sameDayOptions.join(", ")}`,
    },
    values: {},
  },
  "sameDay.firstToSecond": {
    name: { nl: "zelfde dag: 1e/2e", en: "same day: 1st/2nd" },
    decides: {
      nl: "wanneer de tweede aanvraag na de eerste inwilliging kan zijn ingediend",
      en: "when the second application can be filed after the first grant",
    },
    canBe: null,
    values: sameDayValues,
  },
  "sameDay.firstToIndependent": {
    name: { nl: "zelfde dag: 1e/asiel", en: "same day: 1st/asylum" },
    decides: {
      nl: "wanneer de asielaanvraag na de eerste inwilliging kan zijn ingediend",
      en: "when the asylum application can be filed after the first grant",
    },
    canBe: null,
    values: sameDayValues,
  },
  "sameDay.independentToSecond": {
    name: { nl: "zelfde dag: asiel/2e", en: "same day: asylum/2nd" },
    decides: {
      nl: "wanneer de tweede aanvraag na de asielaanvraag kan zijn ingediend",
      en: "when the second application can be filed after the asylum application",
    },
    canBe: null,
    values: sameDayValues,
  },
  exclude: {
    name: { nl: "wie is uitgezonderd", en: "who is left out" },
    decides: {
      nl: "wie niet als een ander gezinslid telt",
      en: "who does not count as another family member",
    },
    canBe: {
      nl: `kan alleen een lijst zijn van geen, een of beide van: ${exclusions.join(", ")}`,
      en: `can only be a list of none, one or both of: ${exclusions.join(", ")}`,
    },
    values: {
      nobody: {
        name: { nl: "niemand", en: "nobody" },
        means: { nl: "niemand: iedereen telt", en: "nobody: everybody counts" },
      },
      "first-sponsor": {
        name: { nl: "de eerste referent", en: "the first sponsor" },
        means: { nl: "de referent van de eerste aanvraag", en: "the sponsor of the first application" },
      },
      "first-dossier": {
        name: { nl: "het eerste dossier", en: "the first dossier" },
        means: {
          nl: "wie ook een aanvraag heeft in het dossier van de eerste aanvraag",
          en: "anybody with an application in the dossier of the first application",
        },
      },
      "first-sponsor+first-dossier": {
        name: { nl: "referent en dossier", en: "sponsor and dossier" },
        means: {
          nl: "de referent van de eerste aanvraag, en wie ook een aanvraag heeft in het dossier daarvan",
          en: "the sponsor of the first application, and anybody with an application in its dossier",
        },
      },
    },
  },
  firstAnchor: {
    name: { nl: "dag van de eerste", en: "day of the first" },
    decides: {
      nl: "welke dag als die van de eerste inwilliging geldt",
      en: "which day counts as that of the first grant",
    },
    canBe: null,
    values: {
      decided: {
        name: { nl: "beslissing", en: "decision" },
        means: { nl: "de dag van de beslissing", en: "the day of the decision" },
      },
      entered: {
        name: { nl: "inreis", en: "entry" },
        means: {
          nl: "de dag van inreis; zonder die dag is er geen schakel",
          en: "the day of entry; without it there is no link",
        },
      },
      permit: {
        name: { nl: "begin van de vergunning", en: "start of the permit" },
        means: {
          nl: "de eerste dag van de vroegste vergunning; zonder vergunning is er geen schakel",
          en: "the first day of the earliest permit; without a permit there is no link",
        },
      },
    },
  },
  lookBackMonths: {
    name: { nl: "terugkijken", en: "look-back" },
    decides: {
      nl: "hoe lang vóór de tweede aanvraag de eerste inwilliging mag liggen",
      en: "how long before the second application the first grant may lie",
    },
    canBe: {
      nl: "kan alleen null zijn, of een geheel aantal maanden, 0 of meer",
      en: "can only be null or a whole number of months, 0 or more",
    },
    values: {
      null: { name: { nl: "zonder grens", en: "no limit" }, means: { nl: "zonder grens", en: "without limit" } },
    },
  },
  firstValid: {
    name: { nl: "eerste vergunning", en: "first permit" },
    decides: {
      nl: "of een eerste inwilliging telt als alle vergunningen daaruit zijn ingetrokken",
      en: "whether a first grant counts when all its permits were withdrawn",
    },
    canBe: null,
    values: {
      ever: {
        name: { nl: "ook na intrekking", en: "even where withdrawn" },
        means: { nl: "ja, altijd", en: "yes, always" },
      },
      "at-second": {
        name: { nl: "geldig bij de tweede", en: "valid at the second" },
        means: {
          nl: "alleen als dat na de dag van de tweede aanvraag was",
          en: "only when that was after the day of the second application",
        },
      },
      "at-reference": {
        name: { nl: "geldig op peildatum", en: "valid at reference date" },
        means: { nl: "alleen als dat na de peildatum was", en: "only when that was after the reference date" },
      },
    },
  },
  repeats: {
    name: { nl: "herhaalde aanvragen", en: "repeated applications" },
    decides: { nl: "of herhaalde aanvragen één keer tellen", en: "whether repeated applications count once" },
    canBe: null,
    values: {
      count: {
        name: { nl: "tellen elk", en: "count each" },
        means: { nl: "nee, elke aanvraag telt", en: "no, each application counts" },
      },
      collapse: {
        name: { nl: "tellen één keer", en: "count once" },
        means: {
          nl: "ja, één keer per klasse voor één referent en één gezinslid",
          en: "yes, once in each class for one sponsor and one family member",
        },
      },
    },
  },
  depthScope: {
    name: { nl: "langere ketens", en: "longer chains" },
    decides: { nl: "of langere ketens tellen", en: "whether longer chains count" },
    canBe: null,
    values: {
      all: { name: { nl: "tellen mee", en: "count" }, means: { nl: "ja, elke keten", en: "yes, every chain" } },
      single: {
        name: { nl: "tellen niet mee", en: "do not count" },
        means: { nl: "nee, alleen enkele stapeling", en: "no, single stacking only" },
      },
    },
  },
};

/** The values that are a day or a number of months. */
export const measuredValues: {
  readonly before: (day: Wording) => ValueWords;
  readonly months: (months: number) => ValueWords;
} = {
  before: (day) => ({
    name: { nl: `vóór ${day.nl}`, en: `before ${day.en}` },
    means: { nl: `als ze vóór ${day.nl} zijn ingediend`, en: `when filed before ${day.en}` },
  }),
  months: (months) => {
    const many: Wording =
      months === 1 ? { nl: "één maand", en: "one month" } : { nl: `${months} maanden`, en: `${months} months` };
    const means =
      months === 0
        ? { nl: "helemaal niet: alleen op dezelfde dag", en: "not at all: only on the same day" }
        : { nl: `ten hoogste ${many.nl}`, en: `at most ${many.en}` };
    return { name: many, means };
  },
};

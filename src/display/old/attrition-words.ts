import type { AttritionCondition } from "../../differences/definitions/attrition-conditions.ts";
import type { AttritionColumn } from "../../differences/old/attrition.ts";
import type { SheetWords, SubjectWords } from "./sheet-words.ts";

const dutchConditions: Readonly<Record<AttritionCondition, string>> = {
  known: "bekend op de peildatum",
  family: "gezinsaanvraag",
  procedure: "in de procedure van deze klasse",
  "sponsor-seen": "referent heeft zelf een aanvraag in het register",
  "earlier-grant": "referent kreeg eerder zelf verblijf als gezinslid",
  "first-dated": "de dag van die eerste inwilliging is bekend",
  "within-look-back": "die eerste inwilliging ligt binnen de termijn van terugkijken",
  "first-valid": "de eerste vergunning is niet ingetrokken",
  "another-person": "gevraagd voor een ander dan de eerste referent",
  "another-dossier": "gevraagd voor niemand uit het eerste dossier",
  "first-procedure": "de eerste was in een procedure die als eerste telt",
  independent: "daarna is voldaan aan de eis van zelfstandig asiel",
  single: "enkele stapeling",
  "first-of-repeats": "de eerste van herhaalde aanvragen",
  covered: "ingediend in een jaar dat het register dekt",
};

const englishConditions: Readonly<Record<AttritionCondition, string>> = {
  known: "known at the reference date",
  family: "family application",
  procedure: "in the procedure of this class",
  "sponsor-seen": "sponsor has an own application in the register",
  "earlier-grant": "sponsor was granted residence as a family member before",
  "first-dated": "the day of that first grant is known",
  "within-look-back": "that first grant lies within the look-back",
  "first-valid": "the first permit was not withdrawn",
  "another-person": "for somebody else than the first sponsor",
  "another-dossier": "for nobody of the first dossier",
  "first-procedure": "the first was in a procedure that counts as first",
  independent: "the requirement of independent asylum was met after it",
  single: "single stacking",
  "first-of-repeats": "the first of repeated applications",
  covered: "filed in a year that the register covers",
};

const dutchColumns: Readonly<Record<AttritionColumn, string>> = {
  left: "Over",
  out: "Valt af",
  without: "Zonder deze eis",
  gained: "Komt erbij",
};

const englishColumns: Readonly<Record<AttritionColumn, string>> = {
  left: "Left",
  out: "Drops out",
  without: "Without this one",
  gained: "Gained",
};

const dutch: SheetWords = {
  title: ({ about }) => `Wat er overblijft na elke eis van ${about.definitions[0].id}`,
  dimensions: { condition: "Eis" },
  keys: { condition: dutchConditions },
  columns: dutchColumns,
  notes: () => [
    "Over: wie aan deze eis en aan alle eisen erboven voldoet; de eisen aan de eerste aanvraag gelden samen voor één en dezelfde eerste aanvraag. De laatste rij is het totaal van de tabel.",
    "Zonder deze eis: wat er zou worden geteld als alleen deze eis verviel. Komt erbij: wie daarvan nu niet telt.",
  ],
};

const english: SheetWords = {
  title: ({ about }) => `What is left after each condition of ${about.definitions[0].id}`,
  dimensions: { condition: "Condition" },
  keys: { condition: englishConditions },
  columns: englishColumns,
  notes: () => [
    "Left: what meets this condition and all conditions above it; the conditions on the first application hold together for one and the same first application. The last row is the total of the table.",
    "Without this one: what would be counted if only this condition were dropped. Gained: how many of these are not counted now.",
  ],
};

/** The words of sheets about `attrition`, in Dutch and English. */
export const attritionWords: SubjectWords = { nl: dutch, en: english };

import { type Locale, type Wording, wordsIn } from "../../arguments/locale.ts";
import { type CodeNames, relationshipNames } from "../../cases/facts/vocabulary.ts";
import type { NamedBreakdown, PersonColumn, Question } from "../../counts/asked/question.ts";
import {
  ageNames,
  art8GroupNames,
  breakdownNames,
  formSeparator,
  protectionNames,
  shortProcedureNames,
  sponsorBasisNames,
} from "./vocabulary.ts";
import { countsOthers, type WordsOfSubject } from "./words-of-subject.ts";

const headings: CodeNames<NamedBreakdown> = {
  relationship: { nl: "Gezinsrelatie", en: "Relationship" },
  "first-relationship": { nl: "Referent kwam als", en: "Sponsor came as" },
  form: { nl: "Vorm", en: "Form" },
  depth: { nl: "Diepte", en: "Depth" },
  "sponsor-age": { nl: "Referent bij indiening", en: "Sponsor at filing" },
  "first-age": { nl: "Referent bij eerste inwilliging", en: "Sponsor at first grant" },
  "sponsor-basis": { nl: "Vergunning van de referent", en: "Permit of the sponsor" },
  "legal-period": { nl: "Rechtsregime", en: "Legal period" },
  "protection-status": { nl: "Bescherming", en: "Protection" },
  "art8-group": { nl: "Groep", en: "Group" },
};

/** Whose column of persons it is. */
const columnOf: Readonly<Record<PersonColumn["of"], Wording>> = {
  sponsor: { nl: "van de referent", en: "of the sponsor" },
  applicant: { nl: "van de aanvrager", en: "of the applicant" },
};

/** Groups that breakdowns of every kind have. */
const everywhere = { all: { nl: "alle", en: "all" }, unknown: { nl: "onbekend", en: "unknown" } };

const notes: Readonly<Partial<Record<NamedBreakdown, Wording>>> = {
  "first-relationship": {
    nl: "De gezinsrelatie is die van de eerste inwilliging: als wie de referent zelf kwam.",
    en: "The relationship is that of the first grant: the relationship by which the sponsor came.",
  },
  depth: {
    nl: "De diepte is het aantal schakels: 1 is enkele stapeling.",
    en: "Depth is the number of links: 1 is single stacking.",
  },
  "sponsor-age": {
    nl: "Minderjarig is wie op de dag van indiening jonger is dan 18 jaar. Onbekend is wie geen geboortedatum heeft, of een die beide mogelijk laat.",
    en: "A minor is younger than 18 on the day of filing. Unknown is a sponsor without a date of birth, or with one that allows both.",
  },
  "first-age": {
    nl: "Minderjarig is wie op de dag van de eerste inwilliging jonger is dan 18 jaar. Onbekend is wie geen geboortedatum heeft, of een die beide mogelijk laat.",
    en: "A minor is younger than 18 on the day of the first grant. Unknown is a sponsor without a date of birth, or with one that allows both.",
  },
  "sponsor-basis": {
    nl: "De vergunning is die van de referent op de dag van indiening. Een zelfstandige vergunning gaat voor een afgeleide, en een afgeleide voor een reguliere.",
    en: "The permit is that of the sponsor on the day of filing. An independent permit comes before a derived one, and a derived one before a regular one.",
  },
  "legal-period": {
    nl: "Het rechtsregime is dat van de dag van indiening, of een later regime dat ook geldt voor aanvragen waarop nog niet was beslist. Het verandert geen aantal.",
    en: "The legal period is that of the day of filing, or a later one that also applies to undecided applications. It changes no count.",
  },
  "protection-status": {
    nl: "De bescherming is die van de asielvergunning die de referent op de dag van indiening had. Een zelfstandige vergunning gaat voor een afgeleide. Onbekend: het register kent geen asielvergunning van de referent op die dag, of zegt niet welke bescherming die geeft.",
    en: "The protection is that of the asylum permit that the sponsor had on the day of filing. An independent permit comes before a derived one. Unknown: the register has no such permit, or does not say which protection it gives.",
  },
  "art8-group": {
    nl: "Andere ouder: een ouder, voor wie als kind bij de andere ouder kwam. Ouders: een ouder, voor wie bij een broer of zus kwam. Tweede gezin: echtgenoot, partner of kind van wie zelf als echtgenoot, partner of ouder kwam. Eigen gezin: echtgenoot, partner of kind van wie als kind, jongvolwassene, broer of zus kwam. Overig: elke andere combinatie. Onbekend: een van beide gezinsrelaties is niet bekend.",
    en: "Other parent: a parent, for a child who came to the other parent. Parents: a parent, for somebody who came to a brother or sister. Second family: spouse, partner or child of somebody who came as spouse, partner or parent. Own family: spouse, partner or child of somebody who came as child, young adult, brother or sister. Others: every other combination. Unknown: one of the two relationships is not known.",
  },
};

const severalGroups: Wording = {
  nl: "Een persoon of dossier kan in meer dan één groep tellen. De groepen tellen dan niet op tot de rij alle.",
  en: "A person or dossier can count in more than one group. The groups then do not add up to the row all.",
};

/** The words of breakdowns. */
export const breakdownWords: WordsOfSubject<"breakdown"> = {
  title: ({ about }, locale) => {
    const by = groupingName(about.question.by, locale);
    return wordsIn(
      { nl: `Gestapelde gezinshereniging naar ${by}`, en: `Stacked family reunification by ${by}` },
      locale,
    );
  },
  dimensions: headings,
  openDimension: (dimension, { by }, locale) => (dimension === "group" ? groupingName(by, locale) : null),
  keys: {
    relationship: relationshipNames,
    "first-relationship": relationshipNames,
    "sponsor-age": ageNames,
    "first-age": ageNames,
    "sponsor-basis": sponsorBasisNames,
    "protection-status": protectionNames,
    "art8-group": art8GroupNames,
  },
  openKey: ({ dimension, key, table }, locale) => {
    if (dimension === "class" || dimension === "measure") return null;
    if (dimension === "form" && key.includes(">")) return formName(key, locale);
    const phase = table.about.question.timeline.phases.find(({ id }) => dimension === "legal-period" && id === key);
    if (phase !== undefined) return wordsIn(phase.name, locale);
    return Object.hasOwn(everywhere, key) ? wordsIn(everywhere[key as keyof typeof everywhere], locale) : null;
  },
  columns: {},
  notes: (table, locale) => {
    const { by } = table.about.question;
    const note = typeof by === "string" ? notes[by] : undefined;
    return [...(note === undefined ? [] : [note]), ...(countsOthers(table) ? [severalGroups] : [])].map((each) =>
      wordsIn(each, locale),
    );
  },
};

function groupingName(by: Question<"breakdown">["by"], locale: Locale): string {
  return typeof by === "string"
    ? wordsIn(breakdownNames[by], locale)
    : `${by.column} ${wordsIn(columnOf[by.of], locale)}`;
}

/** The procedure of the second application and that of the first; null where one has no name. */
function formName(form: string, locale: Locale): string | null {
  const names: Readonly<Record<string, Wording>> = shortProcedureNames;
  const [first, second] = form.split(">").map((one) => (Object.hasOwn(names, one) ? names[one] : undefined));
  if (first === undefined || second === undefined) return null;
  return `${wordsIn(second, locale)}${wordsIn(formSeparator, locale)}${wordsIn(first, locale)}`;
}

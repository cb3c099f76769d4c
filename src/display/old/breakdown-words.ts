import type { Locale } from "../../calendar/written-day.ts";
import { legalTimeline } from "../../chains/law/legal-timeline.ts";
import type { PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import type { SheetWords, SubjectWords } from "./sheet-words.ts";

/** The words that both languages of a breakdown are made of. */
interface BreakdownWords {
  readonly title: (by: string) => string;
  /** What chains are broken down by, in a title. */
  readonly by: Readonly<Record<string, string>>;
  readonly ofPerson: Readonly<Record<string, (column: string) => string>>;
  readonly dimensions: SheetWords["dimensions"];
  readonly all: string;
  readonly unknown: string;
  readonly keys: SheetWords["keys"];
  readonly severalGroups: string;
  readonly notes: Readonly<Record<string, string>>;
  readonly columnNote: string;
}

const dutch: BreakdownWords = {
  title: (by) => `Gestapelde gezinshereniging naar ${by}`,
  by: {
    relationship: "gezinsrelatie",
    form: "vorm",
    depth: "diepte van de stapeling",
    "sponsor-age": "leeftijd van de referent",
    "legal-period": "rechtsregime",
    "art8-group": "groep (art. 8 EVRM)",
  },
  ofPerson: {
    sponsor: (column) => `${column} van de referent`,
    applicant: (column) => `${column} van de aanvrager`,
  },
  dimensions: { "sponsor-age": "Referent", "legal-period": "Rechtsregime", "art8-group": "Groep" },
  all: "alle",
  unknown: "onbekend",
  keys: {
    "sponsor-age": { minor: "minderjarig", adult: "meerderjarig" },
    "art8-group": {
      "other-parent": "andere ouder",
      "step-family": "stiefgezin",
      "second-family": "tweede gezin",
      others: "overig",
    },
  },
  severalGroups:
    "Wie of wat geteld wordt kan in meer dan één groep vallen; de groepen tellen dan niet op tot de regel alle.",
  notes: {
    depth: "De diepte is het aantal schakels: 1 is enkele stapeling.",
    "sponsor-age":
      "Minderjarig is wie op de dag van indiening jonger is dan 18 jaar. Onbekend is zonder geboortedatum, of met een die na de indiening ligt.",
    "legal-period":
      "Het rechtsregime is dat van de dag van indiening, of een later regime dat ook geldt voor aanvragen die op de eerste dag ervan nog niet waren beslist. Het verandert geen aantal.",
    "art8-group":
      "Andere ouder: de aanvrager is ouder van de referent. Tweede gezin: echtgenoot, partner of kind van de referent. Overig: alle andere, ook waar de gezinsrelatie onbekend is.",
  },
  columnNote: "Alleen waarden die in deze ketens voorkomen staan in de tabel.",
};

const english: BreakdownWords = {
  title: (by) => `Stacked family reunification by ${by}`,
  by: {
    relationship: "relationship",
    form: "form",
    depth: "depth of stacking",
    "sponsor-age": "age of the sponsor",
    "legal-period": "legal period",
    "art8-group": "group (art. 8 ECHR)",
  },
  ofPerson: { sponsor: (column) => `${column} of the sponsor`, applicant: (column) => `${column} of the applicant` },
  dimensions: { "sponsor-age": "Sponsor", "legal-period": "Legal period", "art8-group": "Group" },
  all: "all",
  unknown: "unknown",
  keys: {
    "sponsor-age": { minor: "minor", adult: "adult" },
    "art8-group": {
      "other-parent": "other parent",
      "step-family": "step-family",
      "second-family": "second family",
      others: "others",
    },
  },
  severalGroups: "What is counted can be in more than one group; then the groups do not add up to the row of all.",
  notes: {
    depth: "Depth is the number of links: 1 is single stacking.",
    "sponsor-age":
      "A minor is younger than 18 on the day of filing. Unknown is without a date of birth, or with one after the filing.",
    "legal-period":
      "The legal period is that of the day of filing, or a later one that also applies to applications undecided on its first day. It changes no count.",
    "art8-group":
      "Other parent: the applicant is a parent of the sponsor. Second family: spouse, partner or child of the sponsor. Others: all other, also where the relationship is unknown.",
  },
  columnNote: "Only values that occur in these chains stand in the table.",
};

function sheetWords(words: BreakdownWords, locale: Locale): SheetWords {
  const phases = Object.fromEntries(legalTimeline.phases.map(({ id, name }) => [id, name[locale]]));
  return {
    title: (sheet) => words.title(groupingInWords(groupingOf(sheet), words)),
    dimensions: words.dimensions,
    openDimension: (dimension) => {
      const column = personColumn(dimension);
      return column === null ? null : groupingInWords(dimension, words);
    },
    keys: { ...words.keys, "legal-period": phases },
    openKey: (_, key) => (key === "all" ? words.all : key === "unknown" ? words.unknown : null),
    columns: {},
    notes: (sheet) => {
      const grouping = groupingOf(sheet);
      const note = personColumn(grouping) === null ? words.notes[grouping] : words.columnNote;
      return [
        ...(note === undefined ? [] : [note]),
        ...(sheet.rows.some(({ unit }) => unit !== "applications") ? [words.severalGroups] : []),
      ];
    },
  };
}

function groupingOf({ dimensions }: PublishedSheet): string {
  return dimensions[dimensions.length - 1] ?? "";
}

/** Whose column of persons a dimension is, and its header. */
function personColumn(dimension: string): readonly [of: string, column: string] | null {
  const parts = /^(sponsor|applicant):(.*)$/s.exec(dimension);
  return parts === null ? null : [parts[1] as string, parts[2] as string];
}

function groupingInWords(dimension: string, words: BreakdownWords): string {
  const person = personColumn(dimension);
  if (person === null) return words.by[dimension] ?? dimension;
  return words.ofPerson[person[0]]?.(person[1]) ?? dimension;
}

/** The words of breakdowns, in Dutch and English. */
export const breakdownWords: SubjectWords = { nl: sheetWords(dutch, "nl"), en: sheetWords(english, "en") };

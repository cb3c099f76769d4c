import type { Locale, Wording } from "../../arguments/locale.ts";
import type { ColumnName } from "../../cases/facts/table.ts";
import type { Cause } from "../../chains/why/difference.ts";

/** A stretch of days written out, ends included; null for no bound. */
export interface WrittenStretch {
  readonly from: string | null;
  readonly to: string | null;
  readonly orEmpty: boolean;
}

/** What is said of what would have to be registered otherwise. */
export interface DifferenceWords {
  /** What there is not. */
  readonly absent: Readonly<Record<"earlier-grant" | "independent" | "permit", string>>;
  /** The application that comes nearest, and how it falls short. */
  readonly nearest: (nearest: string, cause: string) => string;
  /** A permit by its id. */
  readonly permit: (permit: string) => string;
  /** An application or permit that would have to be registered otherwise, or be there at all (null), with what it would have. */
  readonly needed: (registered: string | null, requirements: readonly string[]) => string;
  /** That no registration can meet the criterion under the definition. */
  readonly impossible: string;
  /** What comes after: nothing more is asked, or the next criterion. */
  readonly afterwards: (isLast: boolean) => string;
  readonly oneOf: (words: readonly string[]) => string;
  readonly not: (words: readonly string[]) => string;
  readonly between: (stretch: WrittenStretch) => string;
  readonly samePerson: (application: string, column: string) => string;
  readonly anotherPerson: (application: string, column: string) => string;
  readonly outsideDossier: (application: string) => string;
}

/** How the application that comes nearest falls short. */
export const causeNames: Readonly<Record<Exclude<Cause, "absent">, Wording>> = {
  "not-granted": { nl: "niet ingewilligd", en: "not granted" },
  "granted-too-late": { nl: "te laat ingewilligd", en: "granted too late" },
  "counts-too-late": {
    nl: "de dag die voor de inwilliging telt, is te laat",
    en: "the day that counts for its grant is too late",
  },
  "filed-too-late": { nl: "te laat ingediend", en: "filed too late" },
  "before-first-grant": { nl: "ingediend vóór de eerste inwilliging", en: "filed before the first grant" },
  "after-filing": { nl: "ingediend na de tweede aanvraag", en: "filed after the second application" },
  "derived-permit": { nl: "leidde tot een afgeleide vergunning", en: "led to a derived permit" },
  "valid-too-late": { nl: "vergunning te laat ingegaan", en: "permit valid from too late a day" },
  ended: { nl: "vergunning afgelopen vóór de tweede aanvraag", en: "permit ended before the second application" },
  withdrawn: {
    nl: "vergunning uiterlijk op de dag van de tweede aanvraag ingetrokken",
    en: "permit withdrawn by the day of the second application",
  },
};

/** Columns as what would have to be registered in them. */
export const columnNames: Readonly<Partial<Record<ColumnName, Wording>>> = {
  procedure: { nl: "procedure", en: "procedure" },
  applicant_id: { nl: "aanvrager", en: "applicant" },
  sponsor_id: { nl: "referent", en: "sponsor" },
  submitted_on: { nl: "dag van indiening", en: "day of filing" },
  outcome: { nl: "uitkomst", en: "outcome" },
  decided_on: { nl: "dag van beslissing", en: "day of decision" },
  entered_on: { nl: "dag van inreis", en: "day of entry" },
  recorded_on: { nl: "dag van registratie", en: "day of recording" },
  valid_from: { nl: "begin van de eerste vergunning", en: "start of the first permit" },
  valid_until: { nl: "einde van de vergunning", en: "end of the permit" },
  withdrawn_on: { nl: "intrekking van een vergunning", en: "withdrawal of a permit" },
  on: { nl: "intrekking van de vergunning", en: "withdrawal of the permit" },
  kind: { nl: "soort van elke vergunning", en: "kind of every permit" },
  holder_id: { nl: "houder", en: "holder" },
};

/** The same of one permit, where no application stands for it. */
export const permitColumnNames: Readonly<Partial<Record<ColumnName, Wording>>> = {
  kind: { nl: "soort vergunning", en: "kind of permit" },
  valid_from: { nl: "begin van de vergunning", en: "start of the permit" },
  withdrawn_on: { nl: "intrekking van de vergunning", en: "withdrawal of the permit" },
};

const dutch: DifferenceWords = {
  absent: {
    "earlier-grant": "De referent was zelf nooit de aanvrager in een gezinsaanvraag.",
    independent: "De referent heeft zelf geen asielaanvraag gedaan.",
    permit: "De referent heeft geen zelfstandige vergunning.",
  },
  nearest: (nearest, cause) => `Het dichtst in de buurt komt ${nearest}: ${cause}.`,
  permit: (permit) => `vergunning ${permit}`,
  needed: (registered, requirements) =>
    registered === null
      ? `Daarvoor zou er een registratie moeten zijn met: ${requirements.join("; ")}.`
      : `Daarvoor zou bij ${registered} geregistreerd moeten zijn: ${requirements.join("; ")}.`,
  impossible: "Met deze dagen kan geen enkele registratie aan deze definitie voldoen.",
  afterwards: (isLast) => (isLast ? "De aanvraag is dan wel gestapeld." : "Het volgende criterium beslist dan."),
  oneOf: (words) => words.join(" of "),
  not: (words) => `niet ${words.join(" of ")}`,
  between: ({ from, to, orEmpty }) => {
    const days =
      from === null ? `uiterlijk op ${to}` : to === null ? `niet vóór ${from}` : `van ${from} tot en met ${to}`;
    return `${from !== null && from === to ? `op ${from}` : days}${orEmpty ? ", of leeg" : ""}`;
  },
  samePerson: (application, column) => `dezelfde als de ${column} van ${application}`,
  anotherPerson: (application, column) => `een ander dan de ${column} van ${application}`,
  outsideDossier: (application) => `iemand zonder aanvraag in het dossier van ${application}`,
};

const english: DifferenceWords = {
  absent: {
    "earlier-grant": "The sponsor was never the applicant in a family application.",
    independent: "The sponsor has no asylum application of their own.",
    permit: "The sponsor has no independent permit.",
  },
  nearest: (nearest, cause) => `The nearest is ${nearest}: ${cause}.`,
  permit: (permit) => `permit ${permit}`,
  needed: (registered, requirements) =>
    registered === null
      ? `That would need a registration with: ${requirements.join("; ")}.`
      : `That would need ${registered} to be registered with: ${requirements.join("; ")}.`,
  impossible: "With these days no registration can meet this definition.",
  afterwards: (isLast) => (isLast ? "The application would then be stacked." : "The next criterion would then decide."),
  oneOf: (words) => words.join(" or "),
  not: (words) => `not ${words.join(" or ")}`,
  between: ({ from, to, orEmpty }) => {
    const days = from === null ? `on or before ${to}` : to === null ? `not before ${from}` : `from ${from} to ${to}`;
    return `${from !== null && from === to ? `on ${from}` : days}${orEmpty ? ", or empty" : ""}`;
  },
  samePerson: (application, column) => `the same as the ${column} of ${application}`,
  anotherPerson: (application, column) => `somebody other than the ${column} of ${application}`,
  outsideDossier: (application) => `somebody without an application in the dossier of ${application}`,
};

/** What would have to be registered otherwise, in both languages. */
export const differenceWords: Readonly<Record<Locale, DifferenceWords>> = { nl: dutch, en: english };

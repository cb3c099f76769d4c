import { type Wording, wordsIn } from "../../arguments/locale.ts";
import { dayOf } from "../../calendar/day.ts";
import { writtenDay } from "../../calendar/written-day.ts";
import type { CodeNames } from "../../cases/facts/vocabulary.ts";
import type { RevisionTable } from "../../differences/revisions/revision-part.ts";
import { directionNames, revisionCauseNames } from "./vocabulary.ts";
import type { WordsOfSubject } from "./words-of-subject.ts";

/** The tables beside which the changes stand. */
export const revisionTableNames: CodeNames<RevisionTable> = {
  before: { nl: "oude peildatum", en: "old reference date" },
  released: { nl: "oude peildatum, oude definitie", en: "old reference date, old definition" },
  restated: { nl: "oude peildatum, nieuwe definitie", en: "old reference date, new definition" },
  after: { nl: "nieuwe peildatum", en: "new reference date" },
};

/** The words of a revision. */
export const revisionWords: WordsOfSubject<"revision"> = {
  title: ({ about }, locale) => {
    const [old, now] = about.question.referenceDates.map((day) => writtenDay(dayOf(day), locale));
    return wordsIn(
      {
        nl: `Waardoor de cijfers zijn veranderd tussen ${old} en ${now}`,
        en: `What changed the figures between ${old} and ${now}`,
      },
      locale,
    );
  },
  dimensions: { part: { nl: "Deel", en: "Part" }, direction: { nl: "Richting", en: "Direction" } },
  keys: {
    part: { ...revisionTableNames, ...revisionCauseNames },
    direction: directionNames,
  },
  columns: {},
  notes: ({ about }, locale) =>
    [
      firstCause,
      about.policy === null ? addsUp : roundedApart,
      ...(about.definitions.length > 1 ? [anotherDefinition] : []),
    ].map((note) => wordsIn(note, locale)),
};

const firstCause: Wording = {
  nl: "Een verandering telt in het eerste deel waarin zij zichtbaar is, in de volgorde van de rijen. Sindsdien beslist omvat ook inreis, vergunningen en intrekkingen sinds de oude peildatum.",
  en: "A change counts in the first part in which it shows, in the order of the rows. Decided since also includes entries into the country, permits and withdrawals since the old reference date.",
};

const addsUp: Wording = {
  nl: "De delen tellen precies op: oud, plus erbij, min eraf, is nieuw.",
  en: "The parts add up exactly: old, plus entries, less exits, is new.",
};

const roundedApart: Wording = {
  nl: "Elk cijfer is apart afgerond. De delen tellen daarom niet op tot het verschil tussen oud en nieuw; de precieze aantallen doen dat wel.",
  en: "Each figure is rounded by itself. The parts therefore do not add up to the difference between old and new; the exact counts do.",
};

const anotherDefinition: Wording = {
  nl: "De definitie is veranderd. Het verschil tussen de oude en de nieuwe peildatum is daarom geen ontwikkeling: vergelijk de nieuwe peildatum met de oude onder de nieuwe definitie.",
  en: "The definition changed. The difference between the old and the new reference date is therefore not a trend: compare the new reference date with the old one under the new definition.",
};

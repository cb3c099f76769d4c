import { dayOf } from "../../calendar/day.ts";
import { type Locale, writtenDay } from "../../calendar/written-day.ts";
import type { PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import type { SheetWords, SubjectWords } from "./sheet-words.ts";
import { hidesParts } from "./visible-parts.ts";

const dutch: SheetWords = {
  title: (sheet) => `Waardoor de cijfers zijn veranderd tussen ${daysOf(sheet, "nl").join(" en ")}`,
  dimensions: { part: "Deel" },
  keys: {
    part: {
      before: "oude peildatum",
      released: "oude peildatum, oude definitie",
      restated: "oude peildatum, nieuwe definitie",
      after: "nieuwe peildatum",
      ...inAndOut("erbij", "eraf", {
        definition: "andere definitie",
        coverage: "andere dekking van perioden",
        "corrected-rows": "gecorrigeerde rijen",
        "late-registration": "later geregistreerd",
        identities: "identiteiten samengevoegd of gesplitst",
        "changed-decisions": "andere beslissing na bezwaar, beroep of herziening",
        "decisions-since": "sindsdien beslist",
        "new-months": "sindsdien ingediend",
      }),
    },
  },
  columns: {},
  notes: (sheet) => [
    "Een verandering telt bij het eerste deel waarin zij zichtbaar wordt, in de volgorde van de rijen. Bij sindsdien beslist horen ook inreis, vergunningen en intrekkingen sinds de oude peildatum.",
    ...(sheet.about.policy === null
      ? ["De delen tellen precies op: oud, plus erbij, min eraf, is nieuw."]
      : [
          "Elk cijfer is apart afgerond. De delen tellen daarom niet op tot het verschil tussen oud en nieuw; de precieze aantallen doen dat wel.",
        ]),
    ...(hidesParts(sheet)
      ? [
          sheet.about.policy === null
            ? "Delen waarin niets veranderde, zijn weggelaten."
            : "Delen waarin geen cijfer boven de drempel uitkomt, zijn weggelaten.",
        ]
      : []),
    ...(sheet.about.definitions.length > 1
      ? [
          "De definitie is veranderd. Het verschil tussen de oude en de nieuwe peildatum is daarom geen ontwikkeling: vergelijk de nieuwe peildatum met de oude onder de nieuwe definitie.",
        ]
      : []),
  ],
};

const english: SheetWords = {
  title: (sheet) => `What changed the figures between ${daysOf(sheet, "en").join(" and ")}`,
  dimensions: { part: "Part" },
  keys: {
    part: {
      before: "old reference date",
      released: "old reference date, old definition",
      restated: "old reference date, new definition",
      after: "new reference date",
      ...inAndOut("came in", "went out", {
        definition: "other definition",
        coverage: "other coverage of periods",
        "corrected-rows": "corrected rows",
        "late-registration": "registered later",
        identities: "identities merged or split",
        "changed-decisions": "other decision on objection, appeal or review",
        "decisions-since": "decided since",
        "new-months": "filed since",
      }),
    },
  },
  columns: {},
  notes: (sheet) => [
    "A change counts in the first part in which it shows, in the order of the rows. Decided since takes in entries, permits and withdrawals since the old reference date as well.",
    ...(sheet.about.policy === null
      ? ["The parts add up exactly: old, plus what came in, less what went out, is new."]
      : [
          "Each figure is rounded by itself. So the parts do not add up to the difference between old and new; the exact counts do.",
        ]),
    ...(hidesParts(sheet)
      ? [
          sheet.about.policy === null
            ? "Parts in which nothing changed are left out."
            : "Parts in which no figure comes above the threshold are left out.",
        ]
      : []),
    ...(sheet.about.definitions.length > 1
      ? [
          "The definition changed. So the difference between the old and the new reference date is no development: compare the new reference date with the old one under the new definition.",
        ]
      : []),
  ],
};

function daysOf({ about }: PublishedSheet, locale: Locale): readonly string[] {
  return about.registers.map(({ referenceDate }) => writtenDay(dayOf(referenceDate), locale));
}

function inAndOut(
  cameIn: string,
  wentOut: string,
  causes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(causes).flatMap(([cause, words]) => [
      [`${cause}/came-in`, `${cameIn}: ${words}`],
      [`${cause}/went-out`, `${wentOut}: ${words}`],
    ]),
  );
}

/** The words of sheets about `revision`, in Dutch and English. */
export const revisionWords: SubjectWords = { nl: dutch, en: english };

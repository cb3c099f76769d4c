import { type Locale, type Wording, wordsIn } from "../../arguments/locale.ts";
import type { CodeNames } from "../../cases/facts/vocabulary.ts";
import type { SensitivityColumn } from "../../differences/sensitivity.ts";
import type { PublishedTable } from "../../disclosure/published-table.ts";

/** Short headings of a sensitivity analysis, so that its figures fit on a line of eighty characters. */
export const shortSensitivityColumns: CodeNames<SensitivityColumn> = {
  base: { nl: "nu", en: "now" },
  alone: { nl: "deze", en: "this" },
  "alone-in": { nl: "erbij", en: "entries" },
  "alone-out": { nl: "eraf", en: "exits" },
  others: { nl: "rest", en: "rest" },
  together: { nl: "alle", en: "all" },
  "together-in": { nl: "erbij", en: "entries" },
  "together-out": { nl: "eraf", en: "exits" },
};

/** What those headings mean. */
export const shortSensitivityMeans: Wording = {
  nl: "Nu: de definitie. Deze: alleen deze optie anders. Rest: alle andere opties anders. Alle: elke optie anders.",
  en: "Now: the definition. This: only this option changed. Rest: all other options changed. All: every option changed.",
};

/** That an exclusion flow says of one unit only what is gained: the other forms have it for every unit. */
export const gainOfOneUnit: Wording = {
  nl: "De laatste twee kolommen tellen hier alleen",
  en: "Here the last two columns count only",
};

const shortEnds: Readonly<Record<string, Wording>> = {
  "nareis-op-nareis": { nl: "nareis op nareis", en: "nareis op nareis" },
  "art8-after-nareis": { nl: "na nareis (8 EVRM)", en: "after nareis (art. 8)" },
  "other-stacking": { nl: "overig gestapeld", en: "other stacked" },
  none: { nl: "niet geteld", en: "not counted" },
};

/** The words of the screen on which definitions are compared. */
export interface DefinitionsScreenWords {
  /** A column of the sensitivity analysis. */
  readonly column: (key: string) => string;
  /** A class, shorter than elsewhere, at either end of a move. */
  readonly endOfMove: (key: string) => string;
  readonly means: string;
  /** The values of options of which no entries and no exits can be seen. */
  readonly still: (names: readonly string[], policy: PublishedTable["about"]["policy"]) => string;
  readonly more: string;
  readonly finding: string;
}

/** Those words in one language. */
export function definitionsScreenWords(locale: Locale): DefinitionsScreenWords {
  const inLanguage = (wording: Wording): string => wordsIn(wording, locale);
  const columns: Readonly<Record<string, Wording>> = shortSensitivityColumns;
  return {
    column: (key) => inLanguage(columns[key] ?? { nl: key, en: key }),
    endOfMove: (key) => inLanguage(shortEnds[key] ?? { nl: key, en: key }),
    means: inLanguage({
      nl: "Deze: alleen deze optie anders. Alle: elke optie anders.",
      en: "This: only this option changed. All: every option changed.",
    }),
    still: (names, policy) => {
      const zero = policy?.zero === "shown" ? { nl: " of 0", en: " or 0" } : { nl: "", en: "" };
      const suppressed = { nl: `onderdrukt${zero.nl}`, en: `suppressed${zero.en}` };
      const what = policy === null ? { nl: "0", en: "0" } : suppressed;
      return inLanguage({
        nl: `Erbij en eraf zijn ${what.nl} bij: ${names.join("; ")}.`,
        en: `Entries and exits are ${what.en} for: ${names.join("; ")}.`,
      });
    },
    more: inLanguage({
      nl: "Met --format markdown of json staan er ook uitkomsten, reeksbreuken, herkomst en alle cijfers van elke optie.",
      en: "With --format markdown or json there are also outcomes, breaks in series, provenance and all figures of each option.",
    }),
    finding: inLanguage({
      nl: "Een schakel is een statistische bevinding over een geregistreerde volgorde, nooit een oordeel over een persoon.",
      en: "A link is a statistical finding about a registered sequence, never a verdict on a person.",
    }),
  };
}

import { type Locale, type Wording, wordsIn } from "../../arguments/locale.ts";
import type { Column, Row } from "../../counts/cells/exact-table.ts";
import type { PublishedFigure, PublishedTable } from "../../disclosure/published-table.ts";
import { oneLine } from "../characters/one-line.ts";
import { memoTitle } from "../dictionary/memo-words.ts";
import { subjectWords } from "../dictionary/subject-words.ts";
import { type TableWords, tableWords } from "../dictionary/table-words.ts";
import { capitalised, classNames, measureNames } from "../dictionary/vocabulary.ts";
import type { WordsOfSubject } from "../dictionary/words-of-subject.ts";

/** The words of one table in one language, those of its subject first; each on one line, as text still to be escaped. */
export interface TableWording {
  readonly locale: Locale;
  readonly words: TableWords;
  /** What the whole table shows; null where the title of each row says it. */
  readonly title: string | null;
  readonly notes: readonly string[];
  readonly dimension: (name: string) => string;
  /** The keys of a row in words, in the order of the dimensions. */
  readonly keys: (row: Row<PublishedFigure>) => readonly string[];
  /** What a row is, by itself. */
  readonly rowTitle: (row: Row<PublishedFigure>) => string;
  readonly column: (column: Column) => string;
}

type Names = Readonly<Record<string, Wording>>;

const keysOfAll: Readonly<Record<string, Names>> = {
  class: Object.fromEntries(
    Object.entries(classNames).map(([code, { nl, en }]) => [code, { nl: capitalised(nl), en: capitalised(en) }]),
  ),
  measure: measureNames,
};

const dimensionsOfAll: Names = {
  class: { nl: "Klasse", en: "Class" },
  measure: { nl: "Uitkomst", en: "Outcome" },
};

/** The words that a table is printed with. What nobody has a word for is printed as it is. */
export function tableWording(table: PublishedTable, locale: Locale): TableWording {
  const { question } = table.about;
  // The words of a subject are those of the tables that have it.
  const subject = subjectWords[question.of] as unknown as WordsOfSubject;
  const words = wordsIn(tableWords, locale);
  const nameIn = (names: Names | undefined, code: string): string | null => {
    // Of the names themselves, so that a key that is called `constructor` is a key like any other.
    return names !== undefined && Object.hasOwn(names, code) ? wordsIn(names[code] as Wording, locale) : null;
  };
  const keyIn = (keys: readonly string[], place: number): string => {
    const { name: dimension, fromData } = table.dimensions[place] ?? { name: "", fromData: false };
    const key = keys[place] ?? "";
    if (fromData && key === "other") return words.other;
    return (
      nameIn(namesOf(subject.keys, dimension), key) ??
      subject.openKey?.({ dimension, key, keys, table }, locale) ??
      nameIn(namesOf(keysOfAll, dimension), key) ??
      key
    );
  };
  const keysInWords: TableWording["keys"] = ({ keys }) => keys.map((_, place) => oneLine(keyIn(keys, place)));
  return {
    locale,
    words,
    title: subject.title === null ? null : oneLine(subject.title(table, locale)),
    notes: subject.notes(table, locale).map(oneLine),
    dimension: (name) =>
      oneLine(
        nameIn(subject.dimensions, name) ??
          subject.openDimension?.(name, question, locale) ??
          nameIn(dimensionsOfAll, name) ??
          name,
      ),
    keys: keysInWords,
    rowTitle: (row) => {
      if (question.of !== "classes") return keysInWords(row).join(", ");
      const [tableClass = question.classes[0]] = row.keys as readonly (typeof question.classes)[0][];
      return oneLine(memoTitle({ ...row, class: tableClass, basis: question.basis }, locale));
    },
    column: (column) => {
      if (column.kind === "period") return oneLine(column.label);
      if (column.kind === "code") return oneLine(nameIn(subject.columns, column.key) ?? column.key);
      return words[column.kind];
    },
  };
}

function namesOf(names: Readonly<Record<string, Names>>, dimension: string): Names | undefined {
  return Object.hasOwn(names, dimension) ? names[dimension] : undefined;
}

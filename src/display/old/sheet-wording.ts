import type { PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import { oneLine } from "../characters/one-line.ts";
import { dutchSheetWords } from "./dutch-sheet-words.ts";
import { englishSheetWords } from "./english-sheet-words.ts";
import type { SharedSheetWords } from "./sheet-words.ts";
import { subjectWords } from "./subject-words.ts";
import type { Words } from "./words.ts";

/** The words of one sheet in one language, those of its subject first; all on one line, as text still to be escaped. */
export interface SheetWording {
  readonly title: string;
  readonly notes: readonly string[];
  readonly shared: SharedSheetWords;
  readonly dimension: (dimension: string) => string;
  readonly key: (dimension: string, key: string) => string;
  readonly column: (column: PublishedSheet["columns"][number]) => string;
}

/** The words that a sheet is printed with. What nobody has a word for is printed as it is. */
export function sheetWording(sheet: PublishedSheet, words: Words): SheetWording {
  const subject = subjectWords[sheet.subject][words.locale];
  const shared = words.locale === "nl" ? dutchSheetWords : englishSheetWords;
  const form = (key: string): string | null => {
    const procedures = key.split(">").map((part) => wordIn(shared.keys["procedure"], part));
    return procedures.length > 1 && procedures.every((part) => part !== null) ? procedures.join(" > ") : null;
  };
  return {
    title: oneLine(subject.title(sheet)),
    notes: subject.notes(sheet).map(oneLine),
    shared,
    dimension: (dimension) =>
      oneLine(
        wordIn(subject.dimensions, dimension) ??
          subject.openDimension?.(dimension) ??
          wordIn(shared.dimensions, dimension) ??
          dimension,
      ),
    key: (dimension, key) =>
      oneLine(
        wordIn(wordsIn(subject.keys, dimension), key) ??
          subject.openKey?.(dimension, key) ??
          wordIn(wordsIn(shared.keys, dimension), key) ??
          (dimension === "form" ? form(key) : null) ??
          key,
      ),
    column: ({ key, coverage }) => {
      if (coverage !== null) return oneLine(key);
      return oneLine(wordIn(subject.columns, key) ?? (key === "total" ? words.total : key));
    },
  };
}

/** Of the words themselves, so that a key that is called `constructor` is a key like any other. */
function wordIn(words: Readonly<Record<string, string>> | undefined, key: string): string | null {
  return words !== undefined && Object.hasOwn(words, key) ? (words[key] as string) : null;
}

function wordsIn(
  words: Readonly<Record<string, Readonly<Record<string, string>>>>,
  dimension: string,
): Readonly<Record<string, string>> | undefined {
  return Object.hasOwn(words, dimension) ? words[dimension] : undefined;
}

import type { SheetWords, SubjectWords } from "./sheet-words.ts";

const dutch: SheetWords = {
  title: () => "Dezelfde aanvragen onder verschillende definities",
  dimensions: { definition: "Definitie" },
  keys: {},
  columns: {},
  notes: () => [],
};

const english: SheetWords = {
  title: () => "The same applications under different definitions",
  dimensions: { definition: "Definition" },
  keys: {},
  columns: {},
  notes: () => [],
};

/** The words of sheets about `definitions`, in Dutch and English. */
export const definitionsWords: SubjectWords = { nl: dutch, en: english };

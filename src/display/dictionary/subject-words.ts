import type { Subject } from "../../counts/asked/question.ts";
import { attritionWords } from "./attrition-words.ts";
import { breakdownWords } from "./breakdown-words.ts";
import { definitionsWords, movesWords, sensitivityWords } from "./comparison-words.ts";
import { followUpWords, signalsWords } from "./enforcement-words.ts";
import { revisionWords } from "./revision-words.ts";
import { sharesWords } from "./shares-words.ts";
import type { WordsOfSubject } from "./words-of-subject.ts";

/** In the memo's tables the title of each row says all. */
const classesWords: WordsOfSubject<"classes"> = {
  title: null,
  dimensions: {},
  keys: {},
  columns: {},
  notes: () => [],
};

/** The words of each subject of tables. */
export const subjectWords: {
  readonly [Of in Subject]: WordsOfSubject<Of>;
} = {
  classes: classesWords,
  breakdown: breakdownWords,
  signals: signalsWords,
  "follow-up": followUpWords,
  shares: sharesWords,
  definitions: definitionsWords,
  moves: movesWords,
  sensitivity: sensitivityWords,
  attrition: attritionWords,
  revision: revisionWords,
};

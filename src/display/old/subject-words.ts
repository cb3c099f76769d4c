import type { SheetSubject } from "../../counts/old/exact-sheet.ts";
import { attritionWords } from "./attrition-words.ts";
import { breakdownWords } from "./breakdown-words.ts";
import { definitionsWords } from "./definitions-words.ts";
import { followUpWords } from "./follow-up-words.ts";
import { movesWords } from "./moves-words.ts";
import { revisionWords } from "./revision-words.ts";
import { sharesWords } from "./shares-words.ts";
import type { SubjectWords } from "./sheet-words.ts";
import { signalsWords } from "./signals-words.ts";
import { sweepWords } from "./sweep-words.ts";

/** The words of each subject of sheets. */
export const subjectWords: Readonly<Record<SheetSubject, SubjectWords>> = {
  breakdown: breakdownWords,
  definitions: definitionsWords,
  moves: movesWords,
  sweep: sweepWords,
  attrition: attritionWords,
  revision: revisionWords,
  signals: signalsWords,
  "follow-up": followUpWords,
  shares: sharesWords,
};

import type { Locale } from "../../arguments/locale.ts";

/** What reading takes and what there is, in whole megabytes. */
export interface Megabytes {
  readonly needed: number;
  readonly available: number;
}

/** What is said where the files of a register are larger than memory. */
export interface MemoryWords {
  /** That passes are taken instead. */
  readonly inPasses: (megabytes: Megabytes) => string;
  /** That there is no way around it, for what needs every application. */
  readonly atOnce: (megabytes: Megabytes) => string;
}

/** Memory that is short, in both languages. */
export const memoryWords: Readonly<Record<Locale, MemoryWords>> = {
  nl: {
    inPasses: ({ needed, available }) =>
      `In één keer lezen vraagt ongeveer ${needed} MB geheugen, en er is ${available} MB vrij: de aanvragen worden in meer keren gelezen, zoals met --low-memory. De uitkomsten zijn dezelfde.`,
    atOnce: ({ needed, available }) =>
      `Lezen vraagt ongeveer ${needed} MB geheugen, en er is ${available} MB vrij: het systeem kan dit commando afbreken voordat het klaar is.`,
  },
  en: {
    inPasses: ({ needed, available }) =>
      `Reading at once needs about ${needed} MB of memory, and ${available} MB are available: the applications are read in passes, as with --low-memory. The results are the same.`,
    atOnce: ({ needed, available }) =>
      `Reading needs about ${needed} MB of memory, and ${available} MB are available: the system may end this command before it is done.`,
  },
};

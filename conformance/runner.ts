import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A register in files, a question about it, and what the contract answers. README.md says what each part is. */
export interface Case {
  readonly id: string;
  /** The part of the contract, so that the cases of one can be run alone. */
  readonly subject: string;
  /** The sentence of the contract that the case is about. */
  readonly sentence: string;
  /** The folder of the register's files. */
  readonly register: string;
  readonly question: {
    readonly reading: {
      readonly asOf?: string;
      readonly dates?: "iso" | "dutch";
      readonly empty?: readonly string[];
      readonly encoding?: "windows-1252";
    };
    /** Options that differ from the memo's definition. */
    readonly definition: Readonly<Record<string, unknown>>;
    readonly counts: Readonly<Record<string, unknown>>;
    readonly policy: Readonly<Record<string, unknown>>;
  };
  readonly expected: Answer;
}

/** The parts of an answer; one that is left out is not asked. */
export interface Answer {
  readonly issues?: readonly object[];
  readonly tables?: object;
  readonly referenceDate?: string | null;
  readonly referenceDateSetBy?: object | null;
  readonly chains?: readonly object[];
  /** By row and column, `class/measure` and period or `total`; null without an application. */
  readonly counts?: Figures<number> | null;
  readonly printed?: Figures<string> | null;
}

/** A figure for each row and column; null where the register does not cover the period. */
export type Figures<Figure> = Readonly<Record<string, Readonly<Record<string, Figure | null>>>>;

const here = fileURLToPath(new URL(".", import.meta.url));

/** All cases, in the order of the index. */
export function readCases(folder: string = here): readonly Case[] {
  const json = (...path: readonly string[]) => JSON.parse(readFileSync(join(folder, ...path), "utf8"));
  return json("index.json").map(({ id, subject, sentence }: Pick<Case, "id" | "subject" | "sentence">): Case => {
    const register = join(folder, "cases", id, "register");
    const question = json("cases", id, "question.json");
    return { id, subject, sentence, register, question, expected: json("cases", id, "expected.json") };
  });
}

/** What differs between an answer and what is expected, as lines; none where they agree. */
export function differencesOf(expected: Answer, given: Answer): readonly string[] {
  const counts = given.counts ?? {};
  // Rows that are left out hold no count above 0.
  const isTold = (row: string, among: object | null | undefined): boolean =>
    Object.hasOwn(among ?? {}, row) || Object.values(counts[row] ?? {}).some(Boolean);
  const told = <Figure>(part: Figures<Figure> | null, among: Figures<Figure> | null | undefined) =>
    part && Object.fromEntries(Object.entries(part).filter(([row]) => isTold(row, among)));
  const { counts: counted, printed, ...parts } = given;
  const asked = {
    ...parts,
    ...(counted === undefined ? {} : { counts: told(counted, expected.counts) }),
    ...(printed === undefined ? {} : { printed: told(printed, expected.printed) }),
  };
  return Object.entries(asked).flatMap(([name, part]) =>
    differences((expected as Readonly<Record<string, unknown>>)[name], part, name),
  );
}

function differences(expected: unknown, given: unknown, where: string): readonly string[] {
  if (Array.isArray(expected) && Array.isArray(given) && expected.length !== given.length) {
    return [`${where}: expected ${expected.length}, given ${given.length}`];
  }
  if (typeof expected !== "object" || typeof given !== "object" || expected === null || given === null) {
    return expected === given ? [] : [`${where}: expected ${JSON.stringify(expected)}, given ${JSON.stringify(given)}`];
  }
  return [...new Set([...Object.keys(expected), ...Object.keys(given)])].flatMap((key) =>
    differences(
      (expected as Readonly<Record<string, unknown>>)[key],
      (given as Readonly<Record<string, unknown>>)[key],
      `${where}.${key}`,
    ),
  );
}

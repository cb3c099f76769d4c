import { type Advance, apartFromWork, type LongWork, stepByStep, stretchOf } from "../arguments/long-work.ts";
import { refusal } from "../arguments/refusal.ts";
import { asOf } from "../cases/as-of.ts";
import {
  countableRegister,
  type Register,
  type RegisterStorage,
  registerStorage,
  type StoredRegister,
} from "../cases/facts/register.ts";
import { epochRefusal } from "../cases/reading/pseudonym-epochs.ts";
import { findStoredChains, type StoredChains } from "../chains/detection/stored-chains.ts";
import type { Question, Subject } from "../counts/asked/question.ts";
import { breakdownTable } from "../counts/break-down.ts";
import type { ExactTable } from "../counts/cells/exact-table.ts";
import { signalsTable } from "../counts/compare-signals.ts";
import { classesTable } from "../counts/count-chains.ts";
import { sharesTable } from "../counts/count-shares.ts";
import { followUpTable } from "../counts/follow-up.ts";
import { attritionTable } from "../differences/attrition.ts";
import { definitionsTable } from "../differences/compare-definitions.ts";
import { revisionTable } from "../differences/compare-releases.ts";
import { movesTable } from "../differences/count-moves.ts";
import { sensitivityTable } from "../differences/sensitivity.ts";
import { checkedQuestion } from "./check-question.ts";

/** What a question about two registers needs beside the later one, and who hears how far the answer is. */
export interface AnswerOptions extends LongWork {
  /** The older register of a revision of two releases. */
  readonly earlier?: Register;
}

/**
 * The table that a question asks for, counted from a register: what `countChains`, `breakDown` and all others give for
 * their options. The same question on the same rows gives the same table, whatever day the register was read at. Cost:
 * that of finding the chains by each definition of the question, and of counting them; it hears of progress, and can be
 * cancelled, between two definitions.
 *
 * @param question as a table has it in `about.question`.
 * @throws TypeError for anything but a register and a question; RangeError for a register that keeps no
 * application on a reference date of the question, for a question that nobody can ask, for a
 * column of persons that was not read, for `earlier` where the question is no revision, and for releases of different
 * pseudonym epochs.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const { about } = countChains(findChains(register, memo2023), { unit: "sponsors" });
 * answer(register, about.question).about.question.of; // "classes"
 */
export function answer<Of extends Subject>(
  register: Register,
  question: Question<Of>,
  options: AnswerOptions = {},
): ExactTable<Of> {
  const stored = registerStorage(register);
  const asked = checkedQuestion(question);
  const { asked: given, advance } = apartFromWork(options, ["earlier"]);
  const earlier = given.earlier === undefined ? null : registerStorage(given.earlier);
  if (earlier !== null && asked.of !== "revision") {
    throw refusal("register-too-many", "Leave `earlier` out: only a revision is about two registers.");
  }
  return tableOf(asked, stored, earlier ?? stored, advance) as ExactTable as ExactTable<Of>;
}

function tableOf(
  question: Question,
  register: RegisterStorage,
  earlier: RegisterStorage,
  advance: Advance,
): ExactTable {
  if (question.of === "revision") return revisionOf(question, register, earlier, advance);
  const known = knownOn(register, question.referenceDates[0]);
  switch (question.of) {
    case "definitions": {
      const found = stepByStep(question.definitions, advance, (definition) => findStoredChains(known, definition));
      return definitionsTable(found, question);
    }
    case "moves":
      return movesTable(known, question, advance);
    case "sensitivity":
      return sensitivityTable(known, question, advance);
    case "attrition":
      return attritionTable(known, question, advance);
    default: {
      const [table] = stepByStep(question.definitions, advance, (definition) =>
        foundTable(findStoredChains(known, definition), question),
      );
      return table as ExactTable;
    }
  }
}

/** What is counted of chains that were found. */
function foundTable(chains: StoredChains, question: FoundQuestion): ExactTable {
  switch (question.of) {
    case "classes":
      return classesTable(chains, question);
    case "breakdown":
      return breakdownTable(chains, question);
    case "signals":
      return signalsTable(chains, question);
    case "follow-up":
      return followUpTable(chains, question);
    case "shares":
      return sharesTable(chains, question);
  }
}

/** A question about the chains of one definition. */
type FoundQuestion = Question<"classes" | "breakdown" | "signals" | "follow-up" | "shares">;

function revisionOf(
  question: Question<"revision">,
  register: RegisterStorage,
  earlier: RegisterStorage,
  advance: Advance,
): ExactTable {
  if (epochRefusal([earlier.manifest.pseudonymEpoch, register.manifest.pseudonymEpoch]) !== null) {
    throw refusal(
      "epochs-differ",
      "Pass two releases of one pseudonym epoch: under different ones an id does not mean the same person.",
    );
  }
  const [before, after] = question.referenceDates;
  const [old, now = old] = question.definitions;
  const steps = 4;
  advance(0, steps);
  const was = findStoredChains(knownOn(earlier, before), old);
  advance(1, steps);
  const is = findStoredChains(knownOn(register, after), now);
  return revisionTable(was, is, question, stretchOf(advance, 2, steps, steps));
}

/** The register as known at the end of a day, which most often is its own; on that day it has to keep an application. */
function knownOn(register: RegisterStorage, day: string): StoredRegister {
  return countableRegister(register.referenceDate === day ? register : asOf(register, day));
}

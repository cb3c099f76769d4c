import { longWorkOptions } from "../arguments/long-work.ts";
import { checkOptions } from "../arguments/options.ts";
import { refusal } from "../arguments/refusal.ts";
import { type Register, registerStorage } from "../cases/facts/register.ts";
import { isPublishedTable, type PublishedTable } from "../disclosure/published-table.ts";
import type { Verification } from "../disclosure/verification.ts";
import { type AnswerOptions, answer } from "./answer.ts";
import { verificationOf } from "./verification-of.ts";

/**
 * Counts a published table of any kind again from a register: its question is answered and published by its policy, without the figures that it withholds.
 * Equal when every figure, every row and every statement about it comes out the same; draft or final is no difference.
 * The register may have been read at any reference date. A table that an engine counted is held to the same, save for the
 * digest of its rows, which is of the engine's making: that is a notice. Cost: that of what made the table; it hears of progress, and can
 * be cancelled, as `answer` does.
 *
 * @param options `earlier`: the older register, for a revision of two releases.
 * @throws TypeError for anything but a published table and a register; RangeError for a question that nobody can ask,
 * for a column of persons that was not read, for a revision of two releases without `earlier`, and for `earlier` where
 * the table is no revision.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const table = publish(countChains(findChains(register, memo2023), { unit: "sponsors" }), tens);
 * verify(table, register).equal; // true
 */
export function verify(published: PublishedTable, register: Register, options: AnswerOptions = {}): Verification {
  if (!isPublishedTable(published)) {
    throw new TypeError("Pass a published table, as publish or publishedTableFrom gives it.");
  }
  registerStorage(register);
  checkOptions(options, ["earlier", ...longWorkOptions]);
  const { question, registers } = published.about;
  const [before, after = before] = registers;
  if (before.digest !== after.digest && options.earlier === undefined) {
    throw refusal("register-too-few", "Pass the older register as `earlier`: this table compares two releases.");
  }
  return verificationOf(published, answer(register, question, options));
}

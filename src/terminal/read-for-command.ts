import { readFile } from "node:fs/promises";
import type { ReadOptions } from "../cases/facts/read-options.ts";
import type { ReadResult } from "../cases/reading/read-result.ts";
import type { StoredRegister as Register } from "../cases/facts/register.ts";
import { noDateInWords, refusedInWords } from "../display/basis-in-words.ts";
import { issueLines } from "../display/check-in-words.ts";
import { type FileReadOptions, readRegisterFiles } from "../files/read-register-files.ts";
import type { ReadFlags } from "./command-options.ts";
import { startProgress } from "./progress.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { refusedAsUsage, UsageError } from "./usage-error.ts";

/** Reads the register that a command was given, as its options say, drawing progress on a terminal. */
export async function readForCommand(path: string, flags: ReadFlags, terminal: Terminal): Promise<ReadResult> {
  const progress = startProgress(terminal);
  const options: FileReadOptions = {
    ...(flags.mapping === undefined ? {} : await readMapping(flags.mapping)),
    ...(flags.asOf === undefined ? {} : { asOf: flags.asOf }),
    ...(flags.encoding === undefined ? {} : { encoding: flags.encoding }),
    ...(flags.dates === undefined ? {} : { dates: flags.dates }),
    ...(flags.personColumns === undefined ? {} : { personColumns: flags.personColumns }),
    ...(flags.multilineFields === undefined ? {} : { multilineFields: flags.multilineFields }),
    strict: flags.strict === true,
    onProgress: progress.show,
  };
  const result = await refusedAsUsage(() => readRegisterFiles(path, options));
  progress.clear();
  return result;
}

/**
 * Reads the register that a command was given and prints what comes out of it. A register without any date has no
 * reference date: that is asked for instead.
 *
 * @param print prints the results; not called where there is no register to print them of.
 */
export async function printOfRegister(
  path: string,
  flags: ReadFlags,
  terminal: Terminal,
  print: (register: Register) => Promise<void> | void,
): Promise<ExitStatus> {
  const result = await readForCommand(path, flags, terminal);
  const { register, coverage } = result;
  if (register !== null && coverage.referenceDateFrom === "nowhere") {
    terminal.err(`${noDateInWords(flags.locale)}\n`);
    return statusOf(result, flags, terminal) === 1 ? 1 : 2;
  }
  if (register !== null) await print(register);
  return statusOf(result, flags, terminal);
}

/**
 * The exit status of a register, after listing its errors on standard error: every one, but on a terminal, where a
 * hundred show what is wrong and more would push the results away.
 */
export function statusOf(result: ReadResult, flags: ReadFlags, terminal: Terminal): ExitStatus {
  const errors = result.issues.filter((issue) => issue.severity === "error");
  if (errors.length === 0) return 0;
  const most = terminal.showsProgress ? ERRORS_ON_A_TERMINAL : errors.length;
  for (const line of issueLines(errors, flags.locale, most)) terminal.err(`${line}\n`);
  if (result.register === null) terminal.err(`${refusedInWords(flags.locale)}\n`);
  return 1;
}

const ERRORS_ON_A_TERMINAL = 100;

async function readMapping(file: string): Promise<Pick<ReadOptions, "columns" | "codes">> {
  const mapping = await readFile(file, "utf8").then(parseObject, () => null);
  if (mapping === null || Object.keys(mapping).some((key) => key !== "columns" && key !== "codes")) {
    throw new UsageError(
      "Give --mapping a JSON file with an object of columns and codes and nothing else, as in docs/register.md.",
    );
  }
  return mapping;
}

function parseObject(text: string): Pick<ReadOptions, "columns" | "codes"> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

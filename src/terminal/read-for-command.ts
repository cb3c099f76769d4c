import { wordsIn } from "../arguments/locale.ts";
import type { IssueList } from "../cases/facts/issue-list.ts";
import { type StoredRegister, storedRegister } from "../cases/facts/register.ts";
import type { ReadResult } from "../cases/reading/read-result.ts";
import { issueListOf } from "../cases/reading/result-with-issues.ts";
import { memoryWords } from "../display/dictionary/memory-words.ts";
import { refusedInWords } from "../display/screens/basis-in-words.ts";
import { kindInWords } from "../display/screens/check-in-words.ts";
import { issueKinds } from "../display/screens/issue-kinds.ts";
import { readRegisterFiles } from "../files/read-register-files.ts";
import { readRegisterInPasses } from "../files/read-register-in-passes.ts";
import type { FileReadOptions } from "../files/read-tables.ts";
import { findRegisterFiles } from "../files/table-files.ts";
import { memoryShortage } from "./memory-shortage.ts";
import type { Flags } from "./options.ts";
import { type Progress, startProgress } from "./progress.ts";
import { readingOptions } from "./reading-options.ts";
import type { ExitStatus, Said, Terminal } from "./terminal.ts";
import { refusedAsUsage } from "./usage-error.ts";

/** There is nothing to print results of: said in one line, with status 1. */
export class NoRegister extends Error {
  override readonly name = "NoRegister";
  readonly said: Said;

  constructor(said: Said) {
    super(said.en);
    this.said = said;
  }
}

/** A register that a command can count. */
export interface RegisterRead {
  readonly register: StoredRegister;
  readonly progress: Progress;
  /** Says, when the results are out, what was wrong with the register, one line for each kind; gives the exit status. */
  end(): ExitStatus;
}

/** Reads what a command was given, as its options and `nareis.json` say, drawing progress on a terminal. */
export async function readForCommand(
  path: string,
  flags: Flags,
  terminal: Terminal,
  more: Pick<FileReadOptions, "asOf" | "personColumns" | "evidence"> = {},
): Promise<{ readonly result: ReadResult; readonly options: FileReadOptions; readonly progress: Progress }> {
  const progress = startProgress(flags, terminal);
  const options = { ...(await readingOptions(path, flags)), ...more, onProgress: progress.bytes };
  const result = (await refusedAsUsage(async () => {
    const read = (await isInPasses(path, flags, terminal)) ? readRegisterInPasses : readRegisterFiles;
    return read(path, options);
  })) as ReadResult;
  progress.clear();
  return { result, options, progress };
}

/** Whether files are read in passes: on request, and where they need more memory than there is. The latter is said. */
async function isInPasses(path: string, { lowMemory, locale }: Flags, terminal: Terminal): Promise<boolean> {
  if (lowMemory === true) return true;
  const { tables } = await findRegisterFiles(path);
  const shortage = memoryShortage(tables, terminal.availableMemory());
  if (shortage === null) return false;
  // An Arrow file is in memory as a whole, in passes too.
  const canPass =
    lowMemory === false && tables.some(({ table, format }) => table === "applications" && format !== "arrow");
  const words = wordsIn(memoryWords, locale);
  terminal.err(`${canPass ? words.inPasses(shortage) : words.atOnce(shortage)}\n`);
  return canPass;
}

/**
 * Reads a register to count it.
 *
 * @throws NoRegister where no application was kept, or the register was refused.
 */
export async function registerFor(
  path: string,
  flags: Flags,
  terminal: Terminal,
  more: { readonly asOf?: string; readonly personColumns?: readonly string[] } = {},
): Promise<RegisterRead> {
  const { result, progress } = await readForCommand(path, flags, terminal, more);
  const { register, coverage } = result;
  if ((coverage.tables.applications?.kept ?? 0) === 0) throw new NoRegister(NOTHING_KEPT);
  function end(): ExitStatus {
    for (const line of issueLines(issueListOf(result), flags)) terminal.err(`${line}\n`);
    return statusOf(result);
  }
  if (register === null) {
    end();
    throw new NoRegister({ nl: refusedInWords("nl"), en: refusedInWords("en") });
  }
  progress.applications(coverage.tables.applications?.kept ?? 0);
  return { register: storedRegister(register), progress, end };
}

/** One line for each kind of issue, and where all of them are told; none where there are none. */
function issueLines(issues: IssueList, { locale }: Flags): readonly string[] {
  const kinds = issueKinds(issues);
  if (kinds.length === 0) return [];
  return [
    ...kinds.map((kind) => kindInWords(kind, locale)),
    locale === "nl"
      ? "nareis check zegt welke rijen het zijn, wat er mis is en hoe u dat verhelpt."
      : "nareis check says which rows they are, what is wrong and how to mend it.",
  ];
}

/** The exit status of a register: 1 where it has errors. */
export function statusOf(result: ReadResult): ExitStatus {
  return issueListOf(result).hasErrors ? 1 : 0;
}

const NOTHING_KEPT: Said = {
  nl: "Er is niets te tellen: geen enkele aanvraag van het register is behouden. nareis check zegt waarom.",
  en: "There is nothing to count: no application of the register was kept. nareis check says why.",
};

import { readFile } from "node:fs/promises";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { publishedTableFrom } from "../disclosure/published-table-from.ts";
import { verifyTable } from "../disclosure/verify-table.ts";
import { tableProblemInWords, verificationInWords } from "../display/verification-in-words.ts";
import type { ReadFlags } from "./command-options.ts";
import { readForCommand, statusOf } from "./read-for-command.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

/** The options of `nareis verify`; the reference date is that of the table. */
export type VerifyFlags = Omit<ReadFlags, "asOf"> & { readonly format: string };

/** `nareis verify TABLE DIR`: counts a published table again; 1 where it differs or the register has errors. */
export async function verifyCommand(
  file: string,
  path: string,
  flags: VerifyFlags,
  terminal: Terminal,
): Promise<ExitStatus> {
  const table = await readTable(file, flags);
  const read = { ...flags, asOf: table.about.referenceDate };
  const result = await readForCommand(path, read, terminal);
  if (result.register === null) return statusOf(result, read, terminal);
  const verification = verifyTable(table, result.register);
  terminal.out(
    flags.format === "json"
      ? `${JSON.stringify(verification, null, 2)}\n`
      : verificationInWords(verification, table, flags.locale),
  );
  const status = statusOf(result, read, terminal);
  return verification.equal ? status : 1;
}

async function readTable(file: string, { locale }: VerifyFlags): Promise<PublishedTable> {
  const data = await readFile(file, "utf8").then(parsed, () => null);
  if (data === null) throw new UsageError(UNREADABLE);
  const { table, problems } = publishedTableFrom(data.value);
  if (table === null) throw new UsageError(tableProblemInWords(problems, locale));
  return table;
}

const UNREADABLE = "Give a file with a published table in JSON, as nareis tables --format json prints it.";

function parsed(text: string): { readonly value: unknown } | null {
  try {
    // PowerShell and editors of Windows write a byte order mark before JSON.
    return { value: JSON.parse(text.replace(/^\uFEFF/, "")) };
  } catch {
    return null;
  }
}

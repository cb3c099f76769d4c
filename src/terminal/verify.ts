import { readFile } from "node:fs/promises";
import type { PublishedSheet } from "../disclosure/old/published-sheet.ts";
import { publishedSheetFrom } from "../disclosure/old/published-sheet-from.ts";
import type { PublishedTable } from "../disclosure/old/published-table.ts";
import { publishedTableFrom } from "../disclosure/old/published-table-from.ts";
import { personColumnOf } from "../disclosure/old/recount-sheet.ts";
import { verifySheet } from "../disclosure/old/verify-sheet.ts";
import { verifyTable } from "../disclosure/old/verify-table.ts";
import { tableProblemInWords, verificationInWords } from "../display/verification-in-words.ts";
import type { ReadFlags } from "./command-options.ts";
import { readForCommand, statusOf } from "./read-for-command.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { refusedAsUsage, UsageError } from "./usage-error.ts";

/** The options of `nareis verify`; the reference date is that of the table. */
export type VerifyFlags = Omit<ReadFlags, "asOf"> & { readonly format: string };

/** `nareis verify TABLE DIR`: counts a published table again; 1 where it differs or the register has errors. */
export async function verifyCommand(
  file: string,
  path: string,
  flags: VerifyFlags,
  terminal: Terminal,
): Promise<ExitStatus> {
  const published = await readPublished(file, flags);
  const read = { ...flags, ...readingOf(published) };
  const result = await readForCommand(path, read, terminal);
  const { register } = result;
  if (register === null) return statusOf(result, read, terminal);
  const verification = await refusedAsUsage(() =>
    published["~kind"] === "PublishedSheet" ? verifySheet(published, register) : verifyTable(published, register),
  );
  terminal.out(
    flags.format === "json"
      ? `${JSON.stringify(verification, null, 2)}\n`
      : verificationInWords(verification, published, flags.locale),
  );
  const status = statusOf(result, read, terminal);
  return verification.equal ? status : 1;
}

async function readPublished(file: string, { locale }: VerifyFlags): Promise<PublishedTable | PublishedSheet> {
  const data = await readFile(file, "utf8").then(parsed, () => null);
  if (data === null) throw new UsageError(UNREADABLE);
  const { sheet } = publishedSheetFrom(data.value);
  if (sheet !== null) return sheet;
  const { table, problems } = publishedTableFrom(data.value);
  if (table !== null) return table;
  const isSheet = problems.some(({ code }) => code === "sheet");
  throw new UsageError(tableProblemInWords(isSheet ? publishedSheetFrom(data.value).problems : problems, locale));
}

/** How a register has to be read for what was published to come out of it again. */
function readingOf(published: PublishedTable | PublishedSheet): Pick<ReadFlags, "asOf" | "personColumns"> {
  if (published["~kind"] === "PublishedTable") return { asOf: published.about.referenceDate };
  const { registers } = published.about;
  const column = personColumnOf(published)?.column;
  return {
    asOf: (registers[1] ?? registers[0]).referenceDate,
    ...(column === undefined ? {} : { personColumns: [column] }),
  };
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

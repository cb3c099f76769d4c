import type { PublishedSheet } from "../disclosure/old/published-sheet.ts";
import { publishedSheetFrom } from "../disclosure/old/published-sheet-from.ts";
import type { PublishedTable } from "../disclosure/old/published-table.ts";
import { publishedTableFrom } from "../disclosure/old/published-table-from.ts";
import { personColumnOf } from "../disclosure/old/recount-sheet.ts";
import { verifySheet } from "../disclosure/old/verify-sheet.ts";
import { verifyTable } from "../disclosure/old/verify-table.ts";
import { tableProblemInWords, verificationInWords } from "../display/verification-in-words.ts";
import { readJsonFile } from "../files/read-json-file.ts";
import type { Flags } from "./options.ts";
import { registerFor } from "./read-for-command.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { refusedAsUsage, UsageError } from "./usage-error.ts";

/** The forms in which a verification is printed. */
export const verifyFormats: readonly string[] = ["text", "json"];

/** `nareis verify TABLE DIR`: counts a published table again; 1 where it differs or the register has errors. */
export async function verifyCommand(file: string, path: string, flags: Flags, terminal: Terminal): Promise<ExitStatus> {
  const published = await readPublished(file, flags);
  const { register, end } = await registerFor(path, flags, terminal, readingOf(published));
  const verification = await refusedAsUsage(() =>
    published["~kind"] === "PublishedSheet" ? verifySheet(published, register) : verifyTable(published, register),
  );
  terminal.out(
    flags.format === "json"
      ? `${JSON.stringify(verification, null, 2)}\n`
      : verificationInWords(verification, published, flags.locale),
  );
  const status = end();
  return verification.equal ? status : 1;
}

async function readPublished(file: string, { locale }: Flags): Promise<PublishedTable | PublishedSheet> {
  const data = await readJsonFile(file);
  if (data.kind !== "value") throw new UsageError(UNREADABLE);
  const { sheet } = publishedSheetFrom(data.value);
  if (sheet !== null) return sheet;
  const { table, problems } = publishedTableFrom(data.value);
  if (table !== null) return table;
  const isSheet = problems.some(({ code }) => code === "sheet");
  throw new UsageError(tableProblemInWords(isSheet ? publishedSheetFrom(data.value).problems : problems, locale));
}

/** How a register has to be read for what was published to come out of it again. */
function readingOf(published: PublishedTable | PublishedSheet): {
  readonly asOf: string;
  readonly personColumns?: readonly string[];
} {
  if (published["~kind"] === "PublishedTable") return { asOf: published.about.referenceDate };
  const { registers } = published.about;
  const column = personColumnOf(published)?.column;
  return {
    asOf: (registers[1] ?? registers[0]).referenceDate,
    ...(column === undefined ? {} : { personColumns: [column] }),
  };
}

const UNREADABLE = {
  nl: "Geef een bestand met een gepubliceerde tabel in JSON, zoals nareis tables --format json die geeft.",
  en: "Give a file with a published table in JSON, as nareis tables --format json prints it.",
};

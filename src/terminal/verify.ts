import { join } from "node:path";
import type { IsoDate } from "../calendar/day.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { jsonText } from "../display/characters/json-text.ts";
import { tableProblemInWords, verificationInWords } from "../display/verification-in-words.ts";
import { readJsonFile } from "../files/read-json-file.ts";
import { isReleaseFolder, readFolder } from "../files/release-folder.ts";
import { publishedTableFrom } from "../publication/published-table-from.ts";
import { verify } from "../questions/verify.ts";
import { PLAN } from "../statistical-release/release-files.ts";
import { releaseVerificationInWords } from "../statistical-release/release-in-words.ts";
import { verifyRelease } from "../statistical-release/verify-release.ts";
import type { Flags } from "./options.ts";
import { columnsOf, lastDayOf, readPlan } from "./planned-reading.ts";
import { type RegisterRead, registerFor } from "./read-for-command.ts";
import { sheetAdditions } from "./sheet-additions.ts";
import type { ExitStatus, Said, Terminal } from "./terminal.ts";
import { refusedAsUsage, UsageError } from "./usage-error.ts";

/** The forms in which a verification is printed. */
export const verifyFormats: readonly string[] = ["text", "json"];

/** What is verified, and from what: a table or a release, a register, and the old register, or the release before. */
export interface ToVerify {
  readonly file: string;
  readonly path: string;
  readonly earlier: string | undefined;
}

/**
 * `nareis verify TABLE DIR [OLD]`: asks the question of a published table again; status 1 where it comes out otherwise or a
 * register has errors.
 */
export async function verifyCommand(given: ToVerify, flags: Flags, terminal: Terminal): Promise<ExitStatus> {
  if (isReleaseFolder(given.file)) return verifyReleaseCommand(given, flags, terminal);
  const published = await readPublished(given.file, flags);
  const { question } = published.about;
  const columns = question.of === "breakdown" && typeof question.by === "object" ? [question.by.column] : [];
  const read = (path: string, asOf: IsoDate): Promise<RegisterRead> =>
    registerFor(path, flags, terminal, { asOf, ...(columns.length === 0 ? {} : { personColumns: columns }) });
  const [earlierDay, day = earlierDay] = question.referenceDates;
  const before = given.earlier === undefined ? null : await read(given.earlier, earlierDay);
  const { register, progress, end } = await read(given.path, day);
  const onProgress = progress.share(() => VERIFYING);
  const options = { onProgress, ...(before === null ? {} : { earlier: before.register }) };
  const verification = await refusedAsUsage(() => verify(published, register, options));
  progress.clear();
  terminal.out(
    flags.format === "json"
      ? `${jsonText(verification)}\n`
      : verificationInWords(verification, { locale: flags.locale }),
  );
  const statuses = [before?.end() ?? 0, end(), verification.equal ? 0 : 1];
  return statuses.includes(1) ? 1 : 0;
}

async function readPublished(file: string, { locale }: Flags): Promise<PublishedTable> {
  const data = await readJsonFile(file);
  if (data.kind !== "value") throw new UsageError(UNREADABLE);
  const { table, problems } = publishedTableFrom(data.value);
  if (table !== null) return table;
  throw new UsageError(tableProblemInWords(problems, { locale }));
}

/** The same for the folder of a release, all of which is made again. */
async function verifyReleaseCommand(given: ToVerify, flags: Flags, terminal: Terminal): Promise<ExitStatus> {
  const plan = await readPlan(join(given.file, PLAN));
  const { register, progress, end } = await registerFor(given.path, flags, terminal, {
    asOf: lastDayOf(plan),
    personColumns: columnsOf(plan),
  });
  const files = await readFolder(given.file);
  const additions = await sheetAdditions(given.earlier, flags, terminal);
  const onProgress = progress.share(() => VERIFYING);
  const verified = await refusedAsUsage(() => verifyRelease(files, register, { ...additions, onProgress }));
  progress.clear();
  if ("problem" in verified)
    throw new UsageError(releaseVerificationInWords(verified, { locale: flags.locale }).trim());
  const { locale } = flags;
  terminal.out(flags.format === "json" ? `${jsonText(verified)}\n` : releaseVerificationInWords(verified, { locale }));
  return end() === 1 || !verified.equal ? 1 : 0;
}

const VERIFYING: Said = { nl: "opnieuw tellen", en: "counting again" };

const UNREADABLE = {
  nl: "Geef een bestand met een gepubliceerde tabel in JSON, zoals nareis tables --format json die geeft.",
  en: "Give a file with a published table in JSON, as nareis tables --format json prints it.",
};

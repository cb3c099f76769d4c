import { isRefusal } from "../arguments/refusal.ts";
import type { Register } from "../cases/facts/register.ts";
import { figuresWith } from "../disclosure/verdict.ts";
import { jsonText } from "../display/characters/json-text.ts";
import { releaseWords } from "../display/dictionary/release-words.ts";
import { checkFolder, writeFolder } from "../files/release-folder.ts";
import { firstPlan } from "../statistical-release/first-plan.ts";
import { makeRelease } from "../statistical-release/make-release.ts";
import type { Release, SheetAdditions } from "../statistical-release/release.ts";
import { releaseInWords, saferPlansInWords } from "../statistical-release/release-in-words.ts";
import { isReleaseAlone, MANIFEST } from "../statistical-release/release-manifest.ts";
import type { ReleasePlan } from "../statistical-release/release-plan.ts";
import { type SaferPlan, saferPlans } from "../statistical-release/safer-plans.ts";
import { removingOnSignal } from "./end-by-signal.ts";
import type { Flags } from "./options.ts";
import { columnsOf, lastDayOf, readPlan } from "./planned-reading.ts";
import type { Progress } from "./progress.ts";
import { registerFor } from "./read-for-command.ts";
import { refusalInWords } from "./refusal-words.ts";
import { sheetAdditions } from "./sheet-additions.ts";
import { TRYING } from "./tables.ts";
import type { ExitStatus, Said, Terminal } from "./terminal.ts";
import { refusedAsUsage, UsageError } from "./usage-error.ts";

/** The forms in which a release says what it wrote. */
export const releaseFormats: readonly string[] = ["text", "json"];

/** `nareis plan DIR`: a first plan of a release of this register, as JSON. */
export async function planCommand(path: string, flags: Flags, terminal: Terminal): Promise<ExitStatus> {
  const { register, end } = await registerFor(path, flags, terminal);
  terminal.out(`${jsonText(firstPlan(register))}\n`);
  return end();
}

/**
 * `nareis release PLAN DIR --output OUT`: answers every question of a plan and writes all that belongs to the release; status 1
 * where the register has errors.
 */
export async function releaseCommand(
  file: string,
  path: string,
  flags: Flags,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { output: folder, force = false, locale } = flags;
  if (folder === undefined) throw new UsageError(NEEDS_FOLDER);
  const mayReplace = force ? isReleaseAlone : null;
  await refusedAsUsage(() => checkFolder(folder, mayReplace));
  const plan = await readPlan(file);
  const { register, progress, end } = await registerFor(path, flags, terminal, {
    asOf: lastDayOf(plan),
    personColumns: columnsOf(plan),
  });
  const additions = await sheetAdditions(flags.previous, flags, terminal);
  const release = await refusedAsUsage(() => madeOrAdvice(plan, register, additions, progress));
  progress.clear();
  const endListening = removingOnSignal();
  try {
    await refusedAsUsage(() => writeFolder(folder, release.files, mayReplace));
  } finally {
    endListening();
  }
  if (flags.format === "json") {
    terminal.out(manifestText(release));
  } else {
    const isNarrowed = release.audit.releases.some((one) => figuresWith("narrowed", one) > 0);
    const safer = isNarrowed ? `${saferPlansInWords(saferTried(plan, register, progress), { locale })}\n` : "";
    terminal.out(releaseInWords(release, { locale }) + safer);
  }
  return end();
}

/** @throws UsageError, for a final plan whose tables tell too much, with what was tried and helps. */
function madeOrAdvice(plan: ReleasePlan, register: Register, additions: SheetAdditions, progress: Progress): Release {
  try {
    return makeRelease(plan, register, {
      ...additions,
      onProgress: progress.share((done) => stepOf(plan, done)),
    });
  } catch (problem) {
    if (!isRefusal(problem) || problem.code !== "release-narrowed") throw problem;
    const safer = saferTried(plan, register, progress);
    const { nl, en } = refusalInWords(problem);
    throw new UsageError({
      nl: `${nl} ${saferPlansInWords(safer, { locale: "nl" })}`,
      en: `${en} ${saferPlansInWords(safer, { locale: "en" })}`,
    });
  }
}

function saferTried(plan: ReleasePlan, register: Register, progress: Progress): readonly SaferPlan[] {
  const safer = saferPlans(plan, register, { onProgress: progress.share(() => TRYING) });
  progress.clear();
  return safer;
}

/** What is done of a release where so much of it is done. */
function stepOf({ tables }: ReleasePlan, done: number): Said {
  const step = Math.floor(done);
  const name = tables[step]?.name;
  if (name !== undefined) return { nl: releaseWords.nl.counting(name), en: releaseWords.en.counting(name) };
  return step === tables.length ? AUDITING : WRITING;
}

function manifestText({ files }: Release): string {
  const manifest = files.find(({ path }) => path === MANIFEST);
  return new TextDecoder().decode(manifest?.bytes);
}

const NEEDS_FOLDER = {
  nl: "Geef met --output de map die de publicatie wordt, zoals --output publicatie.",
  en: "Give the folder that becomes the release with --output, such as --output release.",
};

const AUDITING: Said = { nl: "alle tabellen samen controleren", en: "auditing all tables together" };
const WRITING: Said = { nl: "bestanden maken", en: "making files" };

import { isRefusal } from "../arguments/refusal.ts";
import type { Register } from "../cases/facts/register.ts";
import { figuresWith } from "../disclosure/verdict.ts";
import { jsonText } from "../display/characters/json-text.ts";
import { releaseWords } from "../display/dictionary/release-words.ts";
import { checkFolder, writeFolder } from "../files/release-folder.ts";
import { firstPlan } from "../statistical-release/first-plan.ts";
import { makeRelease } from "../statistical-release/make-release.ts";
import type { Release, ReleaseOptions } from "../statistical-release/release.ts";
import { releaseInWords, saferPlansInWords } from "../statistical-release/release-in-words.ts";
import { isReleaseAlone, MANIFEST } from "../statistical-release/release-manifest.ts";
import type { ReleasePlan } from "../statistical-release/release-plan.ts";
import { saferPlans } from "../statistical-release/safer-plans.ts";
import { removingOnSignal } from "./end-by-signal.ts";
import type { Flags } from "./options.ts";
import { columnsOf, lastDayOf, readPlan } from "./planned-reading.ts";
import { registerFor } from "./read-for-command.ts";
import { refusalInWords } from "./refusal-words.ts";
import { sheetAdditions } from "./sheet-additions.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
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
  const additions = await sheetAdditions(flags, terminal);
  const onTable = (name: string): void =>
    progress.doing({ nl: releaseWords.nl.counting(name), en: releaseWords.en.counting(name) });
  const release = await refusedAsUsage(() => madeOrAdvice(plan, register, { ...additions, onTable }));
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
    const safer = isNarrowed ? `${saferPlansInWords(saferPlans(plan, register), { locale })}\n` : "";
    terminal.out(releaseInWords(release, { locale }) + safer);
  }
  return end();
}

/** @throws UsageError, for a final plan whose tables tell too much, with what was tried and helps. */
function madeOrAdvice(plan: ReleasePlan, register: Register, options: ReleaseOptions): Release {
  try {
    return makeRelease(plan, register, options);
  } catch (problem) {
    if (!isRefusal(problem) || problem.code !== "release-narrowed") throw problem;
    const safer = saferPlans(plan, register);
    const { nl, en } = refusalInWords(problem);
    throw new UsageError({
      nl: `${nl} ${saferPlansInWords(safer, { locale: "nl" })}`,
      en: `${en} ${saferPlansInWords(safer, { locale: "en" })}`,
    });
  }
}

function manifestText({ files }: Release): string {
  const manifest = files.find(({ path }) => path === MANIFEST);
  return new TextDecoder().decode(manifest?.bytes);
}

const NEEDS_FOLDER = {
  nl: "Geef met --output de map die de publicatie wordt, zoals --output publicatie.",
  en: "Give the folder that becomes the release with --output, such as --output release.",
};

import { apartFromWork, stepByStep, stretchOf } from "../arguments/long-work.ts";
import { isRefusal } from "../arguments/refusal.ts";
import { type Register, registerStorage } from "../cases/facts/register.ts";
import { digestOfBytes } from "../cases/intake/digest.ts";
import { packageVersion } from "../counts/cells/package-version.ts";
import type { Verification } from "../disclosure/verification.ts";
import { publishedTableFrom } from "../publication/published-table-from.ts";
import { verify } from "../questions/verify.ts";
import { isAlikeButCharts } from "./alike-but-charts.ts";
import { makeRelease } from "./make-release.ts";
import type { ReleaseFile, ReleaseOptions } from "./release.ts";
import { PLAN } from "./release-files.ts";
import { jsonIn, MANIFEST, manifestFrom } from "./release-manifest.ts";
import type { ReleasePlan } from "./release-plan.ts";
import { releasePlanFrom } from "./release-plan-from.ts";
import { digestOfPrevious, namesOnSheet } from "./release-sheet.ts";

/** What was found of one file of a release. */
export interface VerifiedFile {
  readonly path: string;
  /**
   * `same`: made again, its bytes came out alike; `changed`: they did not; `missing`: the release has it, the folder does
   * not; `added`: the other way round; `kept`: it is as the manifest has it, and another version of this package made it, or
   * it has charts and was made again without, or by other software for them, so that its bytes may rightly come out otherwise.
   */
  readonly found: "same" | "kept" | "changed" | "missing" | "added";
}

/** What was found of a release when it was made again. */
export interface ReleaseVerification {
  /** Whether every file is there and as it should be, and every table counts the same. */
  readonly equal: boolean;
  /** By their paths. */
  readonly files: readonly VerifiedFile[];
  /** Each table of the release, counted again; null for a file that is no published table any more. */
  readonly tables: readonly { readonly path: string; readonly verification: Verification | null }[];
}

/** Why files cannot be verified: they are no release, or its sheets tell of a previous one that was not given. */
export type NoRelease = { readonly problem: "no-manifest" | "no-plan" | "no-previous" };

/**
 * Makes a release again from its plan and a register, and says of each file whether it comes out the same, byte for byte.
 * Tables are counted again one by one, so that what differs is told. Where another version of this package made the release,
 * bytes may differ in words: then each file is held against the manifest, and each table against the register. Charts
 * are made again by `draw`: without it, or with other software behind it, sheets are held against all but their charts. Cost: that
 * of making the release twice, with progress and cancelling as `makeRelease` has them.
 *
 * @param files All files of the folder, in any order.
 * @throws TypeError for anything but files and a register; RangeError for a register that cannot answer a question of the plan.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const { files } = makeRelease(firstPlan(register), register);
 * const verified = verifyRelease(files, register);
 * "equal" in verified && verified.equal; // true
 */
export function verifyRelease(
  files: readonly ReleaseFile[],
  register: Register,
  options: ReleaseOptions = {},
): ReleaseVerification | NoRelease {
  if (!Array.isArray(files) || !files.every((file) => file?.bytes instanceof Uint8Array)) {
    throw new TypeError("Pass the files of a release in an array, each with its path and its bytes.");
  }
  registerStorage(register);
  const { asked: auditing, advance } = apartFromWork(options, ["solver", "previous", "draw"]);
  const given = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const manifest = manifestFrom(given.get(MANIFEST));
  if (manifest === null) return { problem: "no-manifest" };
  const { plan } = releasePlanFrom(jsonIn(given.get(PLAN)));
  if (plan === null) return { problem: "no-plan" };
  const previous = namesOnSheet(plan).length === 0 ? null : digestOfPrevious(auditing.previous);
  if (manifest.sheet.previous !== previous) return { problem: "no-previous" };
  const { draw: _, ...plain } = auditing;
  // Sheets that had no chart are made again without one, whatever draws here.
  const drawing = manifest.sheet.charts === null ? plain : auditing;
  const onProgress = stretchOf(advance, 0, 1, 2);
  const made = filesMadeAgain(plan, register, { ...drawing, onProgress });
  const again = new Map(made.map(({ path, bytes }) => [path, bytes]));
  const digests = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const published = [...given].filter(([path]) => /^tables\/.*\.json$/.test(path));
  const tables = stepByStep(published, stretchOf(advance, 1, 2, 2), ([path, bytes], work) => {
    const { table } = publishedTableFrom(jsonIn(bytes));
    return { path, verification: table === null ? null : verify(table, register, { onProgress: work }) };
  });
  const isDrawnOtherwise = manifest.sheet.charts !== manifestFrom(again.get(MANIFEST))?.sheet.charts;
  const isOther = manifest.version !== packageVersion;
  const found = [...new Set([...given.keys(), ...digests.keys(), ...again.keys()])].sort(byCodeUnit).map((path) => {
    const [was, is] = [given.get(path), again.get(path)];
    return { path, found: foundOf(path, was, is) };
  });

  function foundOf(path: string, was: Uint8Array | undefined, is: Uint8Array | undefined): VerifiedFile["found"] {
    if (was === undefined) return "missing";
    if (is !== undefined && isSame(was, is)) return "same";
    const isListed = digests.has(path) || path === MANIFEST;
    if (!isListed) return "added";
    const isAsListed = path === MANIFEST || digests.get(path) === digestOfBytes(was);
    const isAlike = isDrawnOtherwise && is !== undefined && isAlikeButCharts(path, was, is);
    return isAsListed && (isOther || isAlike) ? "kept" : "changed";
  }
  const areFilesRight = found.every((file) => file.found === "same" || file.found === "kept");
  const areTablesRight = tables.every(({ verification }) => verification?.equal === true);
  return { equal: areFilesRight && areTablesRight, files: found, tables };
}

/** None where the register is another, and its tables could not be final together or have not what is withheld. */
function filesMadeAgain(plan: ReleasePlan, register: Register, options: ReleaseOptions): readonly ReleaseFile[] {
  try {
    return makeRelease(plan, register, options).files;
  } catch (problem) {
    if (isRefusal(problem) && ["release-narrowed", "withheld-unknown"].includes(problem.code)) return [];
    throw problem;
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : 1;
}

import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { refusal } from "../arguments/refusal.ts";
import { unfinishedFiles } from "./unfinished-files.ts";

/** A file of a folder, by its path from there, with `/`. */
interface FolderFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Whether a folder may be replaced, by the bytes of the file that its manifest would be, and the paths of all that is in it. */
export type MayReplace = (manifest: Uint8Array, paths: readonly string[]) => boolean;

/** The file by which a folder is known as that of a release. */
const MANIFEST = "manifest.json";

/**
 * Whether a folder of this name can be written; asked at once, before anything else is read.
 *
 * @param mayReplace what may be replaced; null where nothing may.
 * @throws RangeError where something is there that may not be replaced.
 */
export async function checkFolder(folder: string, mayReplace: MayReplace | null): Promise<void> {
  if (!existsSync(folder)) return;
  if (mayReplace !== null && isReleaseFolder(folder)) {
    const paths = (await entriesIn(folder)).map(({ path }) => path);
    if (mayReplace(await readFile(join(folder, MANIFEST)), paths)) return;
  }
  throw refusal(
    "release-taken",
    "Give a folder that is not there yet, or say that the release in it may be replaced: nothing else is.",
  );
}

/**
 * Writes files into a new folder, which gets its name when all of them are whole: beside it there is a hidden folder until
 * then, removed when anything fails. A folder that is replaced stays as it is until then.
 *
 * @throws RangeError where nothing can be written there.
 */
export async function writeFolder(
  folder: string,
  files: readonly FolderFile[],
  mayReplace: MayReplace | null,
): Promise<void> {
  await checkFolder(folder, mayReplace);
  const target = resolve(folder);
  const begun = unfinishedFiles();
  try {
    const made = begun.beginFolder(dirname(target));
    for (const { path, bytes } of files) {
      const file = join(made, ...path.split("/"));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes, { flush: true });
    }
    const old = existsSync(target) ? begun.beginFolder(dirname(target)) : null;
    if (old !== null) renameSync(target, join(old, basename(target)));
    try {
      renameSync(made, target);
    } catch (problem) {
      if (old !== null) renameSync(join(old, basename(target)), target);
      throw problem;
    }
  } catch (problem) {
    if (typeof (problem as NodeJS.ErrnoException).code !== "string") throw problem;
    throw refusal(
      "release-unwritable",
      "Give a place that exists, with room on the disk and permission to write: the folder of the release cannot be written there.",
    );
  } finally {
    begun.remove();
  }
}

/** Every file of a folder and of the folders in it, as far as a release has any; hidden ones are passed over. */
export async function readFolder(folder: string): Promise<readonly FolderFile[]> {
  const files = (await entriesIn(folder)).filter(({ isFile, isHidden }) => isFile && !isHidden);
  return Promise.all(
    files.map(async ({ path }) => ({ path, bytes: new Uint8Array(await readFile(join(folder, ...path.split("/")))) })),
  );
}

/** What is in a folder and in the folders in it, but for these. */
async function entriesIn(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"),
      isFile: entry.isFile(),
      isHidden: entry.name.startsWith("."),
    }));
}

/** Whether a path is that of a folder with a release in it. */
export function isReleaseFolder(path: string): boolean {
  return existsSync(join(path, MANIFEST)) && statSync(path).isDirectory();
}

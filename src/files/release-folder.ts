import { existsSync, mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { refusal } from "../arguments/refusal.ts";
import { unfinishedFiles } from "./unfinished-files.ts";

/** A file of a folder, by its path from there, with `/`. */
interface FolderFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What has to be in a folder that may be replaced. */
const MANIFEST = "manifest.json";

/**
 * Whether a folder of this name can be written; asked at once, before anything is read.
 *
 * @throws RangeError where something is there, unless it may be replaced and is a folder of this kind, or empty.
 */
export function checkFolder(folder: string, { replaces }: { readonly replaces: boolean }): void {
  if (!existsSync(folder)) return;
  if (replaces && statSync(folder).isDirectory() && existsSync(join(folder, MANIFEST))) return;
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
export function writeFolder(
  folder: string,
  files: readonly FolderFile[],
  options: { readonly replaces: boolean },
): void {
  checkFolder(folder, options);
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
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith("."));
  return Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      return {
        path: path.slice(join(folder, "/").length).split(/[\\/]/).join("/"),
        bytes: new Uint8Array(await readFile(path)),
      };
    }),
  );
}

/** Whether a path is that of a folder with a release in it. */
export function isReleaseFolder(path: string): boolean {
  return existsSync(join(path, MANIFEST)) && statSync(path).isDirectory();
}

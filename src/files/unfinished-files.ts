import {
  chmodSync,
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** Files that get their names together once all of them are whole, or never. */
export interface UnfinishedFiles {
  /**
   * Makes an empty file beside the one that it is to become, under a temporary name that no table has, and gives its
   * path. What is replaced hands on who may read it.
   */
  begin(target: string): string;
  /** Makes a hidden folder in another, and gives its path; removed with all that is in it, but for what was moved out. */
  beginFolder(parent: string): string;
  /** A folder that was made for the files, to be removed with them. */
  beganFolder(folder: string): void;
  /**
   * Gives every file its name, in the order in which they were begun. Several are placed so that at no moment old and
   * new ones look like one whole: the last of the old goes before the first of the new comes, and the last of the new
   * comes last. Where one cannot be placed, all is as it was.
   */
  place(options: { readonly replaces: boolean }): void;
  /** Removes what was begun and is not placed. */
  remove(): void;
}

interface Begun {
  readonly path: string;
  readonly target: string;
}

/** Everything in this process that is not finished, so that whatever ends the process can remove it first. */
const unfinished = new Set<UnfinishedFiles>();

/** Removes every file that was begun in this process and is not finished. */
export function removeUnfinished(): void {
  for (const files of unfinished) files.remove();
}

/** Starts to write files. Nothing of it waits, so that no signal comes in between. */
export function unfinishedFiles(): UnfinishedFiles {
  const files: Begun[] = [];
  const folders: string[] = [];
  const begunFolders: string[] = [];
  const self: UnfinishedFiles = {
    begin(target) {
      const real = existsSync(target) ? realpathSync(target) : target;
      const path = temporaryName(dirname(real));
      closeSync(openSync(path, "wx"));
      unfinished.add(self);
      files.push({ path, target: real });
      if (existsSync(real)) chmodSync(path, statSync(real).mode);
      return path;
    },
    beginFolder(parent) {
      const path = temporaryName(parent);
      unfinished.add(self);
      mkdirSync(path);
      begunFolders.push(path);
      return path;
    },
    beganFolder(folder) {
      unfinished.add(self);
      folders.push(folder);
    },
    place({ replaces }) {
      if (replaces) replaceAll(files);
      else placeAll(files, placeWhereNoneIs);
      unfinished.delete(self);
    },
    remove() {
      unfinished.delete(self);
      for (const { path } of files) ignoring(() => unlinkSync(path));
      for (const folder of begunFolders) ignoring(() => rmSync(folder, { recursive: true, force: true }));
      for (const folder of folders.reverse()) ignoring(() => rmdirSync(folder));
    },
  };
  return self;
}

let namesGiven = 0;

/** A name that no file has, of a hidden file, which readers of a folder pass over. */
function temporaryName(folder: string): string {
  for (;;) {
    namesGiven += 1;
    const path = join(folder, `.nareis-${process.pid}-${namesGiven}.part`);
    if (!existsSync(path)) return path;
  }
}

function replaceAll(files: readonly Begun[]): void {
  const old = files.filter(({ target }) => existsSync(target));
  if (old.some(({ target }) => !statSync(target).isFile())) throw new Error("Only a file can be replaced.");
  // One file alone is replaced in a single step, and nothing has to be out of its way.
  const inTheWay = files.length === 1 ? [] : [...old].reverse();
  const aside = inTheWay.map(({ target }) => ({ path: target, target: temporaryName(dirname(target)) }));
  placeAll(aside, renameSync);
  try {
    placeAll(files, renameSync);
  } catch (problem) {
    for (const { path, target } of aside.reverse()) renameSync(target, path);
    throw problem;
  }
  for (const { target } of aside) ignoring(() => unlinkSync(target));
}

/** Places all files or none. */
function placeAll(files: readonly Begun[], place: (path: string, target: string) => void): void {
  const placed: Begun[] = [];
  try {
    for (const file of files) {
      place(file.path, file.target);
      placed.push(file);
    }
  } catch (problem) {
    for (const { path, target } of placed.reverse()) renameSync(target, path);
    throw problem;
  }
}

/** A link is refused where there is a file of that name, and a new name is not; some file systems have no links. */
function placeWhereNoneIs(path: string, target: string): void {
  try {
    linkSync(path, target);
    unlinkSync(path);
  } catch (problem) {
    if (existsSync(target)) throw problem;
    renameSync(path, target);
  }
}

function ignoring(work: () => void): void {
  try {
    work();
  } catch {
    // There is nothing to remove any more, or no permission to: what matters has been said.
  }
}

import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  checkFolder,
  isReleaseFolder,
  type MayReplace,
  readFolder,
  writeFolder,
} from "../../src/files/release-folder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = [
  { path: "manifest.json", bytes: bytes("{}") },
  { path: "tables/a.csv", bytes: bytes("a") },
];
/** Replaces what has these files and no others. */
const sameFiles: MayReplace = (_, paths) =>
  paths.every((path) => /^(manifest\.json|old\.txt|tables\/a\.csv)$/.test(path));

describe("the folder of a release", () => {
  test("has every file that was written, and nothing stands beside it", async () => {
    const parent = temporaryFolder();
    const folder = join(parent, "out");
    await writeFolder(folder, files, null);
    expect(readdirSync(parent)).toEqual(["out"]);
    const read = await readFolder(folder);
    expect([...read].sort((one, other) => (one.path < other.path ? -1 : 1))).toEqual(files);
    expect([isReleaseFolder(folder), isReleaseFolder(parent)]).toEqual([true, false]);
  });

  test("replaces an earlier release where that was asked for, whole", async () => {
    const parent = temporaryFolder();
    const folder = join(parent, "out");
    await writeFolder(folder, [...files, { path: "old.txt", bytes: bytes("old") }], null);
    await expect(writeFolder(folder, files, null)).rejects.toThrow(/not there yet/);
    await writeFolder(folder, files, sameFiles);
    expect(readdirSync(parent)).toEqual(["out"]);
    expect((await readFolder(folder)).map(({ path }) => path).sort()).toEqual(["manifest.json", "tables/a.csv"]);
  });

  test("never replaces what is no release", async () => {
    const parent = temporaryFolder({ "papers/letter.txt": "dear" });
    for (const mayReplace of [() => true, null]) {
      await expect(checkFolder(join(parent, "papers"), mayReplace)).rejects.toThrow(/nothing else is/);
      await expect(writeFolder(join(parent, "papers", "letter.txt"), files, mayReplace)).rejects.toThrow(
        /nothing else is/,
      );
    }
    expect(readFileSync(join(parent, "papers", "letter.txt"), "utf8")).toBe("dear");
  });

  test("is asked about with all that is in it, what is hidden and what is no file too", async () => {
    const folder = join(temporaryFolder(), "out");
    await writeFolder(folder, files, null);
    writeFileSync(join(folder, "tables", ".notes"), "dear");
    symlinkSync("a.csv", join(folder, "tables", "link.csv"));
    let asked: readonly string[] = [];
    const mayReplace: MayReplace = (manifest, paths) => {
      expect(new TextDecoder().decode(manifest)).toBe("{}");
      asked = paths;
      return false;
    };
    await expect(checkFolder(folder, mayReplace)).rejects.toThrow(/nothing else is/);
    expect([...asked].sort()).toEqual(["manifest.json", "tables/.notes", "tables/a.csv", "tables/link.csv"]);
  });

  test("is not begun where nothing can be written, and leaves nothing behind", async () => {
    const parent = temporaryFolder({ "a-file": "x" });
    await expect(writeFolder(join(parent, "none", "out"), files, null)).rejects.toThrow(/cannot be written there/);
    await expect(writeFolder(join(parent, "a-file", "out"), files, null)).rejects.toThrow(/cannot be written there/);
    // A file that is to be a folder too.
    const impossible = [...files, { path: "tables/a.csv/b.csv", bytes: bytes("b") }];
    await expect(writeFolder(join(parent, "out"), impossible, null)).rejects.toThrow(/cannot be written there/);
    expect(readdirSync(parent)).toEqual(["a-file"]);
  });

  test("stays as it was where the new one cannot be written", async () => {
    const parent = temporaryFolder();
    const folder = join(parent, "out");
    await writeFolder(folder, files, null);
    const impossible = [...files, { path: "tables/a.csv/b.csv", bytes: bytes("b") }];
    await expect(writeFolder(folder, impossible, sameFiles)).rejects.toThrow(/cannot be written there/);
    expect(readdirSync(parent)).toEqual(["out"]);
    expect(existsSync(join(folder, "tables", "a.csv"))).toBe(true);
  });

  test("is read without what is hidden in it", async () => {
    const folder = join(temporaryFolder(), "out");
    await writeFolder(folder, files, null);
    writeFileSync(join(folder, ".DS_Store"), "x");
    mkdirSync(join(folder, "empty"));
    expect((await readFolder(folder)).map(({ path }) => path)).not.toContain(".DS_Store");
  });
});

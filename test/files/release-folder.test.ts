import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFolder, isReleaseFolder, readFolder, writeFolder } from "../../src/files/release-folder.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const files = [
  { path: "manifest.json", bytes: bytes("{}") },
  { path: "tables/a.csv", bytes: bytes("a") },
];
const kept = { replaces: false };

describe("the folder of a release", () => {
  test("has every file that was written, and nothing stands beside it", async () => {
    const parent = temporaryFolder();
    const folder = join(parent, "out");
    writeFolder(folder, files, kept);
    expect(readdirSync(parent)).toEqual(["out"]);
    const read = await readFolder(folder);
    expect([...read].sort((one, other) => (one.path < other.path ? -1 : 1))).toEqual(files);
    expect([isReleaseFolder(folder), isReleaseFolder(parent)]).toEqual([true, false]);
  });

  test("replaces an earlier release where that was asked for, whole", async () => {
    const parent = temporaryFolder();
    const folder = join(parent, "out");
    writeFolder(folder, [...files, { path: "old.txt", bytes: bytes("old") }], kept);
    expect(() => writeFolder(folder, files, kept)).toThrow(/not there yet/);
    writeFolder(folder, files, { replaces: true });
    expect(readdirSync(parent)).toEqual(["out"]);
    expect((await readFolder(folder)).map(({ path }) => path).sort()).toEqual(["manifest.json", "tables/a.csv"]);
  });

  test("never replaces what is no release", () => {
    const parent = temporaryFolder({ "papers/letter.txt": "dear" });
    for (const replaces of [true, false]) {
      expect(() => checkFolder(join(parent, "papers"), { replaces })).toThrow(/nothing else is/);
      expect(() => writeFolder(join(parent, "papers", "letter.txt"), files, { replaces })).toThrow(/nothing else is/);
    }
    expect(readFileSync(join(parent, "papers", "letter.txt"), "utf8")).toBe("dear");
  });

  test("is not begun where nothing can be written, and leaves nothing behind", () => {
    const parent = temporaryFolder({ "a-file": "x" });
    expect(() => writeFolder(join(parent, "none", "out"), files, kept)).toThrow(/cannot be written there/);
    expect(() => writeFolder(join(parent, "a-file", "out"), files, kept)).toThrow(/cannot be written there/);
    // A file that is to be a folder too.
    const impossible = [...files, { path: "tables/a.csv/b.csv", bytes: bytes("b") }];
    expect(() => writeFolder(join(parent, "out"), impossible, kept)).toThrow(/cannot be written there/);
    expect(readdirSync(parent)).toEqual(["a-file"]);
  });

  test("stays as it was where the new one cannot be written", () => {
    const parent = temporaryFolder();
    const folder = join(parent, "out");
    writeFolder(folder, files, kept);
    const impossible = [...files, { path: "tables/a.csv/b.csv", bytes: bytes("b") }];
    expect(() => writeFolder(folder, impossible, { replaces: true })).toThrow(/cannot be written there/);
    expect(readdirSync(parent)).toEqual(["out"]);
    expect(existsSync(join(folder, "tables", "a.csv"))).toBe(true);
  });

  test("is read without what is hidden in it", async () => {
    const folder = join(temporaryFolder(), "out");
    writeFolder(folder, files, kept);
    writeFileSync(join(folder, ".DS_Store"), "x");
    mkdirSync(join(folder, "empty"));
    expect((await readFolder(folder)).map(({ path }) => path)).not.toContain(".DS_Store");
  });
});

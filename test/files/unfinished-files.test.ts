import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { removeUnfinished, type UnfinishedFiles, unfinishedFiles } from "../../src/files/unfinished-files.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Everything in a folder, by name. */
function contents(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

function begun(folder: string, files: Readonly<Record<string, string>>): UnfinishedFiles {
  const unfinished = unfinishedFiles();
  for (const [name, text] of Object.entries(files)) writeFileSync(unfinished.begin(join(folder, name)), text);
  return unfinished;
}

const fresh = { "register.json": "new", "permits.csv": "new", "applications.csv": "new" };

describe("files that are being written", () => {
  test("have no name of their own until all of them are placed, and nothing else is left", () => {
    const folder = temporaryFolder();
    const unfinished = begun(folder, fresh);
    expect(readdirSync(folder).filter((name) => !/^\.nareis-\d+-\d+\.part$/.test(name))).toEqual([]);
    unfinished.place({ replaces: false });
    expect(contents(folder)).toEqual(fresh);
  });

  test("leave what they replace as it is until they are placed", () => {
    const old = { "register.json": "old", "applications.csv": "old", "mine.txt": "mine" };
    const folder = temporaryFolder(old);
    const unfinished = begun(folder, fresh);
    expect(contents(folder)).toMatchObject(old);
    unfinished.place({ replaces: true });
    expect(contents(folder)).toEqual({ ...fresh, "mine.txt": "mine" });
  });

  test("are removed, and nothing else, when they are given up or the process is ended", () => {
    const old = { "register.json": "old" };
    for (const end of [(unfinished: UnfinishedFiles) => unfinished.remove(), removeUnfinished]) {
      const folder = temporaryFolder(old);
      end(begun(folder, fresh));
      expect(contents(folder)).toEqual(old);
    }
  });

  test("replace none that was made in the meantime, unless that was said, and then none is placed", () => {
    for (const late of Object.keys(fresh)) {
      const folder = temporaryFolder();
      const unfinished = begun(folder, fresh);
      writeFileSync(join(folder, late), "late");
      expect(() => unfinished.place({ replaces: false })).toThrow();
      unfinished.remove();
      expect(contents(folder)).toEqual({ [late]: "late" });
    }
  });

  test("are none where one of them cannot be placed, and the old ones stay", () => {
    for (const blocked of Object.keys(fresh)) {
      const old = Object.fromEntries(Object.keys(fresh).flatMap((name) => (name === blocked ? [] : [[name, "old"]])));
      const folder = temporaryFolder(old);
      mkdirSync(join(folder, blocked));
      const unfinished = begun(folder, fresh);
      expect(() => unfinished.place({ replaces: true })).toThrow();
      unfinished.remove();
      expect(readdirSync(folder).sort()).toEqual(Object.keys(fresh).sort());
      for (const name of Object.keys(old)) expect(readFileSync(join(folder, name), "utf8")).toBe("old");
    }
  });

  test("keep the permissions of what they replace, and a link to it", () => {
    const folder = temporaryFolder({ "secret.csv": "old" });
    chmodSync(join(folder, "secret.csv"), 0o600);
    symlinkSync(join(folder, "secret.csv"), join(folder, "link.csv"));
    begun(folder, { "link.csv": "new" }).place({ replaces: true });
    expect(readFileSync(join(folder, "secret.csv"), "utf8")).toBe("new");
    expect(statSync(join(folder, "secret.csv")).mode & 0o777).toBe(0o600);
  });

  test("take the folders that were made for them along", () => {
    const folder = temporaryFolder();
    const inner = join(folder, "outer", "inner");
    mkdirSync(inner, { recursive: true });
    const unfinished = unfinishedFiles();
    unfinished.beganFolder(join(folder, "outer"));
    unfinished.beganFolder(inner);
    unfinished.begin(join(inner, "applications.csv"));
    unfinished.remove();
    expect(readdirSync(folder)).toEqual([]);
  });
});

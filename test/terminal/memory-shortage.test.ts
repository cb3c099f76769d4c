import { describe, expect, test } from "vitest";
import { commands } from "../../src/terminal/commands.ts";
import { memoryShortage } from "../../src/terminal/memory-shortage.ts";
import { brokenApplications, cells, registerFiles } from "../command-line/small-register.ts";
import { arrowFileOf, PLAIN } from "../files/column-files.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis, nareisWith } from "./nareis.ts";

const MEGABYTE = 1_000_000;
const csv = (megabytes: number) => ({ format: "csv" as const, compression: null, bytes: megabytes * MEGABYTE });

describe("the memory that reading takes", () => {
  test("is there for a small file in the smallest machine that runs Node, and not for thirty million rows in 1 GB", () => {
    expect(memoryShortage([csv(1)], 200 * MEGABYTE)).toBeNull();
    expect(memoryShortage([csv(1860)], 1000 * MEGABYTE)).toEqual({ needed: 1960, available: 1000 });
    expect(memoryShortage([csv(1860)], 4000 * MEGABYTE)).toBeNull();
  });

  test("is that of all files together, and more where they are compressed", () => {
    expect(memoryShortage([csv(300), csv(300)], 500 * MEGABYTE)).not.toBeNull();
    expect(memoryShortage([csv(300)], 500 * MEGABYTE)).toBeNull();
    expect(memoryShortage([{ ...csv(300), compression: "gzip" }], 500 * MEGABYTE)).not.toBeNull();
  });

  test("is no figure where there is no file, and none where the machine has no end", () => {
    expect(memoryShortage([], 200 * MEGABYTE)).toBeNull();
    expect(memoryShortage([csv(1e9)], Infinity)).toBeNull();
  });
});

const passing = commands.filter(({ options }) => options.includes("low-memory")).map(({ name }) => name);

describe.each(passing)("nareis %s where memory is short", (name) => {
  test("reads in passes, says so in one line of either language, and gives the same results", async () => {
    for (const applications of [registerFiles["applications.csv"] as string, brokenApplications]) {
      const folder = temporaryFolder({ ...registerFiles, "applications.csv": applications });
      for (const [locale, said] of [
        [
          "nl",
          /^In één keer lezen vraagt ongeveer \d+ MB geheugen, en er is 12 MB vrij: [^\n]* --low-memory\. [^\n]*\.\n/,
        ],
        [
          "en",
          /^Reading at once needs about \d+ MB of memory, and 12 MB are available: [^\n]* --low-memory\. [^\n]*\.\n/,
        ],
      ] as const) {
        const enough = await nareis(name, folder, "--locale", locale);
        const short = await nareisWith(12 * MEGABYTE, name, folder, "--locale", locale);
        expect(short.err).toMatch(said);
        expect(short.err).not.toMatch(cells);
        expect({ ...short, err: short.err.replace(said, "") }).toEqual(enough);
      }
    }
  });

  test("says nothing with --quiet, nor where passes were asked for", async () => {
    const folder = temporaryFolder(registerFiles);
    const enough = await nareis(name, folder);
    expect(await nareisWith(0, name, folder, "--quiet")).toEqual(enough);
    expect(await nareisWith(0, name, folder, "--low-memory")).toEqual(enough);
  });
});

/** What stands behind a command that has no passes. */
const others: Readonly<Record<string, (folder: string) => readonly string[]>> = {
  check: (folder) => [folder],
  explain: (folder) => [folder, "zaak-9"],
  attrition: (folder) => [folder],
  revisions: (folder) => [folder, "--since", "2020-12-31"],
  shares: (folder) => [folder],
};

describe.each(Object.keys(others))("nareis %s where memory is short", (name) => {
  test("needs every application: it says so in one line, and goes on all the same", async () => {
    const folder = temporaryFolder({ ...registerFiles, "applications.csv": brokenApplications });
    const given = others[name]?.(folder) ?? [];
    for (const [locale, said] of [
      ["nl", /^Lezen vraagt ongeveer \d+ MB geheugen, en er is 12 MB vrij: [^\n]*\.\n/],
      ["en", /^Reading needs about \d+ MB of memory, and 12 MB are available: [^\n]*\.\n/],
    ] as const) {
      const enough = await nareis(name, ...given, "--locale", locale);
      const short = await nareisWith(12 * MEGABYTE, name, ...given, "--locale", locale);
      expect(short.err).toMatch(said);
      expect({ ...short, err: short.err.replace(said, "") }).toEqual(enough);
    }
    expect((await nareisWith(0, name, ...given, "--quiet")).err).toBe("");
  });
});

test("words holds no application, and the demonstration reads no file: neither speaks of memory", async () => {
  const folder = temporaryFolder(registerFiles);
  expect(await nareisWith(0, "words", folder)).toEqual(await nareis("words", folder));
  expect(await nareisWith(0, "definitions")).toEqual(await nareis("definitions"));
});

test("tables prints every breakdown, and persons' columns, in passes that nobody asked for", async () => {
  const persons = "person_id,municipality\nmina,noord\nsara,zuid\n";
  const folder = temporaryFolder({ ...registerFiles, "persons.csv": persons });
  for (const by of ["depth", "art8-group", "column:municipality:applicant"]) {
    const asked = ["tables", folder, "--breakdown", by, "--exact", "--format", "json"];
    const { status, out } = await nareisWith(0, ...asked);
    expect([by, status, out]).toEqual([by, 0, (await nareis(...asked)).out]);
  }
});

test("tables of an Arrow file, which is in memory as a whole, warns and takes no passes", async () => {
  const row = { application_id: "zaak-1", procedure: "asylum", applicant_id: "mina", submitted_on: "2018-01-10" };
  const folder = temporaryFolder({ "applications.arrow": arrowFileOf([row], PLAIN) });
  const { status, err } = await nareisWith(0, "tables", folder, "--locale", "en");
  expect([status, err]).toEqual([
    0,
    expect.stringMatching(/^Reading needs about 101 MB of memory, and 0 MB [^\n]*\.\n$/),
  ]);
});

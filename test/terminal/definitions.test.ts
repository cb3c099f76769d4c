import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { brokenApplications, cells, registerFiles } from "../command-line/small-register.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis, validator } from "./nareis.ts";

/** How wide the longest line is. */
const widest = (text: string): number => Math.max(...text.split("\n").map((line) => line.length));

describe("nareis definitions", () => {
  test("shows the presets on the demonstration register on one screen, in Dutch and in English", async () => {
    for (const [locale, words] of [
      ["nl", ["SYNTHETISCH", "\nPeildatum: 31 mei 2023\n", "overig gestapeld > nareis op nareis: regulier als nareis"]],
      ["en", ["SYNTHETIC", "\nReference date: 31 May 2023\n", "other stacked > nareis op nareis: regular as nareis"]],
    ] as const) {
      const { status, out, err } = await nareis("definitions", "--locale", locale);
      expect([status, err]).toEqual([0, ""]);
      for (const word of words) expect(out).toContain(word);
      expect(widest(out)).toBeLessThanOrEqual(80);
      expect(out.split("\n").length).toBeLessThanOrEqual(80);
    }
  });

  test("has the memo's figures beside those of the other presets, and what moved by which option", async () => {
    const { out } = await nareis("definitions", "--locale", "en");
    const figures = (line: RegExp): readonly string[] =>
      out
        .match(line)?.[0]
        .trim()
        .split(/\s{2,}/) ?? [];
    expect(figures(/^ {2}memo-2023-08 .*$/m)).toEqual(["memo-2023-08", "210", "120", "300", "100", "110", "840"]);
    expect(out).toMatch(/^ {2}law-since-2014\n {4}250 {2}nareis op nareis > not counted: independent asylum$/m);
    expect(out).toMatch(/^ {2}look-back: 12 months +40 +<10 +800 +\d+$/m);
  });

  test("is about what nareis op nareis rests on unless another class is asked for", async () => {
    const varied = async (...flags: readonly string[]): Promise<readonly string[]> =>
      JSON.parse((await nareis("definitions", temporaryFolder(registerFiles), "--format", "json", ...flags)).out)
        .sensitivity.about.question.classes;
    expect(await varied()).toEqual(["nareis-op-nareis"]);
    expect(await varied("--class", "art8-after-nareis,all-forms")).toEqual(["art8-after-nareis", "all-forms"]);
  });

  test("says how many rows were set aside, and prints no headings over figures that are all suppressed", async () => {
    const { out } = await nareis("definitions", temporaryFolder(registerFiles), "--locale", "en");
    expect(out).toMatch(/^Set aside: <10 rows$/m);
    expect(out).not.toMatch(/^ *this +entries/m);
    expect((await nareis("definitions", "--locale", "en")).out).toMatch(/^ +this entries exits +all$/m);
  });

  test("names many options that moved something on lines under each other, no wider than the others", async () => {
    const options =
      '"independent": "granted", "lookBackMonths": 24, "firstValid": "at-reference", "repeats": "collapse"';
    const folder = temporaryFolder({ "mine.json": `{ "id": "mine", "firstAnchor": "permit", ${options} }` });
    const asked = ["--definition", "memo-2023-08", "--definition", join(folder, "mine.json")];
    for (const locale of ["nl", "en"]) {
      const { status, out } = await nareis("definitions", ...asked, "--locale", locale);
      expect(status).toBe(0);
      expect(widest(out)).toBeLessThanOrEqual(80);
      expect(out).toMatch(
        locale === "nl" ? /zelfstandig asiel, of\s+terugkijken/ : /independent asylum, or\s+look-back/,
      );
    }
  });

  test("prints JSON that keeps to its schema, published and exact", async () => {
    const folder = temporaryFolder(registerFiles);
    for (const flags of [[], ["--exact"]]) {
      const { out } = await nareis("definitions", folder, "--format", "json", ...flags);
      const validate = validator("definitions");
      validate(JSON.parse(out));
      expect(validate.errors).toBeNull();
    }
  });

  test("prints Markdown and lines of JSON with all three tables", async () => {
    const folder = temporaryFolder(registerFiles);
    const { out } = await nareis("definitions", folder, "--format", "markdown", "--locale", "en");
    expect(out.match(/^## .*$/gm)).toEqual([
      "## The same applications under different definitions",
      "## Which applications count differently than under memo-2023-08, and by which option",
      "## What each option of memo-2023-08 changes, alone and together with the others",
    ]);
    const lines = (await nareis("definitions", folder, "--format", "ndjson")).out.trimEnd().split("\n");
    expect(new Set(lines.map((line) => JSON.parse(line).subject))).toEqual(
      new Set(["definitions", "moves", "sensitivity"]),
    );
  });

  test("compares the definitions that are asked for, the first with each other one", async () => {
    const folder = temporaryFolder(registerFiles);
    const one = await nareis("definitions", folder, "--definition", "law-since-2014", "--locale", "en");
    expect(one.out).not.toContain("Which applications count differently");
    const asked = ["--definition", "law-since-2014", "--definition", "memo-2023-08"];
    const { out } = await nareis("definitions", folder, ...asked, "--locale", "en");
    expect(out).toMatch(/Which applications count differently than under law-since-2014/);
    expect(out).not.toContain("regular-procedure-included");
    expect((await nareis("definitions", folder, "--exact", "--locale", "en")).out).toMatch(/^UNPROTECTED/);
  });

  test("ends with 1 for a register with errors and with 2 for wrong usage, without a word of the register", async () => {
    const broken = temporaryFolder({ ...registerFiles, "applications.csv": brokenApplications });
    for (const command of ["definitions", "attrition"]) {
      const { status, out, err } = await nareis(command, broken);
      expect(status).toBe(1);
      expect(out).not.toBe("");
      expect(err).not.toMatch(cells);
      expect(await nareis(command, broken, "--strict")).toMatchObject({ status: 1, out: "" });
      const wrong = await nareis(command, temporaryFolder(registerFiles), "--definition", "no-such-thing");
      expect(wrong).toMatchObject({ status: 2, out: "" });
      expect(wrong.err).toMatch(/^nareis: [^\n]+\n$/);
    }
    expect(await nareis("definitions", "--format", "csv")).toMatchObject({ status: 2, out: "" });
  });
});

describe("nareis attrition DIR", () => {
  test("prints what is left after each condition, and every other form", async () => {
    const folder = temporaryFolder(registerFiles);
    const { status, out } = await nareis("attrition", folder, "--locale", "en");
    expect(status).toBe(0);
    expect(out).toContain("What is left after each condition of memo-2023-08\n");
    expect(out).toMatch(/^ {2}known on the reference\b.* 10 +<10 +<10 +– +–$/m);
    expect(out).toMatch(/^ {2}the requirement of\b.* <10 +<10 +<10 +<10 +<10$/m);
    expect(out).toContain("\nHere the last two columns count only applications.\n");
    expect((await nareis("attrition", folder)).out).toContain(
      "\nDe laatste twee kolommen tellen hier alleen aanvragen.\n",
    );
    for (const format of ["markdown", "html", "csv", "ndjson"]) {
      expect((await nareis("attrition", folder, "--format", format)).out).toMatch(/(?:<|&lt;|\\<)10/);
    }
    expect((await nareis("attrition", folder, "--class", "all-forms")).status).toBe(2);
    expect((await nareis("attrition", folder, "--exact", "--locale", "en")).out).toMatch(/^UNPROTECTED/);
  });

  test("prints JSON that keeps to its schemas, published and exact", async () => {
    const folder = temporaryFolder(registerFiles);
    for (const [schema, flags] of [
      ["published-table", []],
      ["exact-table", ["--exact"]],
    ] as const) {
      const validate = validator(schema);
      const asked = ["--class", "art8-after-nareis", "--format", "json"];
      validate(JSON.parse((await nareis("attrition", folder, ...asked, ...flags)).out));
      expect(validate.errors).toBeNull();
    }
  });
});

test("a picture has definitions side by side, or what each option of a single one changes", async () => {
  const of = async (...argv: readonly string[]): Promise<string> =>
    (await nareis("definitions", "--locale", "en", "--format", "svg", ...argv)).out;
  const titleIn = (svg: string): string => svg.match(/<title[^>]*>([^<]*)/)?.[1] ?? "";
  const [several, one] = [await of(), await of("--definition", "memo-2023-08")];
  expect(titleIn(several)).toMatch(/definitions/i);
  expect(titleIn(one)).toMatch(/option/i);
});

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { brokenApplications, cells, registerFiles } from "../command-line/small-register.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis, validator } from "./nareis.ts";

describe("nareis definitions", () => {
  test("shows the presets on the demonstration register in at most 75 lines, in Dutch and in English", async () => {
    for (const [locale, words] of [
      ["nl", ["SYNTHETISCH", "Peildatum: 31 mei 2023.", "overig > nareis op nareis", "zelfstandig asiel"]],
      ["en", ["SYNTHETIC", "Reference date: 31 May 2023.", "other > nareis op nareis", "independent asylum"]],
    ] as const) {
      const { status, out, err } = await nareis("definitions", "--locale", locale);
      expect([status, err]).toEqual([0, ""]);
      for (const word of words) expect(out).toContain(word);
      const lines = out.trimEnd().split("\n");
      expect(lines.length).toBeLessThanOrEqual(75);
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
    }
  });

  test("has the memo's figures beside those of the other presets, and what moved by which choice", async () => {
    const { out } = await nareis("definitions", "--locale", "en");
    const figures = (line: RegExp): readonly string[] =>
      out
        .match(line)?.[0]
        .trim()
        .split(/\s{2,}/) ?? [];
    expect(figures(/^ {2}memo-2023-08 .*$/m)).toEqual(["memo-2023-08", "210", "120", "300", "100", "110", "840"]);
    expect(out).toMatch(/^ {2}law-since-2014\n {4}250 /m);
    expect(figures(/^ {4}250 .*$/m)).toEqual(["250", "nareis op nareis > not counted", "independent"]);
    expect(figures(/^ {2}look-back .*$/m).slice(0, 3)).toEqual(["look-back", "12 months", "40"]);
  });

  test("names many choices that moved something on lines under each other, no wider than the others", async () => {
    const choices =
      '"independent": "granted", "lookBackMonths": 24, "firstValid": "at-reference", "repeats": "collapse"';
    const folder = temporaryFolder({ "mine.json": `{ "id": "mine", "firstAnchor": "permit", ${choices} }` });
    const asked = ["--definition", "memo-2023-08", "--definition", join(folder, "mine.json")];
    for (const locale of ["nl", "en"]) {
      const { status, out } = await nareis("definitions", ...asked, "--locale", locale);
      expect(status).toBe(0);
      expect(Math.max(...out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
      expect(out).toMatch(
        locale === "nl" ? / {2}zelfstandig asiel, of\s+terugkijken/ : / {2}independent asylum, or\s+look-back/,
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

  test("prints Markdown and lines of JSON with all three sheets", async () => {
    const folder = temporaryFolder(registerFiles);
    const { out } = await nareis("definitions", folder, "--format", "markdown", "--locale", "en");
    expect(out.match(/^## .*$/gm)).toEqual([
      "## The same applications under different definitions",
      "## Which applications count otherwise than under memo-2023-08, and by which choice",
      "## What each choice of memo-2023-08 matters, alone and together with the others",
    ]);
    const lines = (await nareis("definitions", folder, "--format", "ndjson")).out.trimEnd().split("\n");
    expect(new Set(lines.map((line) => JSON.parse(line).subject))).toEqual(new Set(["definitions", "moves", "sweep"]));
  });

  test("compares the definitions that are asked for, the first with each other one", async () => {
    const folder = temporaryFolder(registerFiles);
    const one = await nareis("definitions", folder, "--definition", "law-since-2014", "--locale", "en");
    expect(one.out).not.toContain("WHAT COUNTS OTHERWISE");
    const asked = ["--definition", "law-since-2014", "--definition", "memo-2023-08"];
    const { out } = await nareis("definitions", folder, ...asked, "--locale", "en");
    expect(out).toContain("THAN UNDER law-since-2014");
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
    expect(out).toMatch(/^ {2}known at the reference date +10 +<10 +<10 +– +–$/m);
    expect(out).toMatch(/^ {2}the requirement of independent asylum was met after it +<10 +<10 +<10 +<10 +<10$/m);
    expect(out).toContain("\nIn this table these two count applications.\n");
    expect((await nareis("attrition", folder)).out).toContain("\nDeze twee tellen in deze tabel aanvragen.\n");
    for (const format of ["markdown", "html", "csv", "ndjson"]) {
      expect((await nareis("attrition", folder, "--format", format)).out).toMatch(/(?:<|&lt;|\\<)10/);
    }
    expect((await nareis("attrition", folder, "--class", "all-forms")).status).toBe(2);
    expect((await nareis("attrition", folder, "--exact", "--locale", "en")).out).toMatch(/^UNPROTECTED/);
  });

  test("prints JSON that keeps to its schemas, published and exact", async () => {
    const folder = temporaryFolder(registerFiles);
    for (const [schema, flags] of [
      ["published-sheet", []],
      ["exact-sheet", ["--exact"]],
    ] as const) {
      const validate = validator(schema);
      const asked = ["--class", "art8-after-nareis", "--format", "json"];
      validate(JSON.parse((await nareis("attrition", folder, ...asked, ...flags)).out));
      expect(validate.errors).toBeNull();
    }
  });
});

import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis } from "./run-command.ts";
import { brokenApplications, cells, registerFiles, soundApplications } from "./small-register.ts";

describe("wrong usage is one clear line on standard error, nothing on standard output, and status 2", () => {
  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ["no command", [], /demo, check, words, tables, chains, explain/],
    ["an unknown command", ["geheim", "DIR"], /demo, check, words, tables, chains, explain/],
    ["a mistyped command", ["tabels", "DIR", "--format", "csv"], /Did you mean tables\?/],
    ["a mistyped command to be helped with", ["help", "chainz"], /Did you mean chains\?/],
    ["a mistyped option", ["tables", "DIR", "--formt", "csv"], /Did you mean --format\?/],
    ["a mistyped value", ["tables", "DIR", "--by", "quater"], /--by.*Did you mean quarter\?/],
    ["an unknown option", ["tables", "DIR", "--years", "2019"], /nareis help tables/],
    ["an option of another command", ["check", "DIR", "--unit", "sponsors"], /nareis help check/],
    ["no folder", ["tables"], /folder/],
    ["no application to explain", ["explain", "DIR"], /application/],
    ["more than one folder", ["tables", "DIR", "DIR"], /folder|argument/],
    ["a policy that does not exist", ["tables", "DIR", "--policy", "geheim"], /--policy.*tens/],
    ["an output file that is there", ["tables", "DIR", "--output", "DIR/applications.csv"], /--output.*--force/],
    ["an output file in no folder", ["tables", "DIR", "--output", "DIR/nowhere/table.csv"], /--output/],
    ["more than one application to explain", ["explain", "DIR", "zaak-9", "zaak-7"], /application|argument/],
    ["an application that looks like an option", ["explain", "DIR", "-zaak-9"], /option/],
    ["a folder that is not there", ["tables", "DIR/nowhere"], /path of a folder or file that exists/],
    ["a folder without applications", ["tables", "DIR/empty"], /file of applications/],
    ["a file of another kind", ["tables", "DIR/empty/notes.pdf"], /\.csv/],
    ["a date that does not exist", ["tables", "DIR", "--as-of", "2023-02-30"], /--as-of.*2023-05-31/],
    ["a date in another form", ["chains", "DIR", "--as-of", "31-05-2023"], /--as-of.*2023-05-31/],
    ["a class that does not exist", ["tables", "DIR", "--class", "nareis"], /--class.*all-forms/],
    ["one class of two that does not exist", ["chains", "DIR", "--class", "all-forms,open"], /--class.*all-forms/],
    ["a definition that does not exist", ["chains", "DIR", "--definition", "memo"], /--definition.*memo-2023-08/],
    ["--from after --to", ["tables", "DIR", "--from", "2023", "--to", "2019"], /from.*to/],
    ["a year that is none", ["tables", "DIR", "--from", "19"], /--from.*four digits/],
    ["open as a unit", ["tables", "DIR", "--unit", "open"], /--unit.*sponsors/],
    ["open as a class", ["tables", "DIR", "--class", "open"], /--class.*all-forms/],
    ["open as a measure by decision", ["tables", "DIR", "--per", "decision", "--measure", "open"], /open.*decision/],
    ["another basis", ["tables", "DIR", "--per", "entry"], /--per.*submission, decision/],
    ["another period", ["tables", "DIR", "--by", "week"], /--by.*quarter/],
    ["another language", ["tables", "DIR", "--locale", "de"], /--locale.*nl, en/],
    ["another format", ["check", "DIR", "--format", "html"], /--format.*json/],
    ["an option without its value", ["tables", "DIR", "--as-of", "--locale"], /--as-of/],
    ["an encoding that nobody knows", ["tables", "DIR", "--encoding", "nareis-8"], /encoding/],
    ["a mapping that is not there", ["tables", "DIR", "--mapping", "DIR/nothing.json"], /--mapping/],
    [
      "an application that is not in the register",
      ["explain", "DIR", "zaak-77"],
      /application that is in the register on the reference date \(2023-05-31\)/,
    ],
  ];
  for (const [what, argv, message] of wrong) {
    test(what, async () => {
      const folder = temporaryFolder({ ...registerFiles, "empty/notes.pdf": "", "empty/permits.csv": "" });
      const { status, out, err } = await nareis([...argv.map((word) => word.replace("DIR", folder)), "--locale", "en"]);
      expect({ status, out }).toEqual({ status: 2, out: "" });
      expect(err).toMatch(/^nareis: [^\n]+\n$/);
      expect(err).toMatch(message);
      expect(err).not.toMatch(cells);
      expect(err).not.toContain(folder);
    });
  }
});

describe("help teaches by examples", () => {
  for (const command of [[], ["demo"], ["tables"], ["chains"], ["check"], ["explain"]]) {
    test(`nareis ${[...command, "--help"].join(" ")}`, async () => {
      const { status, out, err } = await nareis([...command, "--help"]);
      expect({ status, err }).toEqual({ status: 0, err: "" });
      expect(out).toMatch(/\nExamples:\n {2}nareis /);
    });
  }
});

describe("results go to standard output and messages to standard error", () => {
  const withErrors = { ...registerFiles, "applications.csv": brokenApplications };

  test("a sound register leaves nothing on standard error", async () => {
    const folder = temporaryFolder({ "applications.csv": soundApplications });
    for (const argv of [
      ["tables", folder],
      ["chains", folder],
      ["check", folder],
      ["explain", folder, "zaak-9"],
    ]) {
      const { status, out, err } = await nareis(argv);
      expect({ status, err: err }).toEqual({ status: 0, err: "" });
      expect(out).not.toBe("");
    }
  });

  test("errors of the register are listed on standard error, without an id or a cell's value, and the results are those of the other rows", async () => {
    const broken = temporaryFolder(withErrors);
    const sound = temporaryFolder(registerFiles);
    for (const command of ["chains", "tables"]) {
      const more = command === "chains" ? ["--format", "ndjson"] : ["--exact", "--format", "ndjson"];
      const { status, out, err } = await nareis([command, broken, "--locale", "en", ...more]);
      expect(status).toBe(1);
      expect(err.trimEnd().split("\n")).toHaveLength(6 + 1);
      expect(err).toMatch(/^unknown-code: applications, procedure, 1 row$/m);
      expect(err).toMatch(/^conflicting-rows: applications, 2 rows$/m);
      expect(err).toMatch(/\nnareis check says .*\n$/);
      expect(err).not.toMatch(cells);
      const expected = await nareis([command, sound, "--locale", "en", ...more]);
      // Of what the tables say only the register's digest and the rows set aside are others.
      const others = (text: string) =>
        text.replace(/"registerDigests":"\w+"/g, "").replace(/"setAside":"(?:0|7)"/g, "");
      expect(others(out)).toBe(others(expected.out));
      if (command === "tables") expect(out).toContain('"setAside":"7"');
    }
  });

  test("the reference date is always printed, and with it the definition", async () => {
    const folder = temporaryFolder(registerFiles);
    for (const argv of [
      ["chains", folder],
      ["explain", folder, "zaak-9"],
    ]) {
      const { out, err } = await nareis([...argv, "--definition", "law-since-2014"]);
      expect(out).toContain("Peildatum: 31 mei 2023. Definitie: law-since-2014.\n");
      expect(err).toBe("");
    }
    expect((await nareis(["tables", folder, "--locale", "en"])).out).toContain("31 May 2023");
    expect((await nareis(["check", folder, "--locale", "en"])).out).toContain("31 May 2023");
  });

  test("--strict refuses the register: no results, and status 1", async () => {
    const folder = temporaryFolder(withErrors);
    for (const argv of [
      ["tables", folder],
      ["chains", folder, "--format", "json"],
      ["explain", folder, "zaak-9"],
    ]) {
      const { status, out, err } = await nareis([...argv, "--strict"]);
      expect({ status, out }).toEqual({ status: 1, out: "" });
      expect(err).toContain("--strict");
      expect(err).not.toMatch(cells);
    }
    expect((await nareis(["tables", temporaryFolder(registerFiles), "--strict"])).status).toBe(0);
  });

  test("check says nothing of any cell on either", async () => {
    const folder = temporaryFolder(withErrors);
    for (const format of ["text", "json"]) {
      const { status, out, err } = await nareis(["check", folder, "--format", format]);
      expect(status).toBe(1);
      expect(out + err).not.toMatch(cells);
      expect(out).toContain("conflicting-rows");
    }
  });
});

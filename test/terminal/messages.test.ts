import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { demonstrationTables } from "../../src/demonstration/demonstration-tables.ts";
import { writeRegisterFiles } from "../../src/files/write-register-files.ts";
import { brokenApplications, cells, registerFiles, soundApplications } from "../command-line/small-register.ts";
import { PLAIN, parquetOf } from "../files/column-files.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis } from "./nareis.ts";

const broken = { ...registerFiles, "applications.csv": brokenApplications };

describe("check as text", () => {
  test("has each kind once, with table, column, rows, lines, meaning and what to do, and no cell", async () => {
    const more = Array.from({ length: 40 }, (_, place) => `zaak-2${place},geheim-soort,vesna,,2019-01-10,,,\n`).join(
      "",
    );
    const folder = temporaryFolder({ ...broken, "applications.csv": `\n${brokenApplications}${more}` });
    const { status, out, err } = await nareis("check", folder, "--locale", "en");
    expect([status, err]).toEqual([1, ""]);
    expect(out.match(/^unknown-code: /gm)).toHaveLength(1);
    expect(out).toContain(
      [
        "unknown-code: applications, procedure, 41 rows",
        "  row 11 (line 13), row 18 (line 20), row 19 (line 21), row 20 (line 22), row 21",
        "  (line 23), …",
        "  Not a code of this column (set aside).",
        "  What to do: The codes are: asylum = asiel, nareis, art8 = 8-evrm,",
      ].join("\n"),
    );
    expect(out).toMatch(/^invalid-date: applications, submitted_on, 1 row\n[\s\S]*2023-05-31[\s\S]*--dates dutch/m);
    expect(out).not.toMatch(cells);
    expect(out.split("\n").filter((line) => line.length > 80)).toEqual([]);
  });

  test("says the other form of dates where that was asked for, and lines of NDJSON but none of JSON", async () => {
    const row = '{"application_id":"zaak-1","procedure":"asylum","applicant_id":"mina","submitted_on":"geheim"}';
    const lines = temporaryFolder({ "applications.ndjson": `\n${row}\n` });
    expect((await nareis("check", lines, "--dates", "dutch")).out).toMatch(/rij 1 \(regel 2\)[\s\S]*31-5-2023/);
    const array = temporaryFolder({ "applications.json": `[${row}]` });
    expect((await nareis("check", array)).out).toMatch(/^ {2}rij 1$/m);
  });

  test("--format ndjson has every issue, a line each", async () => {
    const folder = temporaryFolder(broken);
    const { issues } = JSON.parse((await nareis("check", folder, "--format", "json")).out);
    const { out, err, status } = await nareis("check", folder, "--format", "ndjson");
    expect([status, err]).toEqual([1, ""]);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toEqual(issues);
    expect(
      (await nareis("check", temporaryFolder({ "applications.csv": soundApplications }), "--format", "ndjson")).out,
    ).toBe("");
  });
});

describe("where no application is kept", () => {
  const header = `${soundApplications.split("\n")[0]}\n`;
  for (const [what, applications] of [
    ["a header line only", header],
    ["rows that are all set aside", `${header}zaak-1,geheim,mina,,2019-01-10,,,\n`],
    ["a header that lacks columns", "application_id\nzaak-1\n"],
  ] as const) {
    test(`${what}: every command but check says so in one line, prints no figure and ends with 1`, async () => {
      const folder = temporaryFolder({ "applications.csv": applications });
      for (const argv of [
        ["tables", folder],
        ["tables", folder, "--exact", "--format", "json", "--strict"],
        ["chains", folder, "--format", "json", "--quiet"],
        ["explain", folder, "zaak-1"],
        ["definitions", folder],
        ["attrition", folder],
        ["revisions", folder, "--since", "2020-01-01"],
        ["revisions", folder, folder],
        ["signals", folder],
        ["follow-up", folder],
        ["shares", folder],
      ]) {
        const { status, out, err } = await nareis(...argv, "--locale", "en");
        expect([argv[0], status, out]).toEqual([argv[0], 1, ""]);
        expect(err).toBe(
          "nareis: There is nothing to count: no application of the register was kept. nareis check says why.\n",
        );
      }
      const { out } = await nareis("check", folder, "--format", "json");
      expect(JSON.parse(out).coverage.referenceDate).toBeNull();
      expect((await nareis("check", folder)).out).not.toContain("1970");
    });
  }
});

test("check says that a table without rows leaves nothing to count, and how to give a reference date", async () => {
  const folder = temporaryFolder({ "applications.csv": `${soundApplications.split("\n")[0]}\n` });
  const { status, out } = await nareis("check", folder, "--locale", "en");
  expect(status).toBe(1);
  expect(out).toContain("Reference date: none");
  expect(out).toContain("no-rows: applications\n  The table has no rows (there is nothing to count).\n");
  expect((await nareis("check", folder, "--as-of", "2023-05-31", "--locale", "en")).out).toContain("31 May 2023");
});

test("check says how many sponsors have an id that differs only in form from that of an applicant, and not which", async () => {
  const rows = "a1,asylum,V0007,,2019-01-10\na2,nareis,V8,v0007,2020-01-10\n";
  const header = "application_id,procedure,applicant_id,sponsor_id,submitted_on\n";
  const alike = await nareis("check", temporaryFolder({ "applications.csv": header + rows }), "--locale", "en");
  expect(alike.out.replaceAll(/\s+/g, " ")).toMatch(/differs only in form from that of an applicant \(.*\): 1\./);
  expect(alike.out.toLowerCase()).not.toContain("v0007");
  const same = await nareis(
    "check",
    temporaryFolder({ "applications.csv": header + rows.toLowerCase() }),
    "--locale",
    "en",
  );
  expect(same.out).not.toContain("differs only in form");
});

describe("half a register", () => {
  async function writtenHalf(): Promise<string> {
    const written = temporaryFolder();
    const { applications, ...others } = demonstrationTables();
    const rows = [...applications].map((row) =>
      (row as { procedure: string }).procedure === "asylum" ? { ...row, procedure: "Asiel aanvraag" } : row,
    );
    await writeRegisterFiles(written, { ...others, applications: rows });
    return written;
  }

  test("is said by every command in a line for each kind, and not printed twice", async () => {
    const written = await writtenHalf();
    const { status, err } = await nareis("tables", written, "--locale", "en");
    expect(status).toBe(1);
    expect(err.split("\n")).toEqual([
      "unknown-code: applications, procedure, 14195 rows",
      "unknown-application: decisions, application_id, 1946 rows",
      "nareis check says which rows they are, what is wrong and how to mend it.",
      "",
    ]);
    expect((await nareis("tables", written, "--quiet")).err).toBe("");
  });

  test("is mended by words, which --mapping and nareis.json take", async () => {
    const written = await writtenHalf();
    const words = await nareis("words", written, "--locale", "en");
    expect(words.status).toBe(0);
    expect(JSON.parse(words.out)).toEqual({ codes: { applications: { procedure: { "Asiel aanvraag": "" } } } });
    expect(words.err).toContain("applications, procedure: asylum, nareis, art8, regular-family, other\n");
    const mapping = join(temporaryFolder(), "mapping.json");
    writeFileSync(mapping, words.out);
    // Left empty a word stands for no code, as before.
    expect((await nareis("tables", written, "--mapping", mapping)).status).toBe(1);
    writeFileSync(mapping, words.out.replace('""', '"asylum"'));
    const mended = await nareis("tables", written, "--mapping", mapping, "--as-of", "2023-05-31");
    expect([mended.status, mended.err]).toEqual([0, ""]);
    expect(mended.out).toMatch(/Aanvragen nareis op nareis .* 840$/m);
    for (const beside of [
      words.out.replace('""', '"asylum"'),
      `{ "mapping": ${words.out.replace('""', '"asylum"')} }`,
      `{ "mapping": ${JSON.stringify(mapping)} }`,
    ]) {
      const [file, folder] = [join(written, "nareis.json"), written];
      writeFileSync(file, beside);
      expect((await nareis("tables", folder, "--as-of", "2023-05-31")).out).toBe(mended.out);
    }
  });
});

test("words prints what stands in ten rows or more, whatever its case, and nothing less frequent", async () => {
  const rows = (word: string, count: number, from: number) =>
    Array.from({ length: count }, (_, place) => `z${from + place},${word},A,2019-01-10\n`).join("");
  const header = "application_id,procedure,applicant_id,submitted_on\n";
  const folder = temporaryFolder({
    "applications.csv": `${header}${rows("Asiel AANVRAAG", 6, 0)}${rows("asiel-aanvraag", 4, 10)}${rows("Jansen", 9, 20)}`,
  });
  const { out } = await nareis("words", folder);
  expect(JSON.parse(out)).toEqual({ codes: { applications: { procedure: { "Asiel AANVRAAG": "" } } } });
  const none = await nareis("words", folder, "--empty", "Asiel AANVRAAG,asiel-aanvraag");
  expect(JSON.parse(none.out)).toEqual({ codes: {} });
});

describe("nareis.json beside the data", () => {
  const rows = "application_id,procedure,applicant_id,submitted_on,outcome\na,asylum,Ren\u00e9,31-05-2019,NULL\n";
  const latin = Buffer.from(rows, "latin1");
  function folderWith(options: string): string {
    const folder = temporaryFolder({ "nareis.json": options });
    writeFileSync(join(folder, "applications.csv"), latin);
    return folder;
  }

  test("holds options for reading by their names, and those of the command line go first", async () => {
    const folder = folderWith('\uFEFF{ "encoding": "windows-1252", "dates": "dutch", "empty": ["NULL"] }');
    for (const path of [folder, join(folder, "applications.csv")]) {
      expect((await nareis("check", path)).status).toBe(0);
      expect((await nareis("check", path, "--dates", "iso")).status).toBe(1);
      expect((await nareis("check", path, "--empty", "NA")).status).toBe(1);
    }
    const typed = folderWith("{}");
    const options = ["--encoding", "windows-1252", "--dates", "dutch", "--empty", "NA,NULL"];
    expect((await nareis("check", typed, ...options)).status).toBe(0);
    const oneByOne = [...options.slice(0, -1), "NULL", "--empty", "NA"];
    expect((await nareis("check", typed, ...oneByOne)).status).toBe(0);
  });

  test("may have a byte order mark, and so may its mapping", async () => {
    const folder = folderWith('\ufeff{ "mapping": "mapping.json" }');
    writeFileSync(join(folder, "mapping.json"), Buffer.from('\ufeff{ "columns": {}, "codes": {} }', "utf16le"));
    expect((await nareis("check", folder)).status).toBe((await nareis("check", folderWith("{}"))).status);
  });

  test("is refused where it leads nowhere, which is not the same as none", async () => {
    const folder = temporaryFolder(registerFiles);
    symlinkSync(join(folder, "nowhere"), join(folder, "nareis.json"));
    expect(await nareis("tables", folder)).toMatchObject({ status: 2, out: "" });
  });

  test("can say by null that a column is not to be read: one of two with one meaning, or one that is not known", async () => {
    const header = "zaaknummer,aanvraagnummer,procedure,v_nummer,ingediend_op,Team\n";
    const folder = temporaryFolder({ "applications.csv": `${header}a,2019/1,asiel,P1,2019-05-31,Noord\n` });
    const before = await nareis("check", folder, "--locale", "en");
    expect(before.status).toBe(1);
    expect(before.out.replaceAll(/\s+/g, " ")).toContain("or name the other header with null in --mapping FILE");
    const mapping = { columns: { applications: { Aanvraagnummer: null, team: null } } };
    writeFileSync(join(folder, "nareis.json"), JSON.stringify({ mapping }));
    const after = await nareis("check", folder, "--locale", "en");
    expect([after.status, after.out]).toEqual([0, expect.stringContaining("No issues.")]);
  });

  test("is refused where it holds anything else, or is no JSON, without a word of it", async () => {
    for (const options of [
      '{ "geheim": 1 }',
      "[",
      '"geheim"',
      '{ "dates": "geheim" }',
      '{ "mapping": "geheim.json" }',
    ]) {
      const { status, out, err } = await nareis("tables", folderWith(options));
      expect([options, status, out]).toEqual([options, 2, ""]);
      expect(err).toMatch(/^nareis: [^\n]+\n$/);
      expect(err).not.toContain("geheim");
    }
  });
});

test("check says in which file and line a row stands where a table has several files", async () => {
  const header = "signal_id,application_id,raised_on";
  const { "signals.csv": _, ...others } = registerFiles as Readonly<Record<string, string>>;
  const folder = temporaryFolder({
    ...others,
    "signals-1.csv": `\n${header}\n,,\n,a,2020-01-01\n`,
    "signals-2.json": '[{"signal_id":"","application_id":"a","raised_on":"2020-01-01"}]',
    "signals-2b.parquet": parquetOf([{ signal_id: "s", application_id: "a", raised_on: "2020-01-01" }], PLAIN),
    "signals-3.csv": `sep=;\r${header.replaceAll(",", ";")}\r;a;2020-01-01\r`,
  });
  const { out } = await nareis("check", folder, "--locale", "en");
  expect(out).toMatch(
    /missing-value: signals, signal_id, 3 rows\n {2}row 1 \(signals-1\.csv, line 4\), row 2 \(signals-2\.json\), row 4 \(signals-3\.csv,\n {2}line 3\)\n/,
  );
  const multiline = await nareis("check", folder, "--multiline-fields");
  expect(multiline.out).toMatch(/rij 1 \(signals-1\.csv\), rij 2 \(signals-2\.json\), rij 4\s+\(signals-3\.csv\)/);
});

test("check names the files that no table reads, with the name of a table that comes near, and counts them", async () => {
  const folder = temporaryFolder({
    ...registerFiles,
    "identity.csv": "zaak",
    "besluiten.csv": "zaak",
    "nareis.json": "{}",
    ".hidden": "",
  });
  const { status, out, err } = await nareis("check", folder, "--locale", "en");
  expect([status, err]).toEqual([0, ""]);
  expect(out).toContain("\nFiles in the folder that are not read: besluiten.csv, identity.csv\n(identities?).\n");
  const { coverage } = JSON.parse((await nareis("check", folder, "--format", "json")).out);
  expect(coverage.files).toEqual({ read: 5, unread: 2 });
});

describe("--output", () => {
  test("writes the results to a file in UTF-8, and to one that is there only with --force", async () => {
    const folder = temporaryFolder(registerFiles);
    const file = join(temporaryFolder(), "table.html");
    const printed = await nareis("tables", folder, "--format", "html");
    const written = await nareis("tables", folder, "--format", "html", "--output", file);
    expect(written).toEqual({ ...printed, out: "" });
    expect(readFileSync(file, "utf8")).toBe(printed.out);
    expect(await nareis("tables", folder, "--output", file)).toMatchObject({ status: 2, out: "" });
    expect(readFileSync(file, "utf8")).toBe(printed.out);
    expect((await nareis("chains", folder, "--output", file, "--force")).status).toBe(0);
    expect(readFileSync(file, "utf8")).toBe((await nareis("chains", folder)).out);
  });

  test("says in the language of --locale that a folder is not there, and never which", async () => {
    const folder = join(temporaryFolder(), "nowhere");
    for (const command of ["tables", "check", "words"]) {
      expect((await nareis(command, folder)).err).toBe(
        "nareis: Geef het pad van een map of een bestand dat er is en dat u mag lezen.\n",
      );
      expect((await nareis(command, folder, "--locale", "en")).err).toMatch(/^nareis: Give the path of a folder/);
    }
  });

  test("leaves no file behind wrong usage, nor a message of the system", async () => {
    const folder = temporaryFolder(registerFiles);
    const file = join(temporaryFolder(), "table.txt");
    expect((await nareis("explain", folder, "zaak-77", "--output", file)).status).toBe(2);
    expect(existsSync(file)).toBe(false);
    mkdirSync(file);
    const { status, err } = await nareis("tables", folder, "--output", file, "--force");
    expect([status, err.split("\n").length]).toEqual([2, 2]);
  });
});

describe("the language of --locale", () => {
  test("is that of usage errors, wherever the option stands", async () => {
    const dutch = await nareis("tabels");
    const english = await nareis("tabels", "--locale", "en");
    expect(dutch.err).toMatch(/Bedoelde u tables\?/);
    expect(english.err).toMatch(/Did you mean tables\?/);
    expect((await nareis("tables", "--formt=csv", "--locale=en")).err).toMatch(/Did you mean --format\?/);
  });
});

test("a usage error never repeats what was typed where an id may stand", async () => {
  const folder = temporaryFolder(registerFiles);
  for (const argv of [
    ["geheim", folder],
    ["help", "geheim"],
    ["explain", folder, "zaak-9", "geheim"],
    ["explain", folder, "--geheim"],
    ["explain", folder, "-geheim"],
    ["explain", folder, "geheim"],
    ["tables", folder, "--class", "geheim"],
    ["tables", folder, "--breakdown", "geheim"],
    ["tables", folder, "--definition", "geheim"],
    ["tables", folder, "--policy", "geheim"],
    ["tables", folder, "--as-of", "geheim"],
    ["tables", folder, "--format=geheim"],
    ["tables", folder, "--final=geheim"],
    ["verify", "geheim", folder],
    ["tables", "geheim"],
    ["--geheim"],
  ]) {
    const { status, out, err } = await nareis(...argv);
    expect([argv.slice(1), status, out]).toEqual([argv.slice(1), 2, ""]);
    expect(err).toMatch(/^nareis: [^\n]+\n$/);
    expect(err).not.toMatch(/geheim|zaak/);
  }
});

test("-v and --version say the version, and help COMMAND what --help says", async () => {
  const version = await nareis("--version");
  expect(version).toMatchObject({ status: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  expect(await nareis("-v")).toEqual(version);
  expect(await nareis("help", "tables")).toEqual(await nareis("tables", "--help"));
  expect(await nareis("help")).toEqual(await nareis("--help"));
});

test("--final takes the draft away, and --policy takes a file", async () => {
  const folder = temporaryFolder(registerFiles);
  const policy = { id: "thirds", base: 3, ties: "half-up", threshold: 3, thresholdOn: "true-count", zero: "hidden" };
  const file = join(temporaryFolder({ "policy.json": JSON.stringify(policy) }), "policy.json");
  const { out } = await nareis("tables", folder, "--policy", file, "--final", "--format", "json");
  expect(JSON.parse(out).about).toMatchObject({ status: "final", policy });
  expect((await nareis("tables", folder)).out).toContain("CONCEPT");
});

test("help fits in eighty columns, examples apart, and every command has some", async () => {
  const { out } = await nareis("--help");
  const listing = out.slice(out.indexOf("Commands:"), out.indexOf("Examples:"));
  const commands = [...listing.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name as string);
  expect(commands).toContain("words");
  for (const argv of [["--help"], ...commands.map((name) => ["help", name])]) {
    const { out: help } = await nareis(...argv);
    const [before = "", after = ""] = help.split("Examples:\n");
    expect(before.split("\n").filter((line) => line.length > 80)).toEqual([]);
    expect([argv, after.startsWith("  nareis ")]).toEqual([argv, true]);
  }
});

test("the application in the examples of help is stacked in the demonstration register", async () => {
  const folder = temporaryFolder();
  await writeRegisterFiles(folder, demonstrationTables());
  const [, id = ""] = /nareis explain my-register (\S+)/.exec((await nareis("help", "explain")).out) ?? [];
  expect((await nareis("explain", folder, id, "--locale", "en")).out).toMatch(/^Nareis op nareis: /);
});

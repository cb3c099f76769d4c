import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { brokenApplications, cells, registerFiles } from "../command-line/small-register.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis, validator } from "./nareis.ts";

const validate = validator("verification");

/** A folder with a register and, beside it, a table that was printed of it. */
async function printed(...options: readonly string[]): Promise<{ folder: string; file: string }> {
  const folder = temporaryFolder(registerFiles);
  const { out } = await nareis("tables", folder, "--format", "json", ...options);
  const file = join(temporaryFolder(), "table.json");
  writeFileSync(file, out);
  return { folder, file };
}

/** The file with the JSON in it changed. */
function edit(file: string, change: (table: never) => void): void {
  const table = JSON.parse(readFileSync(file, "utf8"));
  change(table as never);
  writeFileSync(file, JSON.stringify(table));
}

const english = ["--locale", "en"] as const;

describe("nareis verify TABLE DIR", () => {
  test("says equal and by what it counted, with status 0", async () => {
    const { folder, file } = await printed("--as-of", "2022-12-31");
    const { status, out, err } = await nareis("verify", file, folder, ...english);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toMatch(
      /^Equal: .*\n\nDefinition: memo-2023-08 \(\w{64}\)\nReference date: 31 December 2022\nRegister: \w{32}\n$/,
    );
    expect((await nareis("verify", file, folder)).out).toMatch(
      /^Gelijk: .*\n\nDefinitie: .*\nPeildatum: 31 december 2022\n/,
    );
  });

  test("for every kind of table that nareis tables prints, draft or final", async () => {
    const kinds = [
      ["--class", "all-forms"],
      ["--definition", "law-since-2014", "--unit", "sponsors"],
      ["--by", "quarter", "--per", "decision"],
      ["--by", "month", "--from", "2020", "--to", "2020"],
      ["--to", "2010"],
      ["--from", "2030"],
    ];
    for (const options of kinds) {
      const { folder, file } = await printed(...options);
      edit(file, (table) => Object.assign((table as { about: object }).about, { status: "final" }));
      expect(await nareis("verify", file, folder), options.join(" ")).toMatchObject({ status: 0, err: "" });
    }
  });

  test("does not care for a byte order mark, the order of rows, the file format or unknown columns", async () => {
    const { file } = await printed();
    writeFileSync(file, `\uFEFF${readFileSync(file, "utf8")}`);
    const [header = "", ...rows] = (registerFiles["applications.csv"] as string).trimEnd().split("\n");
    const names = header.split(",");
    const records = rows.reverse().map((row) => {
      const values = row.split(",");
      return JSON.stringify({ land: "x", ...Object.fromEntries(names.map((name, at) => [name, values[at] ?? ""])) });
    });
    const { "applications.csv": _, ...others } = registerFiles;
    const folder = temporaryFolder({ ...others, "applications.ndjson": `${records.join("\n")}\n` });
    expect(await nareis("verify", file, folder)).toMatchObject({ status: 0 });
  });

  test("names the figures that differ and never says them, with status 1", async () => {
    const { folder, file } = await printed();
    edit(file, (table) => {
      const [row] = (table as { rows: { cells: object[] }[] }).rows;
      if (row === undefined) throw new Error("no rows");
      for (const column of [1, 5]) row.cells[column] = { kind: "rounded", value: 770, atLeast: 765, atMost: 774 };
    });
    const { status, out, err } = await nareis("verify", file, folder, ...english);
    expect([status, err]).toEqual([1, ""]);
    expect(out.split("\n").slice(0, 4)).toEqual([
      "Different: counted again from this register, the table is not the same.",
      "- Different figure: row 1, column 2020.",
      "- Different figure: row 1, column total.",
      "",
    ]);
    expect((await nareis("verify", file, folder)).out).toContain("- Ander cijfer: rij 1, kolom totaal.");
  });

  test("says which statements of a table the register contradicts", async () => {
    const { folder, file } = await printed();
    writeFileSync(
      join(folder, "applications.csv"),
      (registerFiles["applications.csv"] as string).replace("zaak-5", "zaak-4x"),
    );
    writeFileSync(join(folder, "register.json"), '{"extracted_on":"2023-05-31","synthetic":true}');
    const { status, out } = await nareis("verify", file, folder, "--format", "json");
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      equal: false,
      differences: [{ code: "register-digest" }, { code: "synthetic" }, { code: "source" }, { code: "coverage" }],
    });
  });

  test("says that a definition was changed or renamed, or that another version made the table", async () => {
    const { folder, file } = await printed();
    const codes = async (): Promise<readonly string[]> => {
      const { differences, notices } = JSON.parse((await nareis("verify", file, folder, "--format", "json")).out);
      return [...differences, ...notices].map(({ code }: { readonly code: string }) => code);
    };
    const about = (change: object) => edit(file, (table) => Object.assign((table as { about: object }).about, change));
    const { definitions, question } = JSON.parse(readFileSync(file, "utf8")).about;
    about({ version: "0.0.1" });
    expect(await codes()).toEqual(["other-version"]);
    about({ definitions: [{ ...definitions[0], id: "own" }] });
    expect(await codes()).toEqual(["definition-id", "other-version"]);
    about({
      definitions,
      question: { ...question, definitions: [{ ...question.definitions[0], independent: "none" }] },
    });
    expect(await codes()).toEqual(expect.arrayContaining(["definition-digest", "other-version"]));
  });

  test("prints JSON by its schema, whatever came out", async () => {
    const { folder, file } = await printed("--class", "all-forms");
    const values = [JSON.parse((await nareis("verify", file, folder, "--format", "json")).out)];
    edit(file, (table) => {
      const { about } = table as unknown as { about: { registers: [object] } };
      Object.assign(about.registers[0], { digest: "", source: "elsewhere", synthetic: true });
    });
    values.push(JSON.parse((await nareis("verify", file, folder, "--format", "json")).out));
    edit(file, (table) => {
      Object.assign((table as { about: { question: { definitions: [object] } } }).about.question.definitions[0], {
        lookBackMonths: 60,
      });
    });
    values.push(JSON.parse((await nareis("verify", file, folder, "--format", "json")).out));
    for (const value of values) expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
    expect(values.map(({ equal, differences }) => [equal, differences.length > 0])).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ]);
    expect(validate({ ...values[0], differences: [{ code: "periods" }] })).toBe(false);
    expect(validate({ ...values[1], equal: true })).toBe(false);
  });

  test("a register with errors has status 1 though the table is equal, and --strict refuses it", async () => {
    const folder = temporaryFolder({ "applications.csv": brokenApplications });
    const file = join(temporaryFolder(), "table.json");
    writeFileSync(file, (await nareis("tables", folder, "--format", "json")).out);
    const lenient = await nareis("verify", file, folder, ...english);
    expect(lenient).toMatchObject({ status: 1, out: expect.stringMatching(/^Equal/) });
    const strict = await nareis("verify", file, folder, ...english, "--strict");
    expect(strict).toMatchObject({ status: 1, out: "" });
    for (const { out, err } of [lenient, strict]) expect(out + err).not.toMatch(cells);
  });
});

describe("nareis verify TABLE DIR, of any command that prints one", () => {
  const commands = [
    ["tables", "--breakdown", "depth", "--unit", "sponsors", "--by", "quarter"],
    ["tables", "--breakdown", "art8-group"],
    ["tables", "--breakdown", "column:plaats:applicant", "--class", "all-forms"],
    ["signals", "--class", "all-forms"],
    ["follow-up", "--unit", "dossiers"],
    ["attrition", "--class", "art8-after-nareis"],
    ["revisions", "--since", "2021-01-01", "--per", "decision"],
    ["follow-up", "--per", "event"],
    ["shares", "--by", "half-year"],
  ];
  /** The register, with persons in places, and a table of it. */
  async function printedBy([command = "", ...options]: readonly string[]): Promise<{
    folder: string;
    file: string;
  }> {
    const persons = "person_id,plaats\nmina,Ons Dorp\nadam,Ons Dorp\nsara,Uw Dorp\n";
    const folder = temporaryFolder({ ...registerFiles, "persons.csv": persons });
    const { out, status } = await nareis(command, folder, "--format", "json", ...options);
    expect(status).toBe(0);
    const file = join(temporaryFolder(), "table.json");
    writeFileSync(file, out);
    return { folder, file };
  }

  for (const command of commands) {
    test(`says equal for nareis ${command.join(" ")}, and names what differs by row and column`, async () => {
      const { folder, file } = await printedBy(command);
      expect(await nareis("verify", file, folder, ...english, "--quiet")).toMatchObject({
        status: 0,
        err: "",
        out: expect.stringMatching(/^Equal: /),
      });
      edit(file, (table) => {
        const { rows } = table as { rows: { cells: (object | null)[] }[] };
        const cells = rows[0]?.cells as (object | null)[];
        const last = cells.map((cell) => cell !== null).lastIndexOf(true);
        cells[last] = { kind: "rounded", value: 770, atLeast: 765, atMost: 774 };
      });
      const { status, out, err } = await nareis("verify", file, folder, ...english, "--quiet");
      expect([status, err]).toEqual([1, ""]);
      expect(out).toMatch(/^Different: [^\n]*\n- Different figure: row 1, column [\w -]+\.\n\n/);
      expect(out).not.toMatch(/\b770\b/);
      const json = JSON.parse((await nareis("verify", file, folder, "--format", "json")).out);
      expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
      expect(json).toMatchObject({ equal: false, differences: [{ code: "cell", row: 1 }] });
    });
  }

  test("says that a breakdown has other groups, and never which", async () => {
    const { folder, file } = await printedBy(["tables", "--breakdown", "column:plaats"]);
    edit(file, (table) => {
      for (const { keys } of (table as { rows: { keys: string[] }[] }).rows) keys[2] = `${keys[2]} geheim`;
    });
    const { status, out, err } = await nareis("verify", file, folder, ...english);
    expect([status, err]).toEqual([1, ""]);
    expect(out).toContain("- This register gives other rows, for example other groups.\n");
    expect(out).not.toMatch(/geheim|Dorp/);
  });

  test("takes each table of nareis definitions", async () => {
    const { folder, file } = await printedBy(["definitions"]);
    const tables = JSON.parse(readFileSync(file, "utf8"));
    expect(Object.keys(tables)).toEqual(["table", "moves", "sensitivity"]);
    for (const table of Object.values(tables)) {
      writeFileSync(file, JSON.stringify(table));
      expect(await nareis("verify", file, folder)).toMatchObject({ status: 0 });
    }
  });

  test("of two releases takes the old one behind the new one, and says so where it is not given", async () => {
    const corrected = (registerFiles["applications.csv"] as string).replace("2019-09-01", "2019-10-01");
    const [old, now] = [
      temporaryFolder(registerFiles),
      temporaryFolder({ ...registerFiles, "applications.csv": corrected }),
    ];
    const file = join(temporaryFolder(), "table.json");
    writeFileSync(file, (await nareis("revisions", old, now, "--format", "json")).out);
    expect(await nareis("verify", file, now, old)).toMatchObject({ status: 0, err: "" });
    expect(await nareis("verify", file, now)).toMatchObject({ status: 2, out: "" });
    expect((await nareis("verify", file, now, now)).status).toBe(1);
  });

  test("refuses a table that does not say everything that it was counted by", async () => {
    const { folder, file } = await printedBy(["attrition"]);
    edit(file, (table) =>
      Object.assign((table as { about: { question: object } }).about.question, { of: "sensitivity" }),
    );
    const { status, out, err } = await nareis("verify", file, folder, ...english);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/^nareis: Give a published table as it was printed: .* at about\.question.*\.\n$/);
  });

  test("does not read a column that no breakdown may be by, though a file asks for it", async () => {
    const { folder, file } = await printedBy(["tables", "--breakdown", "column:plaats"]);
    edit(file, (table) =>
      Object.assign((table as { about: { question: { by: object } } }).about.question.by, { column: "nationaliteit" }),
    );
    const { status, out, err } = await nareis("verify", file, folder, ...english);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/^nareis: Give a table with another breakdown: [^\n]*\n$/);
    expect(err).not.toContain("nationaliteit");
  });
});

describe("wrong usage of nareis verify is one line and status 2:", () => {
  const wrong: readonly (readonly [string, string | null, RegExp])[] = [
    ["a file that is not there", null, /Give a file with a published table in JSON/],
    ["a file that is not JSON", "geheim,zaak-1", /Give a file with a published table in JSON/],
    ["JSON of something else", '{"about":{"geheim":1}}', /Give a published table, as nareis tables --format json/],
    [
      "a table broken off",
      '{"~kind":"PublishedTable","geheim":1,"rows":[]}',
      /changed or cut off at the outermost braces, about, dimensions, …\.$/,
    ],
  ];
  for (const [title, content, message] of wrong) {
    test(title, async () => {
      const folder = temporaryFolder({ ...registerFiles, ...(content !== null && { "x.json": content }) });
      const { status, out, err } = await nareis("verify", join(folder, "x.json"), folder, ...english);
      expect([status, out]).toEqual([2, ""]);
      expect(err).toMatch(/^nareis: [A-Z][^\n]*\.\n$/);
      expect(err.trimEnd()).toMatch(message);
      expect(err).not.toMatch(cells);
    });
  }

  test("a reference date beside that of the table", async () => {
    const { folder, file } = await printed();
    expect(await nareis("verify", file, folder, "--as-of", "2023-05-31")).toMatchObject({ status: 2, out: "" });
  });
});

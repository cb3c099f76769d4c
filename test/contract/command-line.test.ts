import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { main } from "../../src/terminal/main.ts";
import { memo } from "../../src/testing/builders/memo.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";

const header = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on";
const sound = [
  "a,nareis,A,P1,2019-01-10,granted,2019-06-01",
  "b,asylum,A,,2019-07-01,,",
  "x,nareis,X,A,2021-03-04,,",
  "y,nareis,P1,A,2021-03-05,granted,2021-03-06",
];

/** A folder with a register of these lines. */
const registerWith = (...lines: readonly string[]) =>
  temporaryFolder({ "applications.csv": `${[header, ...sound, ...lines].join("\n")}\n` });

/** What a command gives, in this very process. */
async function nareis(...argv: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  const said = { out: "", err: "" };
  const terminal = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    showsProgress: false,
    availableMemory: () => Infinity,
    now: () => 0,
  };
  return { status: await main(argv, terminal), ...said };
}

describe("commands", () => {
  test("nareis demo prints the four tables of the memo from the built-in demonstration register", async () => {
    const { status, out, err } = await nareis("demo");
    const figures = out.split("\n").flatMap((line) => {
      const row = /^(Aanvragen|Inwilligingen) (.+?) {2,}(.*)$/.exec(line);
      return row === null ? [] : [`${row[1]} ${row[2]}: ${row[3]?.trim().replace(/\s+/g, " ")}`];
    });
    expect(figures).toEqual(
      memo.tables.map(({ title, cells, total, open }) => {
        const footnote = open === null ? "" : "*";
        return `${title}: ${Object.values(cells).join(" ")} ${total}${footnote}`;
      }),
    );
    expect(out).toContain("nog 190 nareisaanvragen open");
    expect(out).toContain("nog 220 gezinsherenigingsaanvragen van nareizigers open");
    expect({ status, err }).toEqual({ status: 0, err: "" });
  });

  test("nareis tables, chains, check and explain work on a folder of register files", async () => {
    const folder = registerWith();
    expect((await nareis("tables", folder)).out).toContain("Eindtotaal");
    expect((await nareis("chains", folder, "--format", "ndjson")).out.trimEnd().split("\n")).toHaveLength(2);
    expect((await nareis("check", folder, "--locale", "en")).out).toContain("No issues.");
    expect((await nareis("explain", folder, "x")).out).toMatch(/^Nareis op nareis: /);
  });

  test("or on an applications file alone", async () => {
    const file = join(registerWith(), "applications.csv");
    expect((await nareis("tables", file)).status).toBe(0);
    expect((await nareis("explain", file, "x")).out).toMatch(/^Nareis op nareis: /);
  });
});

describe("options", () => {
  test("--definition takes the id of a preset", async () => {
    const folder = registerWith();
    const classOfX = async (definition: string) =>
      JSON.parse(
        (await nareis("chains", folder, "--format", "ndjson", "--definition", definition)).out.split("\n")[0] ?? "",
      ).class;
    expect(await classOfX("memo-2023-08")).toBe("nareis-op-nareis");
    expect(await classOfX("law-since-2014")).toBeNull();
  });

  test("--as-of is the reference date, inclusive", async () => {
    const folder = registerWith();
    expect((await nareis("chains", folder, "--format", "ndjson", "--as-of", "2021-03-03")).out).toBe("");
    expect((await nareis("chains", folder, "--format", "ndjson", "--as-of", "2021-03-04")).out).not.toBe("");
    expect((await nareis("tables", folder, "--as-of", "2021-03-04")).out).toContain("Peildatum: 4 maart 2021");
  });

  test("--from YEAR and --to YEAR", async () => {
    const { out } = await nareis("tables", registerWith(), "--from", "2019", "--to", "2020", "--format", "ndjson");
    const rows = out.trimEnd().split("\n");
    expect([...new Set(rows.map((row) => JSON.parse(row).column))]).toEqual(["2019", "2020", "total", "open"]);
  });

  test("--unit, --per submission|decision, --by year|half-year|quarter|month, --class", async () => {
    const folder = registerWith();
    const { out } = await nareis(
      ...["tables", folder, "--unit", "sponsors", "--per", "decision", "--by", "quarter", "--class", "all-forms"],
      ...["--format", "json"],
    );
    const { about, columns, rows } = JSON.parse(out);
    expect(about.question).toMatchObject({ units: ["sponsors"], basis: "decision", periods: { length: "quarter" } });
    expect(columns[0].label).toMatch(/^\d{4}-Q\d$/);
    expect([...new Set(rows.map(({ keys }: { keys: string[] }) => keys[0]))]).toEqual(["all-forms"]);
  });

  test("--locale nl|en", async () => {
    const folder = registerWith();
    expect((await nareis("tables", folder, "--locale", "nl")).out).toContain("Eindtotaal");
    expect((await nareis("tables", folder, "--locale", "en")).out).toContain("Total");
  });

  test("--exact, the loud one, says so in every format for people", async () => {
    const folder = registerWith();
    for (const format of ["text", "markdown", "html", "csv"]) {
      expect((await nareis("tables", folder, "--exact", "--format", format)).out, format).toContain("NIET BESCHERMD");
    }
  });
});

describe("nareis chains DIR --format ndjson", () => {
  test("prints one object per chain, with exactly these keys in this order", async () => {
    const { out } = await nareis("chains", registerWith(), "--format", "ndjson");
    expect(out.split("\n")).toEqual([
      '{"application":"x","class":"nareis-op-nareis","reason":null,"form":"nareis>nareis","first":"a","independent":"b","depth":1,"path":["a","x"],"submitted":"2021-03-04","decided":null,"outcome":"open","applicant":"X","sponsor":"A"}',
      '{"application":"y","class":null,"reason":"returns-to-first-sponsor","form":"nareis>nareis","first":"a","independent":"b","depth":0,"path":["y"],"submitted":"2021-03-05","decided":"2021-03-06","outcome":"granted","applicant":"P1","sponsor":"A"}',
      "",
    ]);
  });

  test("sorted by application, in UTF-16 code units", async () => {
    const ids = ["x9", "x10", "\uFF01", "\u{1F600}", "X"];
    const lines = ids.map((id) => `${id},nareis,X,A,2021-03-04,,`);
    const { out } = await nareis("chains", registerWith(...lines), "--format", "ndjson");
    const found = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).application);
    expect(found).toEqual(["X", "x", "x10", "x9", "y", "\u{1F600}", "\uFF01"]);
  });
});

describe("nareis tables DIR --exact --format json", () => {
  test("prints about and, for each class and every measure, the counts by year and the total", async () => {
    const { about, ...rows } = JSON.parse((await nareis("tables", registerWith(), "--exact", "--format", "json")).out);
    const classes = ["nareis-op-nareis", "art8-after-nareis", "other-stacking", "all-forms"];
    const measures = ["applications", "granted", "rejected", "withdrawn", "not-considered", "closed", "open"];
    expect(Object.keys(rows)).toEqual(classes.flatMap((name) => measures.map((measure) => `${name}/${measure}`)));
    expect(rows["nareis-op-nareis/applications"]).toEqual({
      "2017": 0,
      "2018": 0,
      "2019": 0,
      "2020": 0,
      "2021": 1,
      total: 1,
    });
    expect(rows["art8-after-nareis/open"]).toEqual({ "2017": 0, "2018": 0, "2019": 0, "2020": 0, "2021": 0, total: 0 });
  });

  test("about holds question, digests, coverage, version", async () => {
    const { about } = JSON.parse((await nareis("tables", registerWith(), "--exact", "--format", "json")).out);
    expect(about).toMatchObject({
      question: { of: "classes", referenceDates: ["2021-03-06"], units: ["applications"], basis: "submission" },
      definitions: [{ id: "memo-2023-08", digest: expect.any(String) }],
      registers: [{ digest: expect.any(String), coverage: { from: null, to: "2021-03-06" } }],
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
    });
  });
});

describe("nareis check DIR --format json", () => {
  test("prints tables, issues and coverage, sorted by table, row, and code", async () => {
    const { out } = await nareis(
      "check",
      registerWith("z,sport,Z,,2019-02-30,,", "x,nareis,X,A,2021-03-04,,"),
      "--format",
      "json",
    );
    const { tables, issues, coverage, ...rest } = JSON.parse(out);
    expect(rest).toEqual({});
    expect(Object.keys(JSON.parse(out))).toEqual(["tables", "issues", "coverage"]);
    expect(tables).toEqual({ applications: { rows: 6, kept: 4, duplicates: 1, setAside: 1 } });
    expect(issues).toEqual([
      { code: "unknown-code", severity: "error", table: "applications", row: 5, column: "procedure" },
      { code: "invalid-date", severity: "error", table: "applications", row: 5, column: "submitted_on" },
      { code: "duplicate-row", severity: "notice", table: "applications", row: 6, column: null },
    ]);
    expect(coverage.referenceDate).toBe("2021-03-06");
  });
});

describe("exit status", () => {
  test("0 done", async () => {
    for (const command of ["tables", "chains", "check"]) {
      const { status, err } = await nareis(command, registerWith());
      expect({ status, err: err }, command).toEqual({ status: 0, err: "" });
    }
  });

  test("0 also with warnings and notices only", async () => {
    const warned = registerWith("x,nareis,X,A,2021-03-04,,");
    expect(await nareis("tables", warned, "--locale", "en")).toMatchObject({
      status: 0,
      err: "duplicate-row: applications, 1 row\nnareis check says which rows they are, what is wrong and how to mend it.\n",
    });
  });

  test("1 the register has errors: each kind is a line on stderr, results still printed", async () => {
    const folder = registerWith("z,sport,Z,,2019-01-10,,");
    for (const argv of [
      ["tables", folder],
      ["chains", folder],
      ["explain", folder, "x"],
    ]) {
      const { status, out, err } = await nareis(...argv, "--locale", "en");
      expect(status).toBe(1);
      expect(out).not.toBe("");
      expect(err).toBe(
        "unknown-code: applications, procedure, 1 row\nnareis check says which rows they are, what is wrong and how to mend it.\n",
      );
    }
    for (const format of ["text", "json", "ndjson"]) {
      const { status, out, err } = await nareis("check", folder, "--format", format);
      expect({ status, err: err }).toEqual({ status: 1, err: "" });
      expect(out).toContain("unknown-code");
    }
  });

  test("1 and no results with --strict", async () => {
    const folder = registerWith("z,sport,Z,,2019-01-10,,");
    for (const argv of [
      ["tables", folder],
      ["chains", folder],
      ["explain", folder, "x"],
    ]) {
      const { status, out, err } = await nareis(...argv, "--strict");
      expect({ status, out }).toEqual({ status: 1, out: "" });
      expect(err).toContain("unknown-code");
    }
    expect((await nareis("tables", registerWith(), "--strict")).status).toBe(0);
  });

  test("2 wrong usage", async () => {
    expect((await nareis("tables")).status).toBe(2);
    expect((await nareis("tables", registerWith(), "--as-of", "2023-02-30")).status).toBe(2);
  });
});

test("progress only on a terminal", async () => {
  expect((await nareis("tables", registerWith())).err).toBe("");
});

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { plotTable } from "../../src/plot/plot-table.ts";
import { publishedTableFrom } from "../../src/publication/published-table-from.ts";
import { withheldPlaces } from "../../src/terminal/withheld-places.ts";
import { registerFiles } from "../command-line/small-register.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis, validator } from "./nareis.ts";

const validate = validator("audit");
const english = ["--locale", "en"] as const;

function file(text: string, name = "table.csv"): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
}

const memo = "label,2019,2020,2021,2022,2023,total\nfiled,210,120,300,100,110,840\ngranted,120,50,130,20,<10,310*\n";

async function audited(...argv: readonly string[]) {
  const { status, out, err } = await nareis("audit", ...argv, "--format", "json");
  expect(err).toBe("");
  const data = JSON.parse(out);
  expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
  return { status, data };
}

describe("nareis audit TABLE", () => {
  test("draws what plotTable draws of the bounds of a published table, and of nothing else", async () => {
    const { out } = await nareis("tables", temporaryFolder(registerFiles), "--format", "json");
    const drawn = await nareis("audit", file(out, "table.json"), "--format", "svg", ...english);
    const { table } = publishedTableFrom(JSON.parse(out));
    expect(table).not.toBeNull();
    expect([drawn.status, drawn.out]).toEqual([
      0,
      await plotTable(table as PublishedTable, { kind: "audit", locale: "en" }),
    ]);
    const refused = [
      [file(memo)],
      [file(out, "table.json"), file(out, "table.json")],
      [file(out, "table.json"), "--width", "3"],
    ];
    for (const argv of refused) {
      const ran = await nareis("audit", ...argv, "--format", "svg", ...english);
      expect([ran.status, ran.out, ran.err]).toEqual([
        2,
        "",
        "nareis: Give one published table in JSON for a picture, without --width and --solve.\n",
      ]);
    }
  });

  test("gives the bounds of every count of the memo's table of nareis op nareis", async () => {
    const { status, data } = await audited(file(memo));
    expect(status).toBe(0);
    expect(data.consistent).toBe(true);
    expect(data.rows).toEqual([
      {
        label: "filed",
        cells: [
          [205, 214],
          [115, 124],
          [295, 304],
          [95, 104],
          [105, 114],
        ],
        total: [835, 844],
      },
      {
        label: "granted",
        cells: [
          [115, 124],
          [45, 54],
          [125, 134],
          [15, 24],
          [0, 9],
        ],
        total: [305, 314],
      },
    ]);
    expect(data.verdicts.map(({ verdict }: { verdict: string }) => verdict)).toEqual(Array(12).fill("kept"));
  });

  test("reads semicolons, tabs, thousands and marks, and takes an empty cell for any count", async () => {
    const rows = [[null, null], "label;2022;2023;totaal\ngranted;1.010;;1 020*\n".replaceAll(";", "\t")];
    const { data } = await audited(file(rows[1] as string));
    expect(data.rows[0]).toEqual({
      label: "granted",
      cells: [
        [1005, 1014],
        [1, 19],
      ],
      total: [1015, 1024],
    });
  });

  test("rounds as it is told, and adds up rows where it is told", async () => {
    const table = file("label,2022,2023,total\none,4,4,12\nother,8,4,12\nall,12,8,24\n");
    const options = ["--base", "4", "--ties", "down", "--threshold", "0", "--zero", "shown"];
    const apart = await audited(table, ...options);
    expect(apart.data.rows[0].cells[0]).toEqual([5, 7]);
    const together = await audited(table, ...options, "--rows-add-up");
    expect(together.data.rows[0].cells[1]).toEqual([5, 7]);
    expect(apart.data.rows[2].total).toEqual([24, 26]);
    expect(together.data.rows[2].total).toEqual([24, 26]);
  });

  test("says with status 1 which figures hide less than promised, and which clash", async () => {
    const narrow = file("label,2022,2023,total\nfiled,10,10,30\n");
    const { status, out } = await nareis("audit", narrow, ...english);
    expect(status).toBe(1);
    expect(out).toContain("- filed, 2022: 4 left");
    const clash = file("label,2022,2023,total\nfiled,10,10,50\n");
    const clashing = await nareis("audit", clash, ...english);
    expect(clashing.status).toBe(1);
    expect(clashing.out).toContain("no true counts at all are printed so");
    expect((await audited(clash)).data.consistent).toBe(false);
  });

  test("takes from a figure that no count prints as what it is: nothing", async () => {
    const impossible = file("label,2022,2023,total\nfiled,15,10,30\n");
    const { status, data } = await audited(impossible);
    expect([status, data.consistent]).toEqual([1, false]);
    expect(data.rows[0].cells).toEqual([
      [0, null],
      [10, 14],
    ]);
    expect((await nareis("audit", impossible, ...english)).out).toMatch(/filed +0–…x/);
  });

  test("promises as many values as it is told", async () => {
    expect((await nareis("audit", file(memo), "--width", "10")).status).toBe(0);
    expect((await nareis("audit", file(memo), "--width", "11")).status).toBe(0);
    const table = file("label,2022,2023,total\nfiled,10,20,40\n");
    expect((await nareis("audit", table, "--width", "3")).status).toBe(0);
    expect((await nareis("audit", table, "--width", "5")).status).toBe(1);
  });

  test("takes every table that nareis tables prints as JSON, and says how it was rounded by itself", async () => {
    const folder = temporaryFolder(registerFiles);
    for (const options of [
      [],
      ["--unit", "sponsors"],
      ["--by", "month"],
      ["--breakdown", "depth"],
      ["--per", "decision"],
    ]) {
      const { out } = await nareis("tables", folder, "--format", "json", ...options);
      const { data } = await audited(file(out, "table.json"));
      expect(data.consistent).toBe(true);
    }
    const { out } = await nareis("tables", folder, "--format", "json");
    expect(await nareis("audit", file(out), "--base", "5", ...english)).toMatchObject({
      status: 2,
      err: expect.stringContaining("it says how it was rounded"),
    });
  });

  test("gives exact bounds of linked tables where it is asked to solve them", async () => {
    const folder = temporaryFolder(registerFiles);
    const { out } = await nareis("tables", folder, "--format", "json", "--unit", "sponsors");
    const table = file(out, "table.json");
    expect((await audited(table)).data.exact).toBe(false);
    expect((await audited(table, "--solve")).data.exact).toBe(true);
  });

  test("refuses what is no table with the line and column, and never says what stands there", async () => {
    const secret = "V1234567";
    const cell = await nareis("audit", file(`label,2022,total\nfiled,${secret},10\n`), ...english);
    expect(cell).toMatchObject({ status: 2, out: "" });
    expect(cell.err).toContain("(line 2, column 2)");
    expect(cell.err).not.toContain(secret);
    for (const [text, said] of [
      ["label,2022\nfiled,10\n", "total as the last column"],
      ["label,2022,total\n", "at least one line of figures"],
      ["label,2022,2022,total\nfiled,10,10,20\n", "name of its own"],
      ["label,2022,total\nfiled,10,10\nfiled,10,10\n", "label of its own"],
      ["label,2022,total\nfiled,10\n", "as many cells"],
      ["{", "published table in JSON"],
    ] as const) {
      const { status, err } = await nareis("audit", file(text), ...english);
      expect([status, err]).toEqual([2, expect.stringContaining(said)]);
    }
    expect((await nareis("audit", join(temporaryFolder(), "none.csv"), ...english)).status).toBe(2);
  });
});

describe("nareis audit TABLE LATER", () => {
  const august = () => file(memo);
  const later = () =>
    file("label,2019,2020,2021,2022,2023,total\nfiled,210,120,310,110,220,970\ngranted,120,50,130,40,10,350\n");

  test("gives the later table as one alone, the earlier one, and what changed", async () => {
    const { status, data } = await audited(august(), later());
    expect(status).toBe(0);
    expect(data.rows[1].cells[4]).toEqual([10, 14]);
    expect(data.earlier[0].rows[1].cells[4]).toEqual([0, 9]);
    expect(data.changes[0][0].total).toEqual([121, 139]);
  });

  test("knows more where counts cannot have changed, and nothing more where they are free", async () => {
    const again = file(memo.replace("840", "850"));
    expect((await audited(august(), again, "--between", "unchanged")).data.consistent).toBe(false);
    expect((await audited(august(), again)).data.consistent).toBe(true);
    const back = file(memo.replace("840", "830"));
    expect((await audited(august(), back)).data.consistent).toBe(false);
    expect((await audited(august(), back, "--between", "free")).data.consistent).toBe(true);
  });

  test("audits a year beside its months as one", async () => {
    const folder = temporaryFolder(registerFiles);
    const tables = await Promise.all(
      ["year", "month"].map(async (by) => {
        const { out } = await nareis("tables", folder, "--format", "json", "--by", by);
        return file(out, `${by}.json`);
      }),
    );
    const alone = (await audited(tables[0] as string)).data.rows[0];
    const beside = (await audited(tables[1] as string, tables[0] as string)).data;
    expect(beside.consistent).toBe(true);
    expect(beside.rows[0].label).toBe(alone.label);
  });

  test("prints both releases and the change between them as text", async () => {
    const { out } = await nareis("audit", august(), later(), ...english);
    expect(out).toContain("Release 1");
    expect(out).toContain("Change from release 1 to release 2");
    expect(out).toMatch(/filed +0–9 +0–9 +1–19 +1–19 +101–119 +121–139/);
  });
});

describe("nareis tables --final", () => {
  test("refuses figures that together tell too much, and names what was tried and helps", async () => {
    const header = "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on";
    const rows = [
      "F,nareis,S,R,2015-01-01,granted,2015-06-01",
      "I,asylum,S,,2016-01-01,granted,2016-06-01",
      ...Array.from({ length: 28 }, (_, at) => `X${at},nareis,C${at},S,2021-0${at < 14 ? 2 : 5}-01,,`),
    ];
    const folder = temporaryFolder({ "applications.csv": `${[header, ...rows].join("\n")}\n` });
    const shown = file(
      '{"id":"shown","base":10,"ties":"half-up","threshold":10,"thresholdOn":"true-count","zero":"shown"}',
      "shown.json",
    );
    const asked = ["tables", folder, "--as-of", "2021-12-31", "--from", "2021", "--policy", shown, ...english];
    const { status, out, err } = await nareis(...asked, "--by", "quarter", "--final");
    expect([status, out]).toEqual([2, ""]);
    expect(err).toContain("--by year (");
    expect(err).toContain("a --policy with zero hidden (");
    const [, places = ""] = /--withhold (\S+) \(/.exec(err) ?? [];
    const without = await nareis(...asked, "--by", "quarter", "--final", "--withhold", places, "--format", "json");
    expect(without.status).toBe(0);
    expect(withheldPlaces(JSON.parse(without.out))).toBe(places);
    expect((await nareis(...asked, "--by", "quarter")).status).toBe(0);
    expect((await nareis(...asked, "--by", "year", "--final")).status).toBe(0);
  });

  test("withholds only counts that are there, and none of exact tables", async () => {
    const folder = temporaryFolder(registerFiles);
    for (const [command, place] of [
      ["tables", "1/2031"],
      ["tables", "99/total"],
      ["shares", "3/total"],
      ["tables", "0/total"],
      ["tables", "geheim"],
    ] as const) {
      const { status, out, err } = await nareis(command, folder, "--withhold", place, ...english);
      expect([place, status, out]).toEqual([place, 2, ""]);
      expect(err).toContain("--withhold");
      expect(err).not.toContain(place);
    }
    const exact = await nareis("tables", folder, "--exact", "--withhold", "1/total", ...english);
    expect([exact.status, exact.err]).toEqual([
      2,
      "nareis: Choose --exact or --withhold: exact tables have every count.\n",
    ]);
  });
});

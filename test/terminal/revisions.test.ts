import { describe, expect, test } from "vitest";
import { brokenApplications, cells, registerFiles } from "../command-line/small-register.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis, validator } from "./nareis.ts";

const since = ["--since", "2019-08-31"] as const;

/** The exact totals of nareis op nareis in which there is something, by measure and part. */
function totalsOf(out: string): Readonly<Record<string, number>> {
  const { rows } = JSON.parse(out) as { rows: { keys: Record<string, string>; counts: Record<string, number> }[] };
  return Object.fromEntries(
    rows
      .filter(({ keys, counts }) => keys["class"] === "nareis-op-nareis" && counts["total"] !== 0)
      .map(({ keys, counts }) => [[keys["measure"], keys["part"], keys["direction"]].join(" "), counts["total"] ?? 0]),
  );
}

describe("nareis revisions DIR --since DATE", () => {
  test("says in counts what came in and what went out between the two days, and why", async () => {
    const folder = temporaryFolder(registerFiles);
    const { status, out, err } = await nareis("revisions", folder, ...since, "--exact", "--format", "json");
    expect([status, err]).toEqual([0, ""]);
    expect(totalsOf(out)).toEqual({
      "applications before counted": 1,
      "applications new-months came-in": 1,
      "applications after counted": 2,
      "granted decisions-since came-in": 1,
      "granted after counted": 1,
    });
    const validate = validator("exact-table");
    validate(JSON.parse(out));
    expect(validate.errors).toBeNull();
  });

  test("ends at the day that is asked for, else at that of the register, and counts by the options", async () => {
    const folder = temporaryFolder(registerFiles);
    const exact = ["--exact", "--format", "json"] as const;
    const earlier = await nareis("revisions", folder, ...since, "--as-of", "2019-12-31", ...exact);
    expect(totalsOf(earlier.out)).toMatchObject({ "applications after counted": 1, "granted after counted": 1 });
    const sponsors = await nareis("revisions", folder, ...since, "--unit", "sponsors", "--to", "2019", ...exact);
    expect(totalsOf(sponsors.out)).toMatchObject({ "applications before counted": 1, "applications after counted": 1 });
    const other = await nareis("revisions", folder, ...since, "--definition", "law-since-2014", ...exact);
    expect(totalsOf(other.out)).toEqual({});
  });

  test("prints a protected table in Dutch, and in English where asked, with all parts without a figure in one row", async () => {
    const folder = temporaryFolder(registerFiles);
    const { status, out, err } = await nareis("revisions", folder, ...since);
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain("Waardoor de cijfers zijn veranderd tussen 31 augustus 2019 en 31 mei 2023\n");
    expect(out).toContain(
      "\nOverig: de rijen waarin elk cijfer, behalve nog open, is onderdrukt, samen geteld. Samen kunnen zij wel een cijfer hebben.\n",
    );
    expect(out).toMatch(/^ +overig +erbij +/m);
    expect(out).not.toMatch(/^ +(?:sindsdien beslist|nieuwe maanden)/m);
    const translated = await nareis("revisions", folder, ...since, "--exact", "--locale", "en");
    expect(translated.out).toMatch(/^UNPROTECTED/);
    expect(translated.out).toMatch(/^ +decided since +entries +/m);
    expect(translated.out).not.toMatch(/^ +other +entries/m);
  });

  test("has the same rows in data, which keeps to its schema", async () => {
    const folder = temporaryFolder(registerFiles);
    const published = JSON.parse((await nareis("revisions", folder, ...since, "--format", "json")).out);
    const validate = validator("published-table");
    validate(published);
    expect(validate.errors).toBeNull();
    // The two tables, and what came in and went out by whatever cause, of each class and measure.
    expect(published.rows).toHaveLength(2 * 2 * (2 + 2));
    for (const format of ["csv", "ndjson"]) {
      const { out } = await nareis("revisions", folder, ...since, "--format", format);
      expect(out).toMatch(/\bother\b.{1,20}went-out/);
      expect(out).not.toContain("changed-decisions");
    }
  });

  test("ends with 1 for a register with errors, without a word of it, and with 2 for wrong usage", async () => {
    const broken = temporaryFolder({ ...registerFiles, "applications.csv": brokenApplications });
    const { status, out, err } = await nareis("revisions", broken, ...since);
    expect(status).toBe(1);
    expect(out).toContain("Waardoor");
    expect(err).not.toMatch(cells);
    expect(await nareis("revisions", broken, ...since, "--strict")).toMatchObject({ status: 1, out: "" });
    const folder = temporaryFolder(registerFiles);
    for (const wrong of [[], ["--since", "2019-02-30"], ["--since", "2023-06-01"], [...since, "--unit", "people"]]) {
      expect(await nareis("revisions", folder, ...wrong)).toMatchObject({ status: 2, out: "" });
    }
    expect((await nareis("revisions", folder, "--since", "2023-06-01")).err).toContain("--since");
    const empty = temporaryFolder({ "applications.csv": `${brokenApplications.split("\n")[0]}\n` });
    expect(await nareis("revisions", empty, ...since)).toMatchObject({ status: 1, out: "" });
  });
});

test("the demonstration register grows as the published figures did, by nareis revisions and by nareis tables", async () => {
  const folder = temporaryFolder({});
  await nareis("demo", "--write", folder);
  const figures = (out: string, isWanted: (row: Record<string, unknown>) => boolean): readonly unknown[] =>
    out
      .trim()
      .split("\n")
      .map((line): Record<string, unknown> => JSON.parse(line))
      .filter((row) => row["column"] !== "2024" && row["column"] !== "open" && isWanted(row))
      .map(({ figure }) => figure);
  const asked = [folder, "--class", "nareis-op-nareis", "--format", "ndjson"] as const;
  const { out } = await nareis("revisions", ...asked, "--since", "2023-05-31", "--as-of", "2024-01-31");
  const development = [
    ["before", "2023-05-31", "applications", ["210", "120", "300", "100", "110", "840"]],
    ["before", "2023-05-31", "granted", ["120", "50", "130", "20", "<10", "310"]],
    ["after", "2024-01-31", "applications", ["220", "130", "310", "100", "110", "880"]],
    ["after", "2024-01-31", "granted", ["120", "50", "130", "40", "10", "350"]],
  ] as const;
  for (const [part, day, measure, expected] of development) {
    const tables = await nareis("tables", ...asked, "--as-of", day, "--from", "2019");
    expect(figures(out, (row) => row["part"] === part && row["measure"] === measure)).toEqual(expected);
    expect(figures(tables.out, (row) => row["measure"] === measure)).toEqual(expected);
  }
});

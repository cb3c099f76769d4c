import { describe, expect, test } from "vitest";
import { brokenApplications, cells, registerFiles } from "../command-line/small-register.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis, validator } from "./nareis.ts";

const files = {
  ...registerFiles,
  "follow_up.csv": "follow_up_id,kind,application_id,on\nvervolg-1,reported,zaak-1,2019-03-01\n",
};

/** By key of a row: its exact counts by column. */
function countsOf(out: string, dimension: string): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const { rows } = JSON.parse(out) as { rows: { keys: Record<string, string>; counts: Record<string, number> }[] };
  return Object.fromEntries(rows.map(({ keys, counts }) => [keys[dimension], counts]));
}

describe.each([
  ["signals", "finding", "Handhavingssignalen naast detectie", "Enforcement signals beside detection"],
  ["follow-up", "followed", "Vervolg op gestapelde aanvragen", "Follow-up on stacked applications"],
])("nareis %s DIR", (command, dimension, dutch, english) => {
  test("prints a protected table in Dutch, and in English where asked", async () => {
    const { status, out, err } = await nareis(command, temporaryFolder(files));
    expect([status, err]).toEqual([0, ""]);
    expect(out).toContain(`${dutch}\n`);
    expect(out).toContain("Nareis op nareis\n");
    expect(out).not.toContain("reported");
    expect(out.match(/^[a-zé].*<10$/gm)?.length).toBeGreaterThan(4);
    const translated = await nareis(command, temporaryFolder(files), "--locale", "en", "--class", "all-forms");
    expect(translated.out).toContain(`${english}\n`);
    expect(translated.out).toContain("Stacked family reunification, all forms\n");
  });

  test("prints JSON that keeps to its schemas, protected and exact", async () => {
    const folder = temporaryFolder(files);
    const published = JSON.parse((await nareis(command, folder, "--format", "json", "--unit", "sponsors")).out);
    const validate = validator("published-table");
    validate(published);
    expect(validate.errors).toBeNull();
    expect(published.about.question.of).toBe(command);
    const { out } = await nareis(command, folder, "--format", "json", "--exact");
    const validateExact = validator("exact-table");
    validateExact(JSON.parse(out));
    expect(validateExact.errors).toBeNull();
    expect(Object.keys(countsOf(out, dimension)["applications"] ?? countsOf(out, dimension)["detected"] ?? {})).toEqual(
      ["2019", "2020", "2021", "2022", "2023", "total", "open"],
    );
  });

  test("prints every other form, and says loudly where counts are exact", async () => {
    const folder = temporaryFolder(files);
    for (const format of ["markdown", "html", "csv", "ndjson"]) {
      const { status, out } = await nareis(command, folder, "--format", format);
      expect(status).toBe(0);
      expect(out).toMatch(/(?:<|&lt;|\\<)10/);
    }
    expect((await nareis(command, folder, "--exact", "--locale", "en")).out).toMatch(/^UNPROTECTED/);
  });

  test("ends with 1 for a register with errors, without a word of it, and with 2 for wrong usage", async () => {
    const broken = temporaryFolder({ ...files, "applications.csv": brokenApplications });
    const { status, out, err } = await nareis(command, broken);
    expect(status).toBe(1);
    expect(out).toContain(dutch);
    expect(err).not.toMatch(cells);
    expect((await nareis(command, broken, "--strict")).out).toBe("");
    expect(await nareis(command, temporaryFolder(files), "--from", "2022", "--to", "2021")).toMatchObject({
      status: 2,
      out: "",
    });
    expect((await nareis(command, temporaryFolder(files), "--per", "decision")).status).toBe(2);
    const empty = temporaryFolder({ "applications.csv": `${brokenApplications.split("\n")[0]}\n` });
    expect(await nareis(command, empty)).toMatchObject({ status: 1, out: "" });
  });
});

test("what the two commands count is what was found and what followed, by the options", async () => {
  const folder = temporaryFolder(files);
  const signals = countsOf((await nareis("signals", folder, "--exact", "--format", "json")).out, "finding");
  expect(signals).toMatchObject({ detected: { total: 2 }, both: { "2019": 1, total: 1 }, "signal-only": { total: 0 } });
  const options = ["--exact", "--format", "json", "--from", "2019", "--to", "2020", "--by", "half-year"];
  const followed = countsOf((await nareis("follow-up", folder, ...options)).out, "followed");
  expect(followed["reported"]).toEqual({ "2019-H1": 1, "2019-H2": 0, "2020-H1": 0, "2020-H2": 0, total: 1, open: 0 });
});

import { expect, test } from "vitest";
import { registerFiles } from "../command-line/small-register.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis, validator } from "./nareis.ts";

const folder = (): string =>
  temporaryFolder({
    ...registerFiles,
    "persons.csv": "person_id,birth_date,Woon Plaats\nmina,1990-01-01,Aa\nsara,,Bee\nlina,2000-01-01,Bee\n",
  });

test("tables are broken down by each of the names, in Dutch or English", async () => {
  const titles = {
    relationship: ["naar gezinsrelatie", "by relationship"],
    form: ["naar vorm", "by form"],
    depth: ["naar diepte van de stapeling", "by depth of stacking"],
    "sponsor-age": ["naar leeftijd van de referent bij indiening", "by age of the sponsor at filing"],
    "legal-period": ["naar rechtsregime", "by legal period"],
    "art8-group": ["naar groep (artikel 8 EVRM)", "by group (article 8 ECHR)"],
    "column:woon_plaats": ["naar woon_plaats van de referent", "by woon_plaats of the sponsor"],
    "column:Woon-Plaats:applicant": ["naar Woon-Plaats van de aanvrager", "by Woon-Plaats of the applicant"],
  };
  const path = folder();
  for (const [by, [dutch, english]] of Object.entries(titles)) {
    const { status, out, err } = await nareis("tables", path, "--quiet", "--breakdown", by);
    expect([by, status, err]).toEqual([by, 0, ""]);
    expect(out).toContain(`Gestapelde gezinshereniging ${dutch}\n`);
    expect(out).not.toMatch(/undefined|nareis-op-nareis|sponsor:/);
    const translated = await nareis("tables", path, "--quiet", "--breakdown", by, "--locale", "en");
    expect(translated.out).toContain(`Stacked family reunification ${english}\n`);
  }
  const exact = JSON.parse(
    (await nareis("tables", path, "--breakdown", "column:woon plaats", "--exact", "--format", "json")).out,
  );
  const totals = exact.rows
    .filter(
      ({ keys }: { keys: Record<string, string> }) =>
        keys["class"] === "all-forms" && keys["measure"] === "applications",
    )
    .map(({ keys, counts }: { keys: Record<string, string>; counts: Record<string, number> }) => [
      keys["group"],
      counts["total"],
    ]);
  expect(totals).toEqual([
    ["all", expect.any(Number)],
    ["Aa", expect.any(Number)],
    ["Bee", expect.any(Number)],
    ["unknown", 0],
  ]);
  expect(totals[0][1]).toBe(totals[1][1] + totals[2][1]);
});

test("JSON of a breakdown keeps to its schemas, protected and exact", async () => {
  const path = folder();
  const json = ["tables", path, "--breakdown", "column:woon plaats", "--format", "json"];
  const published = JSON.parse((await nareis(...json)).out);
  const validate = validator("published-table");
  validate(published);
  expect(validate.errors).toBeNull();
  expect(new Set(published.rows.map(({ keys }: { keys: string[] }) => keys[0]))).toEqual(
    new Set(["nareis-op-nareis", "art8-after-nareis"]),
  );
  const exact = JSON.parse((await nareis(...json, "--exact")).out);
  const validateExact = validator("exact-table");
  validateExact(exact);
  expect(validateExact.errors).toBeNull();
  expect(new Set(exact.rows.map(({ keys }: { keys: { class: string } }) => keys.class)).size).toBe(4);
});

test("a class can be chosen, and the groups of art. 8 ECHR have only theirs", async () => {
  const path = folder();
  const { out } = await nareis("tables", path, "--breakdown", "depth", "--class", "all-forms", "--locale", "en");
  expect(out).toContain("Stacked family reunification, all forms\n");
  const wrong = await nareis("tables", path, "--breakdown", "art8-group", "--class", "all-forms");
  expect(wrong).toEqual({ status: 2, out: "", err: expect.stringMatching(/^nareis: .*art8-after-nareis.*\n$/) });
});

test("what cannot be a breakdown is wrong usage, on one line", async () => {
  const path = folder();
  for (const by of ["nationality", "column:", "column", "column: ", "depth:applicant", ""]) {
    const { status, out, err } = await nareis("tables", path, "--quiet", "--breakdown", by);
    expect([by, status, out]).toEqual([by, 2, ""]);
    expect(err).toMatch(/^nareis: .+\n$/);
  }
  const refused = await nareis("tables", path, "--breakdown", "column:nationaliteit");
  expect(refused).toEqual({ status: 2, out: "", err: expect.stringMatching(/^nareis: Laat deze kolom .*\n$/) });
});

test("a column that the table of persons does not have is wrong usage, and so is one without that table", async () => {
  for (const path of [folder(), temporaryFolder(registerFiles)]) {
    const absent = await nareis("tables", path, "--breakdown", "column:shoe");
    expect(absent).toEqual({
      status: 2,
      out: "",
      err: expect.stringMatching(/^nareis: Noem bij --breakdown een kop .*\n$/),
    });
  }
});

test("a header that stands there twice is not called absent", async () => {
  const path = temporaryFolder({ ...registerFiles, "persons.csv": "person_id,town,Town\np1,a,b\n" });
  const twice = await nareis("tables", path, "--breakdown", "column:town");
  expect(twice).toEqual({
    status: 2,
    out: "",
    err: expect.stringMatching(/^nareis: .*ontbreekt, of er zijn er twee.*\n$/),
  });
});

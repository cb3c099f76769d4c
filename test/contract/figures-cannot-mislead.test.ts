import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readRegisterFiles } from "../../src/files/index.ts";
import {
  breakDown,
  chainsOf,
  countChains,
  type Definition,
  findChains,
  legalTimeline,
  memo2023,
  publish,
  readRegister,
  revealCounts,
  tens,
  toCsv,
  toHtml,
  toText,
} from "../../src/index.ts";
import { temporaryFolder } from "../files/temporary-folder.ts";
import { nareis } from "../terminal/nareis.ts";
import { applications, registerOf, stacked } from "./register-literals.ts";

const counted = () => countChains(findChains(registerOf(stacked), memo2023), { unit: "applications" });

describe("a figure stands under the name that made it", () => {
  test("a definition that is changed after chains were found is not the one that the table states", () => {
    const own: Definition = { ...memo2023, id: "own", exclude: [...memo2023.exclude] };
    const chains = findChains(registerOf(stacked), own);
    (own as { independent: string }).independent = "none";
    (own.exclude as string[]).push("first-dossier");
    const { about } = countChains(chains, { unit: "applications" });
    expect(about.question.definitions[0]).toEqual({ ...memo2023, id: "own" });
  });

  test("presets, policies, the timeline and what was counted are frozen through and through", () => {
    const exact = counted();
    const table = publish(exact, tens);
    for (const change of [
      () => Object.assign(memo2023, { independent: "none" }),
      () => Object.assign(memo2023.sameDay, { firstToSecond: "on-or-after" }),
      () => Object.assign(tens, { base: 1 }),
      () => Object.assign(legalTimeline.phases[1] as object, { from: "2001-01-01" }),
      () => Object.assign(exact.rows[0]?.cells as object, { 0: 990 }),
      () => Object.assign(exact.about.question, { basis: "decision" }),
      () => Object.assign(table.rows[0]?.cells[0] as object, { value: 990 }),
      () => Object.assign(table.about.policy as object, { id: "fives" }),
    ]) {
      expect(change).toThrow(TypeError);
    }
    expect([memo2023.independent, tens.base]).toEqual(["requested", 10]);
  });

  test("what a register and chains say of themselves cannot be changed under a figure", () => {
    const read = readRegister({ applications: applications(stacked), register: { synthetic: true } });
    const chains = findChains(read.register, memo2023);
    const [chain] = chains;
    for (const change of [
      () => Object.assign(read.register.manifest, { synthetic: false, source: "another" }),
      () => Object.assign(read.register, { referenceDate: "2020-01-01", digest: "another", setAside: 500 }),
      () => Object.assign(read, { register: null }),
      () => Object.assign(read.issues, { 0: null }),
      () => Object.assign(read.coverage.tables.applications as object, { kept: 990 }),
      () => Object.assign(chains, { definition: { ...memo2023, id: "another" } }),
      () => Object.assign(chain as object, { class: null }),
      () => Object.assign(chain?.path as object, { 0: "another" }),
    ]) {
      expect(change).toThrow(TypeError);
    }
    const { about } = countChains(chains, { unit: "applications" });
    expect([about.registers[0].synthetic, about.definitions[0].id]).toEqual([true, memo2023.id]);
  });

  test("classes, measures and a timeline that are changed after counting change nothing", () => {
    const classes: ["nareis-op-nareis"] = ["nareis-op-nareis"];
    const timeline = structuredClone(legalTimeline);
    const exact = countChains(findChains(registerOf(stacked), memo2023), { unit: "applications", classes, timeline });
    (classes as string[]).push("all-forms");
    (timeline.phases as unknown[]).pop();
    expect(exact.about.question).toMatchObject({ classes: ["nareis-op-nareis"], timeline: legalTimeline });
  });
});

describe("an option that is not there is refused with the nearest name, and never does something else", () => {
  test("readRegisterFiles(d, { asof })", async () => {
    await expect(readRegisterFiles(temporaryFolder(), { asof: "2023-05-31" } as object)).rejects.toThrow(/asOf/);
  });

  test("toText(t, { lang }), toHtml(t, { Page }), publish(e, { ...tens, treshold }) and breakDown's by", () => {
    const table = publish(counted(), tens);
    expect(() => toText(table, { lang: "en" } as object)).toThrow(RangeError);
    expect(() => toHtml(table, { Page: true } as object)).toThrow(/page/);
    expect(() => publish(counted(), { ...tens, treshold: 5 } as typeof tens)).toThrow(/threshold/);
    const chains = findChains(registerOf(stacked), memo2023);
    expect(() => breakDown(chains, { unit: "applications", by: "depht" as "depth" })).toThrow(/depth/);
    expect(() => chainsOf(counted(), { clas: "all-forms", column: "total" } as never)).toThrow(/class/);
  });
});

describe("rows before coverage count nowhere", () => {
  const text = `
    a  nareis A  P1 2014-01-10 granted 2014-06-01
    b  asylum A  -  2014-07-01
    x1 nareis X1 A  2016-02-03
    x2 nareis X2 A  2016-05-03`;
  const { register } = readRegister(
    { applications: applications(text), register: { coverage_from: "2016-03-01" } },
    { asOf: "2016-12-31" },
  );

  test("so that the year is the sum of its half-years, quarters and months", () => {
    for (const period of ["year", "half-year", "quarter", "month"] as const) {
      const options = { unit: "applications", period, from: 2016, measures: ["applications"] } as const;
      const cells = revealCounts(countChains(findChains(register, memo2023), options))["nareis-op-nareis/applications"];
      const { total, ...periods } = cells ?? {};
      const sum = Object.values(periods).reduce<number>((added, count) => added + (count ?? 0), 0);
      expect([period, total, sum]).toEqual([period, 1, 1]);
    }
  });
});

describe("no cell of CSV is a formula under any separator that a spreadsheet may choose", () => {
  test("a group value `Delft;=1+1;`", () => {
    const persons = [{ person_id: "A", town: "Delft;=1+1;" }];
    const read = readRegister({ applications: applications(stacked), persons }, { personColumns: ["town"] });
    const towns = breakDown(findChains(read.register, memo2023), { unit: "applications", by: { column: "town" } });
    const csv = toCsv(publish(towns, { ...tens, id: "own", threshold: 0, base: 1 }));
    expect(csv).toContain("Delft");
    for (const separator of [",", ";", "\t", "|"]) {
      const cells = csv.split(/\r\n/).flatMap((line) => line.split(separator));
      expect(cells.filter((cell) => /^["\s]*[=+@]/.test(cell) || /^"?-\D/.test(cell))).toEqual([]);
    }
  });
});

test("the years shown are there because somebody asked, not because something was counted", () => {
  const later = `${stacked}\n y nareis Y A 2012-01-01`;
  const shown = (text: string) =>
    countChains(findChains(registerOf(text, {}, { asOf: "2020-12-31" }), memo2023), { unit: "applications" }).columns;
  expect(shown(later)).toEqual(shown(stacked));
});

test("a folder with tables that nobody read is told by file, and counted in coverage", async () => {
  const folder = temporaryFolder({
    "applications.csv":
      "application_id,procedure,applicant_id,sponsor_id,submitted_on,outcome,decided_on\na,asylum,A,,2020-01-01,,\n",
    "besluiten.csv": "besluit\n1\n",
    "identity.csv": "person\n1\n",
  });
  expect((await readRegisterFiles(folder)).coverage.files).toEqual({ read: 1, unread: 2 });
  expect((await nareis("check", folder)).out).toMatch(/besluiten\.csv,\s+identity\.csv/);
  await expect(readRegisterFiles(join(folder, "nowhere"))).rejects.toThrow(RangeError);
});

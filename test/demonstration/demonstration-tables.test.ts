import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { demonstrationTables } from "../../src/demonstration/demonstration-tables.ts";
import { memo } from "../../src/testing/builders/memo.ts";
import { applicationsAsOf, findingsAsOf, groupsAsOf, printedRow } from "./direct-reading.ts";
import { brokenRules } from "./well-formed.ts";

const FINAL = "2024-01-31";
const tables = demonstrationTables();
const atMemo = findingsAsOf(tables, memo.referenceDate);
const final = findingsAsOf(tables, FINAL);
const textOf = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");
const unique = (list: readonly (string | undefined)[]): number => new Set(list).size;

describe("the demonstration register at the memo's reference date", () => {
  test.each(memo.tables)("has the memo's table $title", ({ class: name, measure, cells, total, open }) => {
    expect(printedRow(atMemo, name, measure)).toBe(`${Object.values(cells).join(" ")} | ${total}`);
    if (open !== null) expect(printedRow(atMemo, name, "open").split(" | ")[1]).toBe(open);
  });

  test("has the memo's more than 50 reports, of which 10 were taken up", () => {
    const known = (tables.follow_up ?? []).filter((row) => (row["on"] ?? "") <= memo.referenceDate);
    expect(known.filter((row) => row["kind"] === "reported").length).toBeGreaterThan(50);
    expect(known.filter((row) => row["kind"] === "reported").length).toBeLessThan(60);
    expect(known.filter((row) => row["kind"] === "report-taken-up").length).toBe(10);
  });
});

describe("the demonstration register at the end", () => {
  test("has the totals and the years that were reported in February 2024", () => {
    expect(printedRow(final, "nareis-op-nareis", "applications")).toBe("220 130 310 100 110 | 880");
    expect(printedRow(final, "nareis-op-nareis", "granted")).toBe("120 50 130 40 10 | 350");
    expect(printedRow(final, "art8-after-nareis", "applications")).toMatch(/ \| 1040$/);
  });

  test("has 780 grants in all forms for the four years of 2019 to 2022, most of them for 2021", () => {
    const granted = final.filter((one) => one.class !== null && one.outcome === "granted");
    const years = ["2019", "2020", "2021", "2022"].map(
      (year) => granted.filter((one) => one.submitted.startsWith(year)).length,
    );
    const total = years.reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThanOrEqual(775);
    expect(total).toBeLessThanOrEqual(784);
    expect(years.indexOf(Math.max(...years))).toBe(2);
  });

  test("has about one quarter of the decided art. 8 cases granted", () => {
    const decided = final.filter((one) => one.class === "art8-after-nareis" && one.outcome !== "open");
    const share = decided.filter((one) => one.outcome === "granted").length / decided.length;
    expect(share).toBeGreaterThan(0.24);
    expect(share).toBeLessThan(0.28);
  });

  test("grew since the memo by late rows, by merged identities and by new filings", () => {
    const before = new Set(atMemo.filter((one) => one.class !== null).map((one) => one.id));
    const added = final.filter((one) => one.class === "nareis-op-nareis" && !before.has(one.id));
    const rows = new Map(tables.applications.map((row) => [row["application_id"], row]));
    const late = added.filter((one) => (rows.get(one.id)?.["recorded_on"] ?? "") > memo.referenceDate);
    const merged = findingsAsOf({ ...tables, identities: [] }, FINAL).filter((one) => one.class !== null);
    const withoutMerging = new Set(merged.map((one) => one.id));
    expect(late.length).toBeGreaterThan(3);
    expect(added.filter((one) => !withoutMerging.has(one.id)).length).toBeGreaterThan(3);
    expect(added.filter((one) => one.submitted > memo.referenceDate).length).toBeGreaterThan(1);
    expect(final.filter((one) => one.class !== null && one.submitted > "2023-12-31")).toEqual([]);
  });
});

describe("the demonstration register", () => {
  test("has 36,000 applications and no issue", () => {
    expect(tables.applications.length).toBeGreaterThanOrEqual(36_000);
    expect(brokenRules(tables)).toEqual([]);
  });

  test("says that it is synthetic, and what it covers", () => {
    expect(tables.register).toMatchObject({ synthetic: true, extracted_on: FINAL, coverage_from: "2012-01-01" });
  });

  test("is the same bytes everywhere and every time", () => {
    expect(textOf(demonstrationTables())).toBe(textOf(tables));
    expect(textOf(tables)).toBe("9a195591394de1f7f24304d19095aed64aa42c808170c10fdb70c8f0bcce9fa5");
  });

  test("has no counted chain before 2019 at any reference date tried", () => {
    for (const findings of [atMemo, final, findingsAsOf(tables, "2021-03-31")]) {
      expect(findings.filter((one) => one.class !== null && one.submitted < "2019-01-01")).toEqual([]);
    }
  });

  test("has every form of section 3, stacked and returning to the first sponsor", () => {
    const counted = atMemo.filter((one) => one.class !== null);
    const returning = atMemo.filter((one) => one.reason === "returns-to-first-sponsor");
    expect([unique(counted.map((one) => one.form)), unique(returning.map((one) => one.form))]).toEqual([9, 9]);
  });

  test("has every class and every reason", () => {
    expect(new Set(atMemo.map((one) => one.class ?? one.reason))).toEqual(
      new Set([
        "nareis-op-nareis",
        "art8-after-nareis",
        "other-stacking",
        "no-independent-asylum",
        "returns-to-first-sponsor",
      ]),
    );
  });

  test("has chains of depth 2 and 3, and nothing deeper", () => {
    const depths = atMemo.filter((one) => one.class !== null).map((one) => one.depth);
    expect(depths.filter((depth) => depth === 2).length).toBeGreaterThan(20);
    expect(depths.filter((depth) => depth === 3).length).toBe(7);
    expect(Math.max(...depths)).toBe(3);
  });

  test("has fewer chains under the law since 2014, which asks for a granted independent permit", () => {
    const lawful = findingsAsOf(tables, memo.referenceDate, "granted").filter(
      (one) => one.class === "nareis-op-nareis",
    );
    expect(lawful.length).toBeGreaterThan(400);
    expect(lawful.length).toBeLessThan(700);
  });

  test("has links that only the identities show, some through a third id", () => {
    const without = findingsAsOf({ ...tables, identities: [] }, memo.referenceDate);
    const seen = new Set(without.filter((one) => one.class !== null).map((one) => one.id));
    expect(atMemo.filter((one) => one.class !== null && !seen.has(one.id)).length).toBeGreaterThan(40);
    const sizes = new Map<string, number>();
    for (const group of groupsAsOf(tables, FINAL).values()) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    expect([...sizes.values()].filter((size) => size >= 3).length).toBeGreaterThan(40);
    expect(tables.identities?.filter((row) => row["kind"] === "different").length).toBe(12);
  });

  test("has second applications filed on the day of the first grant or before it, which are no chains", () => {
    const chains = new Set(atMemo.map((one) => one.id));
    const applications = applicationsAsOf(tables, memo.referenceDate).filter((one) => one.sponsor !== "");
    const granted = new Map(applications.filter((one) => one.outcome === "granted").map((one) => [one.applicant, one]));
    const beside = applications.filter((one) => !chains.has(one.id) && granted.has(one.sponsor));
    const dayOfGrant = (one: (typeof beside)[number]): string => granted.get(one.sponsor)?.decided ?? "";
    expect(beside.filter((one) => one.submitted === dayOfGrant(one)).length).toBeGreaterThan(20);
    expect(beside.filter((one) => one.submitted < dayOfGrant(one)).length).toBeGreaterThan(20);
    expect(beside.filter((one) => one.submitted > dayOfGrant(one))).toEqual([]);
  });

  test("has second applications after a first one that was refused, open or taken back, which are no chains", () => {
    const chains = new Set(atMemo.map((one) => one.id));
    const applications = applicationsAsOf(tables, memo.referenceDate);
    const firstOf = new Map(applications.filter((one) => one.sponsor !== "").map((one) => [one.applicant, one]));
    const after = applications.filter((one) => one.sponsor !== "" && !chains.has(one.id) && firstOf.has(one.sponsor));
    const reversed = new Set(
      tables.decisions?.filter((row) => row["kind"] === "new").map((row) => row["application_id"]),
    );
    const firsts = after.flatMap((one) => firstOf.get(one.sponsor) ?? []);
    expect(firsts.filter((first) => first.outcome === "rejected").length).toBeGreaterThan(20);
    expect(firsts.filter((first) => first.outcome === "open").length).toBeGreaterThan(5);
    expect(firsts.filter((first) => reversed.has(first.id)).length).toBeGreaterThan(5);
  });

  test("has sponsors without any row of their own, whose first link cannot be seen", () => {
    const applications = applicationsAsOf(tables, memo.referenceDate);
    const applicants = new Set(applications.map((one) => one.applicant));
    const censored = applications.filter((one) => one.sponsor !== "" && !applicants.has(one.sponsor));
    expect(censored.length).toBeGreaterThan(300);
  });

  test("has signals on a minority of the stacked applications, and on some that are not stacked", () => {
    const signalled = new Set(tables.signals?.map((row) => row["application_id"]));
    const stacked = new Set(final.filter((one) => one.class !== null).map((one) => one.id));
    const found = [...stacked].filter((id) => signalled.has(id)).length;
    expect(found).toBeGreaterThan(stacked.size / 10);
    expect(found).toBeLessThan(stacked.size / 2);
    expect(signalled.size - found).toBeGreaterThan(50);
  });

  test("has follow-up of every kind, open cases, every outcome and a history of decisions", () => {
    expect(unique(tables.follow_up?.map((row) => row["kind"]) ?? [])).toBe(4);
    expect(unique(tables.applications.map((row) => row["outcome"]))).toBe(6);
    expect(unique(tables.decisions?.map((row) => row["kind"]) ?? [])).toBe(4);
  });

  test("has dossiers of several people, and second attempts for the same people after a refusal", () => {
    const dossiers = tables.applications.filter((row) => row["dossier_id"] !== "");
    expect(dossiers.length / unique(dossiers.map((row) => row["dossier_id"]))).toBeGreaterThan(1.7);
    const nareis = tables.applications.filter((row) => row["procedure"] === "nareis");
    const pairs = nareis.map((row) => `${row["sponsor_id"]} ${row["applicant_id"]}`);
    expect(pairs.length - unique(pairs)).toBeGreaterThan(200);
    const asylum = tables.applications.filter((row) => row["procedure"] === "asylum");
    expect(asylum.length - unique(asylum.map((row) => row["applicant_id"]))).toBeGreaterThan(1000);
  });
});

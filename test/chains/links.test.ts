import { describe, expect, test } from "vitest";
import { placeOfApplication } from "../../src/cases/application-of.ts";
import { amongAllApplications, findStoredChains } from "../../src/chains/detection/stored-chains.ts";
import { linksIn } from "../../src/chains/why/links.ts";
import type { RegisterTables } from "../../src/index.ts";
import { permits, registerOf } from "../contract/register-literals.ts";
import { memoWith, type Options, referenceDate } from "./explained.ts";

/** The links of applications written as lines, which are asked for by id. */
function linksOf(text: string, options: Options = {}, others: Partial<RegisterTables> = {}) {
  const register = registerOf(text, others, { asOf: referenceDate });
  const chains = amongAllApplications(findStoredChains(register, memoWith(options)));
  const { id } = chains.basis.applications;
  const links = linksIn(chains);
  const placeOf = (application: string): number => placeOfApplication(chains.basis, application) as number;
  const rankOf = (application: string): number => links.rankOf(placeOf(application));
  return {
    grantsBefore: (second: string) =>
      links.grantsBefore(placeOf(second)).map((rank) => id[links.grants.place[rank] as number]),
    filedAfter: (first: string) => links.filedAfter(placeOf(first)).map((place) => id[place]),
    linksOf: (second: string) => links.linksOf(placeOf(second)).map((place) => id[place]),
    isGrant: (application: string) => rankOf(application) >= 0,
    isEarlier: (first: string, second: string) => links.isEarlier(rankOf(first), placeOf(second)),
    isLink: (first: string, second: string) => links.isLink(rankOf(first), placeOf(second)),
    failedCondition: (first: string, second: string) => links.failedCondition(rankOf(first), placeOf(second)),
  };
}

const f = "f nareis B A 2018-12-01 granted 2019-06-01";
const pair = `${f}\nx nareis C B 2020-01-01`;

describe("the links of a register", () => {
  test("start from the grants of whoever sponsors an application, and lead to what who was granted filed", () => {
    const family = `
      d nareis D A 2018-12-01 granted 2019-06-01
      o nareis B A 2018-12-01
      ${f}
      late nareis B A 2020-06-01 granted 2020-07-01
      y nareis E B 2019-01-01
      x nareis C B 2020-01-01`;
    const links = linksOf(family);
    expect(links.grantsBefore("x")).toEqual(["f", "late"]);
    expect(links.linksOf("x")).toEqual(["f"]);
    expect(links.linksOf("y")).toEqual([]);
    expect(links.filedAfter("f")).toEqual(["y", "x"]);
    expect([links.isGrant("f"), links.isGrant("o"), links.isGrant("x")]).toEqual([true, false, false]);
  });

  test("are none where nobody sponsors, the sponsor was never granted residence, or who was granted sponsors nobody", () => {
    const links = linksOf(`a asylum B - 2018-01-01\nalone nareis D A 2018-12-01 granted 2019-06-01\n${pair}`);
    expect(links.grantsBefore("a")).toEqual([]);
    expect(links.grantsBefore("f")).toEqual([]);
    expect(links.filedAfter("alone")).toEqual([]);
    expect(links.filedAfter("x")).toEqual([]);
    expect(links.linksOf("a")).toEqual([]);
  });

  test("need a grant before the day of the second application", () => {
    const links = linksOf(
      "f nareis B A 2018-12-01 granted 2019-06-01\ny nareis C B 2019-06-01\nx nareis C B 2019-06-02",
    );
    expect([links.isEarlier("f", "y"), links.isEarlier("f", "x")]).toEqual([false, true]);
    expect([links.isLink("f", "y"), links.isLink("f", "x")]).toEqual([false, true]);
  });

  test.each<readonly [string, string, Options, string | null]>([
    ["is known", pair, {}, null],
    ["has no day of entry", pair, { firstAnchor: "entered" }, "first-undated"],
    ["lies a day before the look-back", `${f}\nx nareis C B 2019-12-02`, { lookBackMonths: 6 }, "outside-look-back"],
    ["lies on its first day", `${f}\nx nareis C B 2019-12-01`, { lookBackMonths: 6 }, null],
    ["has the applicant as its sponsor", `${f}\nx nareis A B 2020-01-01`, {}, "returns-to-first-sponsor"],
    ["has that one, who is not left out", `${f}\nx nareis A B 2020-01-01`, { exclude: [] }, null],
    [
      "has the applicant in its dossier",
      `${f} dossier_id=1\no nareis C A 2018-12-01 - - dossier_id=1\nx nareis C B 2020-01-01`,
      { exclude: ["first-dossier"] },
      "same-first-dossier",
    ],
  ])("fail by what is wrong with a grant that %s", (_, text, options, expected) => {
    const links = linksOf(text, options);
    expect(links.failedCondition("f", "x")).toBe(expected);
    expect(links.isLink("f", "x")).toBe(expected === null);
    expect(links.linksOf("x")).toEqual(expected === null ? ["f"] : []);
  });

  test("fail from the day on which the permit is withdrawn", () => {
    const text = `${f}\ny nareis C B 2019-08-31\nx nareis C B 2019-09-01`;
    const links = linksOf(
      text,
      { firstValid: "at-second" },
      { permits: permits("v B derived 2019-06-01 - 2019-09-01 f") },
    );
    expect(links.failedCondition("f", "y")).toBeNull();
    expect(links.failedCondition("f", "x")).toBe("first-withdrawn");
  });
});

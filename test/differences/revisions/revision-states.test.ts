import { expect, test } from "vitest";
import { readRegister } from "../../../src/cases/read-register.ts";
import { memo2023 } from "../../../src/chains/definition/presets.ts";
import { findChains } from "../../../src/chains/find-chains.ts";
import { compareReleases } from "../../../src/differences/compare-releases.ts";
import { applications } from "../../contract/register-literals.ts";
import type { Revision } from "../adding-up.ts";

const family = `g nareis A P 2019-01-10 granted 2019-06-01
h asylum A - 2019-07-01
x nareis X A 2020-02-01
y nareis Y A 2020-09-01`;

/** The causes by which a table of May 2023 became that of January 2024, by the first day that each register covers. */
function causes(was: string, is: string): ReadonlySet<unknown> {
  const [before, after] = [was, is].map((coverage_from, place) => {
    const asOf = place === 0 ? "2023-05-31" : "2024-01-31";
    const { register } = readRegister({ applications: applications(family), register: { coverage_from } }, { asOf });
    return findChains(register, memo2023);
  }) as [ReturnType<typeof findChains>, ReturnType<typeof findChains>];
  const { rows } = compareReleases(before, after, { unit: "applications", from: 2020, to: 2023 }) as Revision;
  return new Set(rows.map(({ keys }) => keys[2]));
}

test("a year of which the later register covers less, or more, is a cause of its own, be it covered in both", () => {
  expect(causes("2019-01-01", "2020-06-01")).toContain("coverage");
  expect(causes("2020-06-01", "2020-03-01")).toContain("coverage");
  expect(causes("2019-01-01", "2021-01-01")).toContain("coverage");
});

test("what both cover alike, or what lies in front of all that is shown, is none", () => {
  expect(causes("2020-06-01", "2020-06-01")).not.toContain("coverage");
  expect(causes("2018-01-01", "2019-06-01")).not.toContain("coverage");
});

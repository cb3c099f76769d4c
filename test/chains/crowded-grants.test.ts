import { expect, test } from "vitest";
import { dayOf } from "../../src/calendar/day.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { chainClasses, chainReasons } from "../../src/chains/definition/chain.ts";
import { detectChains } from "../../src/chains/detection/detect-chains.ts";
import type { RegisterTables } from "../../src/index.ts";
import { permits, registerOf } from "../contract/register-literals.ts";
import { memoWith, type Options, referenceDate } from "./explained.ts";

/** The chains in applications written as lines, as `id class-or-reason first`: looked through, and kept in order. */
function bothWays(
  text: string,
  options: Options,
  others: Partial<RegisterTables> = {},
): readonly (readonly string[])[] {
  const stored = storedRegister(registerOf(text, others, { asOf: referenceDate }));
  const facts = { permits: stored.permits, referenceDay: dayOf(stored.referenceDate) };
  const { id } = stored.applications;
  return [1_000, 0].map((most) => {
    const found = detectChains(stored.applications, facts, memoWith(options), most);
    return Array.from({ length: found.count }, (_, place) => {
      const said = chainClasses[found.class[place] as number] ?? chainReasons[found.reason[place] as number];
      return `${id[found.application[place] as number]} ${said} ${id[found.first[place] as number]}`;
    });
  });
}

test("the permits of one sponsor end no grant of another", () => {
  const text = `
    f nareis B A 2018-01-01 granted 2018-06-01
    g nareis D A 2018-01-01 granted 2018-06-01
    h nareis F A 2018-01-01 granted 2018-06-01
    x art8 C B 2020-01-01
    y art8 E D 2020-01-02
    z art8 G F 2020-01-03`;
  const others = { permits: permits("v B derived 2018-06-01 - 2019-01-01 f\nw F derived 2018-06-01 - 2019-01-01 h") };
  for (const chains of bothWays(text, { firstValid: "at-second" }, others)) {
    expect(chains).toEqual(["x first-withdrawn f", "y art8-after-nareis g", "z first-withdrawn h"]);
  }
});

test("of grants in whose dossiers the applicant is, or that the applicant sponsored, the next one is the first", () => {
  const text = `
    e nareis B A 2018-01-01 granted 2018-06-01
    g nareis B C 2018-01-01 granted 2018-07-01
    f nareis B D 2018-01-01 granted 2018-08-01 dossier_id=1
    o nareis C D 2018-01-01 - - dossier_id=1
    x art8 C B 2020-01-01`;
  const firstUnder = (exclude: Options["exclude"]): readonly string[] =>
    bothWays(text, { exclude: exclude ?? [] }).map(([chain]) => chain as string);
  expect(firstUnder(["first-sponsor", "first-dossier"])).toEqual(Array(2).fill("x art8-after-nareis e"));
  expect(firstUnder(["first-dossier"])).toEqual(Array(2).fill("x art8-after-nareis g"));
  expect(firstUnder(["first-sponsor"])).toEqual(Array(2).fill("x art8-after-nareis f"));
  expect(firstUnder([])).toEqual(Array(2).fill("x art8-after-nareis f"));
});

test("a grant whose day is not known is no link, whatever is asked of the sponsor besides", () => {
  const text = `
    f nareis B A 2018-01-01 granted 2018-06-01
    b asylum B - 2019-01-01 granted 2019-02-01
    w nareis E B 2020-01-01
    x nareis C B 2020-01-02`;
  for (const independent of ["none", "held", "requested", "granted"] as const) {
    for (const chains of bothWays(text, { independent, firstAnchor: "entered" })) {
      expect(chains).toEqual(["w first-undated f", "x first-undated f"]);
    }
  }
});

test("a grant that is out of sight is no link again, in whatever order the filings stand", () => {
  const text = `
    f nareis B D 2018-01-01 granted 2020-06-01 dossier_id=1
    o nareis C D 2018-01-01 - - dossier_id=1
    e nareis B A 2018-01-01 granted 2020-01-01
    h nareis E A 2018-01-01 granted 2020-01-01
    u1 art8 F E 2020-02-01
    u2 art8 F E 2020-02-02
    late art8 C B 2020-07-03
    u3 art8 F E 2020-02-03
    soon art8 C B 2020-07-01
    then art8 C B 2020-07-02`;
  const options: Options = { exclude: ["first-dossier"], lookBackMonths: 6 };
  for (const chains of bothWays(text, options)) {
    expect(chains.slice(3)).toEqual([
      "soon art8-after-nareis e",
      "then same-first-dossier f",
      "late same-first-dossier f",
    ]);
  }
});

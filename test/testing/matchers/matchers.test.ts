import { describe, expect, test } from "vitest";
import { readRegister } from "../../../src/cases/read-register.ts";
import { memo2023 } from "../../../src/chains/definition/presets.ts";
import { findChains } from "../../../src/chains/find-chains.ts";
import { breakDown } from "../../../src/counts/break-down.ts";
import { countChains } from "../../../src/counts/count-chains.ts";
import { exactTable } from "../../../src/counts/literal-table.ts";
import { revealCounts } from "../../../src/counts/reveal-counts.ts";
import { demonstrationTables } from "../../../src/demonstration/demonstration-tables.ts";
import { tens } from "../../../src/disclosure/policy.ts";
import { publishCount } from "../../../src/disclosure/protect-count.ts";
import { toText } from "../../../src/display/to-text.ts";
import { publish } from "../../../src/publication/publish.ts";
import { memo } from "../../../src/testing/builders/memo.ts";
import { register } from "../../../src/testing/builders/register-builder.ts";
import { type CountMatchers, matchers } from "../../../src/testing/matchers/matchers.ts";
import { model } from "../../../src/testing/model.ts";
import { memoTable } from "../../display/memo-table.ts";

declare module "vitest" {
  // biome-ignore lint/suspicious/noExplicitAny: the interface has this parameter.
  interface Matchers<T = any> extends CountMatchers<T> {}
}
expect.extend(matchers);

const family = register()
  .person("amina")
  .asylum({ granted: "2014-10-20" })
  .person("ali")
  .nareis({ sponsor: "amina", granted: "2015-06-15" })
  .asylum({ requested: "2015-07-01" })
  .person("omar")
  .nareis({ sponsor: "ali", submitted: "2016-01-10", granted: "2016-08-01" })
  .person("sara")
  .nareis({ sponsor: "ali", submitted: "2016-01-10" })
  .extractedOn("2016-12-31");
const read = readRegister(family.tables).register;
if (read === null) throw new Error("A register that was built can be read.");
const chains = findChains(read, memo2023);
const exact = countChains(chains, { unit: "applications", from: 2015 });

/** What a matcher says where it fails. */
function failureOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (failure) {
    return `\n${(failure as Error).message}\n`;
  }
  throw new Error("The matcher passed.");
}

describe("toPrintAs", () => {
  const printed = publish(memoTable, tens);

  test("takes the memo's tables as rows, the numbers open or not, and as text", () => {
    expect(printed).toPrintAs(memo.printed);
    expect(printed).toPrintAs({ "nareis-op-nareis/granted": ["120", "50", "130", "20", "<10", "310"] });
    expect(printed).toPrintAs(`
      2019 2020 2021 2022 2023 Eindtotaal
      Inwilligingen nareis op nareis   120 50 130 20 <10 310*`);
    expect(printed).toPrintAs("Applications for nareis op nareis: granted 120 50 130 20 <10 310*");
    expect(printed).toPrintAs(toText(printed, { locale: "en" }));
    expect(printed).not.toPrintAs({ "nareis-op-nareis/granted": "120 50 130 20 10 310" });
    expect(printed).not.toPrintAs({ "nareis-op-nareis/granted": "120 50 130" });
  });

  test("fails with both tables side by side, and the cell", () => {
    const wrong = { "nareis-op-nareis/granted": "120 50 140 20 <10 310", "nareis-op-nareis/closed": "<10" };
    expect(failureOf(() => expect(printed).toPrintAs(wrong))).toMatchInlineSnapshot(`
      "
      The table prints otherwise.

      expected                                                         |  printed
                                 2019  2020   2021  2022  2023  total  |  2019  2020   2021  2022  2023  total
      nareis-op-nareis/granted    120    50  >140<    20   <10    310  |   120    50  >130<    20   <10    310
      nareis-op-nareis/closed   ><10<                                  |

      It has no row nareis-op-nareis/closed, but nareis-op-nareis/applications, nareis-op-nareis/granted, art8-after-nareis/applications, art8-after-nareis/granted.
      "
    `);
    expect(
      failureOf(() =>
        expect(printed).toPrintAs(
          "2019 2020 2021 2022 2023 Eindtotaal\nInwilligingen nareis op nareis 120 50 140 20 <10 310*",
        ),
      ),
    ).toMatchInlineSnapshot(`
      "
      The table prints otherwise.

        expected                                               |  printed
        2019 2020 2021 2022 2023 Eindtotaal                    |  2019 2020 2021 2022 2023 Eindtotaal
      > Inwilligingen nareis op nareis 120 50 140 20 <10 310*  |  Inwilligingen nareis op nareis 120 50 130 20 <10 310*
      "
    `);
    expect(failureOf(() => expect(printed).not.toPrintAs(memo.printed))).toMatch(/was not to\.$/m);
  });

  test("is about published tables alone", () => {
    expect(() => expect(memoTable).toPrintAs("")).toThrow(/^Expect something of a published table/);
    expect(() => expect(printed).toPrintAs(5 as never)).toThrow(/^Say how it prints/);
  });
});

describe("toBeConsistentWith", () => {
  test("takes what was published of an exact table, a breakdown with gathered rows too", () => {
    expect(publish(exact, tens)).toBeConsistentWith(exact);
    expect(publish(memoTable, tens)).toBeConsistentWith(memoTable);
    const demonstration = readRegister(demonstrationTables(), { asOf: memo.referenceDate }).register;
    if (demonstration === null) throw new Error("The demonstration register can be read.");
    const found = findChains(demonstration, memo2023);
    const counted = countChains(found, { unit: "applications" });
    expect(publish(counted, tens)).toBeConsistentWith(counted);
    expect(publish(counted, tens)).toPrintAs(memo.printed);
    const byDepth = breakDown(found, { unit: "sponsors", by: "depth" });
    expect(publish(byDepth, tens)).toBeConsistentWith(byDepth);
    expect(publish(byDepth, tens)).not.toBeConsistentWith(breakDown(found, { unit: "applications", by: "depth" }));
  });

  test("fails with both tables side by side, the cell, and the chains behind it", () => {
    const rows = [{ class: "nareis-op-nareis", measure: "applications", cells: { "2015": 12, "2016": 35 } }] as const;
    const other = exactTable({ unit: "applications", rows });
    const counted = countChains(chains, {
      unit: "applications",
      from: 2015,
      classes: ["nareis-op-nareis"],
      measures: ["applications"],
    });
    expect(failureOf(() => expect(publish(other, tens)).toBeConsistentWith(counted))).toMatchInlineSnapshot(`
      "
      A printed figure does not stand for its count.

      printed                                                 |  counted
                                     2015  2016  total  open  |  2015  2016  total  open
      nareis-op-nareis/applications  >10<  >40<   >50<   <10  |   >0<   >2<    >2<     1

      nareis-op-nareis/applications, 2015: printed 10, which stands for 10 to 14; counted 0.
      No chain is behind it.

      nareis-op-nareis/applications, 2016: printed 40, which stands for 35 to 44; counted 2.
      Behind it:
        omar-nareis  nareis-op-nareis  first ali-nareis  independent ali-asylum  depth 1  path ali-nareis > omar-nareis
        sara-nareis  nareis-op-nareis  first ali-nareis  independent ali-asylum  depth 1  path ali-nareis > sara-nareis

      nareis-op-nareis/applications, total: printed 50, which stands for 45 to 54; counted 2.
      Behind it:
        omar-nareis  nareis-op-nareis  first ali-nareis  independent ali-asylum  depth 1  path ali-nareis > omar-nareis
        sara-nareis  nareis-op-nareis  first ali-nareis  independent ali-asylum  depth 1  path ali-nareis > sara-nareis
      "
    `);
    expect(failureOf(() => expect(publish(other, tens)).toBeConsistentWith(exact))).toContain(
      "The published table has no row nareis-op-nareis/granted; it has nareis-op-nareis/applications",
    );
    expect(() => expect(publish(other, tens)).toBeConsistentWith({} as never)).toThrow(/^Pass an exact table/);
  });
});

describe("toEncloseCounts", () => {
  test("takes what revealCounts gives, some cells alone, and one count of one figure", () => {
    expect(publish(memoTable, tens)).toEncloseCounts(revealCounts(memoTable));
    expect(publish(memoTable, tens)).toEncloseCounts({ "nareis-op-nareis/granted": { "2022": 17, total: 312 } });
    expect(publishCount(127, tens)).toEncloseCounts(134);
    expect(publishCount(127, tens)).not.toEncloseCounts(135);
  });

  test("fails with the cell, and what its figure stands for", () => {
    const counts = { "nareis-op-nareis/granted": { "2022": 30, total: 312 }, "art8/granted": { "2024": 1 } };
    expect(failureOf(() => expect(publish(memoTable, tens)).toEncloseCounts(counts))).toMatchInlineSnapshot(`
      "
      A printed figure does not stand for its count.

      printed                                |  counted
                                2022  total  |  2022  total
      nareis-op-nareis/granted  >20<    310  |  >30<    312

      The published table has no row art8/granted; it has nareis-op-nareis/applications, nareis-op-nareis/granted, art8-after-nareis/applications, art8-after-nareis/granted.

      The published table has no column 2024; it has 2019, 2020, 2021, 2022, 2023, total, open.

      nareis-op-nareis/granted, 2022: printed 20, which stands for 15 to 24; counted 30.
      "
    `);
    expect(failureOf(() => expect(publishCount(127, tens)).toEncloseCounts(135))).toMatchInlineSnapshot(`
      "
      130 stands for 125 to 134, and not for 135.
      "
    `);
  });
});

describe("toHaveChains", () => {
  const both = [
    { application: "sara-nareis", outcome: "open" },
    { class: "nareis-op-nareis", first: "ali-nareis", path: ["ali-nareis", "omar-nareis"] },
  ] as const;

  test("takes a register that was built, its tables, a register, chains, and chains of another implementation", () => {
    const slow = model.findChains(model.readRegister(family.tables).register, memo2023);
    for (const received of [family, family.tables, read, chains, [...chains], slow])
      expect(received).toHaveChains(both);
    expect(family).not.toHaveChains([{ application: "sara-nareis" }]);
    expect(family).toHaveChains([], { asOf: "2015-12-31" });
  });

  test.each(memo.sentences)("takes the memo: $sentence", ({ register: built, chains: expected, definition }) => {
    expect(built).toHaveChains(expected, { definition });
  });

  test("uses each expected chain once, whatever their order", () => {
    const every = { class: "nareis-op-nareis" } as const;
    expect(family).toHaveChains([every, { application: "omar-nareis" }]);
    expect(family).toHaveChains([{ application: "omar-nareis" }, every]);
    expect(family).not.toHaveChains([every, every, every]);
  });

  test("fails with the chains, what differs, and a drawing of the register", () => {
    const wrong = [
      { application: "omar-nareis", class: "art8-after-nareis", depth: 2 },
      { application: "nobody-nareis" },
    ] as const;
    expect(failureOf(() => expect(family).toHaveChains(wrong))).toMatchInlineSnapshot(`
      "
      The chains are others.

      expected and not found:
        omar-nareis    art8-after-nareis  depth 2
        nobody-nareis  ?

      found and not expected:
        omar-nareis  nareis-op-nareis  first ali-nareis  independent ali-asylum  depth 1  path ali-nareis > omar-nareis
        sara-nareis  nareis-op-nareis  first ali-nareis  independent ali-asylum  depth 1  path ali-nareis > sara-nareis

      omar-nareis: class is "nareis-op-nareis", expected "art8-after-nareis"
      omar-nareis: depth is 1, expected 2

      In this register:
      extracted on 2016-12-31

             2014-09-20    2014-10-20  2015-05-16           2015-06-15  2015-07-01    2016-01-10            2016-08-01
      amina  amina-asylum ─granted
      ali                              ali-nareis by amina ─granted     ali-asylum …
      omar                                                                            omar-nareis by ali ───granted
      sara                                                                            sara-nareis by ali …
      "
    `);
  });

  test("fails with what is known of each that was found and not expected, and why it has no class", () => {
    const found = ["a", "b", "c", "d"].map((application) => ({ application, class: "nareis-op-nareis" as const }));
    const known = [
      { application: "a", class: null, reason: "no-independent-asylum" },
      { application: "b", class: "other-stacking", reason: null },
      { application: "d", class: "nareis-op-nareis", reason: null },
    ] as const;
    const failed = failureOf(() => expect(found).toHaveChains([{ application: "d" }], { known }));
    expect(failed).toMatchInlineSnapshot(`
      "
      The chains are others.

      found and not expected:
        a  nareis-op-nareis
        b  nareis-op-nareis
        c  nareis-op-nareis

      a: found as nareis-op-nareis, expected class null, no-independent-asylum
      b: found as nareis-op-nareis, expected other-stacking
      c: found as nareis-op-nareis, expected none: it has no earlier grant
      "
    `);
    expect(found.slice(3)).toHaveChains([{ application: "d" }], { known });
    expect(() => expect(found).toHaveChains([], { known: "a" } as never)).toThrow(/^Give what is known/);
  });

  test("fails with what is known of each that was not found: on what it rests", () => {
    const known = [
      { application: "a", class: "nareis-op-nareis", first: "f", independent: "i" },
      { application: "b", class: null, first: "g", independent: null },
    ] as const;
    const expected = [...known.map(({ application }) => ({ application })), { application: "c" }];
    const failed = failureOf(() => expect([]).toHaveChains(expected, { known })).trimEnd();
    expect(failed.split("\n").slice(-2)).toEqual([
      "a: not found, expected nareis-op-nareis: its first is f, and its independent asylum i",
      "b: not found, expected without a class: its first is g",
    ]);
  });

  test("says once which fields are not in what was received, and how what is open is said", () => {
    const expected = [{ application: "a", outcome: "open", decided: null, depth: 1, form: "nareis>nareis" }] as const;
    const received = [{ application: "a", outcome: "", decided: "" }] as never;
    const failed = failureOf(() => expect(received).toHaveChains(expected)).trimEnd();
    expect(failed.split("\n").slice(-3)).toEqual([
      'a: outcome is "", expected "open": say "open" of what is open',
      'a: decided is "", expected null: say null of what is open',
      "a: has no depth, form: leave out of what is expected what your chains do not say",
    ]);
  });

  test("is about registers and chains alone", () => {
    expect(() => expect(5).toHaveChains([])).toThrow(/^Expect chains of a register/);
    expect(() => expect(family).toHaveChains({} as never)).toThrow(/^Give the chains as a list/);
    expect(() => expect(family).toHaveChains([], { asof: "2016-01-01" } as never)).toThrow(/Did you mean asOf\?/);
  });
});

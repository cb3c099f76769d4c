import { expect, test } from "vitest";
import { NO_DAY } from "../../src/calendar/day.ts";
import { type Column, placeOf, tableColumns, tableNames } from "../../src/cases/facts/table.ts";
import { crossRules } from "../../src/cases/intake/cross-rules.ts";
import { pairRules } from "../../src/cases/intake/pair-rules.ts";

test("a code allows an empty or a filled column where no rule on the two is broken, once for each pair of columns", () => {
  for (const table of tableNames) {
    const { presenceRules } = pairRules(table);
    const columns = tableColumns[table];
    const onCodes = crossRules(table).filter(({ one }) => columns[one]?.content === "code");
    expect(presenceRules.map(({ one, other }) => `${one} ${other}`)).toEqual([
      ...new Set(onCodes.map(({ one, other }) => `${one} ${other}`)),
    ]);
    for (const { one, other, allowed } of presenceRules) {
      const values = (columns[other] as Column).content === "day" ? [NO_DAY, 20_000] : ["", "p1"];
      const rules = onCodes.filter((rule) => rule.one === one && rule.other === other);
      expect([...allowed]).toEqual(
        (columns[one] as Column).codes.flatMap((_, code) =>
          values.map((value) => (rules.some(({ isBroken }) => isBroken(code, value)) ? 0 : 1)),
        ),
      );
    }
  }
  expect(pairRules("applications").presenceRules.length).toBe(2);
});

test("two days of a row have an order where the contract says so", () => {
  expect(pairRules("applications").orderRules).toEqual([
    { earlier: placeOf("applications", "submitted_on"), later: placeOf("applications", "decided_on") },
  ]);
  expect(pairRules("permits").orderRules).toEqual([
    { earlier: placeOf("permits", "valid_from"), later: placeOf("permits", "valid_until") },
    { earlier: placeOf("permits", "valid_from"), later: placeOf("permits", "withdrawn_on") },
  ]);
  expect(pairRules("persons")).toEqual({ presenceRules: [], orderRules: [] });
});

import { describe, expect, test } from "vitest";
import { exactTable } from "../../../src/counts/literal-table.ts";
import { tens } from "../../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../../src/disclosure/published-table.ts";
import { toRows } from "../../../src/display/to-rows.ts";
import { finalize } from "../../../src/publication/finalize.ts";
import { publish } from "../../../src/publication/publish.ts";
import { awkwardTable } from "../awkward-table.ts";
import { memoLiteral } from "../memo-table.ts";
import { publishedTables } from "../published-tables.ts";

const finalOf = (name: string): PublishedTable => {
  const table = publishedTables()[name];
  if (table === undefined) throw new Error(`There is a table ${name}.`);
  return finalize(table);
};

/** A table of one row without breaks, of 2010 to 2012 unless said otherwise. */
const single = (more: object = {}, measure = "applications", policy = tens): PublishedTable =>
  publish(
    exactTable({
      unit: "applications",
      referenceDate: "2012-12-31",
      rows: [{ class: "nareis-op-nareis", measure, cells: { "2010": 40, "2011": 3, "2012": 50 }, open: 12, ...more }],
      ...more,
    } as never),
    policy,
  );

const statuses = (table: PublishedTable, row = 0): string =>
  toRows(table)
    .slice(row * table.columns.length, (row + 1) * table.columns.length)
    .map(({ figureStatus }) => figureStatus)
    .join("");

describe("the status of a figure", () => {
  test("of a final table is A for a number and Q for what is withheld", () => {
    expect(statuses(finalize(single()))).toBe("AQAAA");
  });

  test("of a draft is P for every number: none of them is final", () => {
    expect(statuses(single())).toBe("PQPPP");
  });

  test("is P for an outcome by filing while applications may be open, and A where none is", () => {
    expect(statuses(finalize(single({}, "granted")))).toBe("PQPPA");
    const none = { rows: [{ class: "nareis-op-nareis", measure: "granted", cells: { "2012": 50 }, open: 0 }] };
    expect(statuses(finalize(single(none)))).toBe("PPQ");
    expect(statuses(finalize(single(none, "granted", { ...tens, zero: "shown" })))).toBe("AAA");
    const byDecision = { basis: "decision", rows: [{ ...none.rows[0], open: 20 }] };
    expect(statuses(finalize(single(byDecision)))).toBe("AAA");
  });

  test("is P where the end of the period is not covered yet, and D where its beginning never was", () => {
    expect(statuses(finalize(single({ referenceDate: "2012-05-31" })))).toBe("AQPPA");
    expect(statuses(finalize(single({ coverageFrom: "2010-03-01" })))).toBe("DQADA");
    expect(statuses(finalize(single({ coverageFrom: "2010-03-01", referenceDate: "2012-05-31" })))).toBe("DQPPA");
  });

  test("is L where the register has no data and M where there can be no figure", () => {
    const quarters = finalize(publish(awkwardTable("applications"), tens));
    expect(statuses(quarters).slice(0, 2)).toBe("LD");
    expect(statuses(quarters).at(-3)).toBe("L");
    expect(toRows(finalOf("attrition"))[1]).toMatchObject({ column: "out", figure: "–", figureStatus: "M" });
  });

  test("is B in a period in which the series of its class breaks, whatever else holds", () => {
    const table = publish(exactTable(memoLiteral), tens);
    expect(statuses(table, 1)).toBe("BPBBBPP");
    expect(toRows(table)[11]).toMatchObject({ column: "2023", figure: "<10", figureStatus: "B" });
    const totals = toRows(table).filter(({ column }) => column === "total");
    expect(totals.map(({ figureStatus }) => figureStatus)).toEqual(["P", "P", "P", "P"]);
  });

  test("is D for a number under another definition than the first", () => {
    const rows = toRows(finalOf("definitions")).filter(
      ({ column, measure }) => column === "total" && measure === "applications",
    );
    expect(rows.map((row) => [row["definition"], row.figureStatus])).toEqual([
      ["memo-2023-08", "P"],
      ["law-since-2014", "D"],
      ["memo-2023-08", "P"],
      ["law-since-2014", "D"],
    ]);
  });

  test("of a percentage is Q where a part is withheld, and M where it would be a share of none", () => {
    const table = finalOf("shares");
    const [, denominator, percent] = table.rows;
    if (denominator === undefined || percent === undefined) throw new Error("There is a share.");
    expect(statuses(table, 2)).toBe("LBAQP");
    const none = { kind: "rounded", value: 0, atLeast: 0, atMost: 0 } as const;
    const cells = denominator.cells.map((cell, at) => (at === 3 ? none : cell));
    const rows = table.rows.map((row) => (row === denominator ? { ...row, cells } : row));
    expect(statuses({ ...table, rows }, 2)[3]).toBe("M");
  });

  test("rests on nothing but what is printed: it is the same for every count that a figure allows", () => {
    const [none, nine] = [0, 9].map((small) => publishedTables({ small }));
    for (const [kind, table] of Object.entries(none ?? {})) {
      const other = nine?.[kind] as PublishedTable;
      for (const ended of [(one: PublishedTable) => one, finalize]) {
        expect(
          toRows(ended(table)).map(({ figureStatus }) => figureStatus),
          kind,
        ).toEqual(toRows(ended(other)).map(({ figureStatus }) => figureStatus));
      }
    }
  });

  test("says of every kind that a number is there exactly where it is none of L, M and Q, but for B", () => {
    for (const [kind, table] of Object.entries(publishedTables())) {
      for (const { figureStatus, value } of toRows(table)) {
        if (figureStatus !== "B") expect(value === null, kind).toBe(/[LMQ]/.test(figureStatus));
      }
    }
  });
});

import { describe, expect, test } from "vitest";
import type { Advance } from "../../src/arguments/long-work.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import type { Measure } from "../../src/counts/asked/unit.ts";
import type { ExactTable } from "../../src/counts/cells/exact-table.ts";
import { addressOfCell } from "../../src/counts/cells/place-of-cell.ts";
import { countShares } from "../../src/counts/count-shares.ts";
import { exactTable } from "../../src/counts/literal-table.ts";
import { type AuditOptions, audit } from "../../src/disclosure/audit.ts";
import { complementarySuppression as chosenIn } from "../../src/disclosure/complementary-suppression.ts";
import { type Policy, tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { figuresWith } from "../../src/disclosure/verdict.ts";
import { publish } from "../../src/publication/publish.ts";
import { families } from "../counts/stacked-families.ts";

/** Of one table alone. */
const complementarySuppression = (table: PublishedTable, ...others: [AuditOptions, Advance?]) =>
  chosenIn([table], ...others)?.[0] ?? null;

type Row = PublishedTable["rows"][number];

/** Persons in two years of 14: both print as 10, which is 10 to 14, and their total of 28 as 30, from 25 on. */
function persons(measures: readonly Measure[]): ExactTable {
  return exactTable({
    unit: "sponsors",
    rows: measures.map((measure) => ({
      class: "nareis-op-nareis",
      measure,
      cells: { "2021": 14, "2022": 14 },
      total: 28,
    })),
  });
}

describe("further figures to withhold", () => {
  const five: readonly Measure[] = ["applications", "granted", "rejected", "withdrawn", "not-considered"];

  test("are one in each of five rows that are narrowed by their own totals", () => {
    const chosen = complementarySuppression(publish(persons(five), tens), {}) ?? [];
    expect(chosen.map(({ measure }) => measure)).toEqual(five);
  });

  test("are the smallest that help, and what is below a threshold before all others", () => {
    const exact = exactTable({
      unit: "applications",
      rows: [{ class: "nareis-op-nareis", measure: "applications", cells: { "2021": 24, "2022": 8 } }],
    });
    const columns = (width: number) =>
      complementarySuppression(publish(exact, { ...tens, zero: "shown" }), { width })?.map(({ column }) => column);
    // 20 of 15 to 24, <10 of 1 to 9 and 30 of 25 to 34: 15 and 34 cannot be.
    expect(columns(10)).toEqual(["2022"]);
    expect(columns(9)).toEqual([]);
  });

  test("are none that are not printed: beside a narrowed figure can stand a period that the register does not cover", () => {
    const table = publish(persons(["applications", "granted"]), tens);
    // The second row has a figure for its last year, which is its total too.
    const [first, second] = table.rows as [Row, Row];
    const cells = second.cells.map((figure, at) =>
      at === 0 ? null : table.columns[at]?.kind === "total" ? (second.cells[1] ?? null) : figure,
    );
    const withoutOne = [first, { ...second, cells }];
    const chosen = complementarySuppression({ ...table, rows: withoutOne }, {}) ?? [];
    expect(chosen.map(({ measure }) => measure)).toEqual(["applications"]);
  });

  test("are withheld in every table where the same count stands", () => {
    const [one, other] = [
      publish(persons(["applications"]), tens),
      publish(persons(["applications", "granted"]), tens),
    ];
    const [inOne, inOther] = chosenIn([one, other], {}) ?? [];
    expect(inOne?.map(({ measure, column }) => `${measure} ${column}`)).toEqual(["applications 2021"]);
    expect(inOther?.map(({ measure, column }) => `${measure} ${column}`)).toEqual([
      "applications 2021",
      "granted 2021",
    ]);
  });

  test("are none where more than six would have to be chosen", () => {
    expect(complementarySuppression(publish(persons([...five, "closed"]), tens), {})).toBeNull();
  });

  test("are looked for in steps that never go back, and never beyond the end", () => {
    const heard: number[] = [];
    complementarySuppression(publish(persons(five), tens), {}, (done, total) => heard.push(done / total));
    expect(heard.length).toBeGreaterThan(10);
    expect(heard).toEqual([...heard].sort((one, other) => one - other));
    expect(Math.min(...heard)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...heard)).toBeLessThanOrEqual(1);
  });

  /** Of persons granted two years that are narrowed; of some few others a total that cannot be. */
  function clashing(others: readonly Measure[]): PublishedTable {
    const exact = exactTable({
      unit: "sponsors",
      rows: (["granted", ...others] as const).map((measure, row) => ({
        class: "nareis-op-nareis",
        measure,
        cells: row === 0 ? { "2021": 14, "2022": 14 } : { "2021": 5, "2022": 5 },
        total: row === 0 ? 28 : 10,
      })),
    });
    const table = publish(exact, tens);
    const impossible = { kind: "rounded", value: 90, atLeast: 85, atMost: 94 } as const;
    const rows = table.rows.map((row, place) => ({
      ...row,
      cells: row.cells.map((figure, at) => (place === 1 && table.columns[at]?.kind === "total" ? impossible : figure)),
    }));
    return { ...table, rows };
  }

  test("are none for figures that clash, because these are not narrowed: only for the others", () => {
    const table = clashing(["rejected"]);
    const verdicts = audit(table).rows.map(({ cells }) => cells.map((figure) => figure?.verdict).slice(0, 3));
    expect(verdicts).toEqual([Array(3).fill("narrowed"), Array(3).fill("clash")]);
    expect(complementarySuppression(table, {})?.map(({ measure }) => measure)).toEqual(["granted"]);
    expect(complementarySuppression({ ...table, rows: table.rows.slice(1) }, {})).toEqual([]);
  });

  test("are those that help, though smaller ones stand beside them of which no sweep says anything", () => {
    const [address] = complementarySuppression(clashing(["rejected", "withdrawn", "not-considered"]), {}) ?? [];
    expect(address).toMatchObject({ measure: "granted", column: "2021" });
  });

  test("are none where all beside a narrowed figure is withheld already, and another row narrows it", () => {
    const policy: Policy = { ...tens, id: "fives", base: 5, threshold: 5 };
    const exact = exactTable({
      unit: "applications",
      rows: (["nareis-op-nareis", "all-forms"] as const).map((one) => ({
        class: one,
        measure: "applications",
        cells: { "2021": 1, "2022": 1 },
      })),
    });
    const total = exact.columns.findIndex(({ kind }) => kind === "total");
    const withhold = exact.rows.flatMap(({ cells }, row) =>
      cells.flatMap((_, column) => (row === 1 && column === total ? [] : [addressOfCell(exact, { row, column })])),
    );
    const table = publish(exact, policy, { withhold });
    // No class is more than all forms together, of which fewer than five are printed.
    expect(complementarySuppression(table, { width: 6 })).toBeNull();
    expect(complementarySuppression(table, { width: 5 })).toEqual([]);
  });

  test("are counts of a table of shares, of which the percentages follow", () => {
    const { register } = readRegister({ applications: families }, { asOf: "2023-05-31" });
    const shares = countShares(findChains(register, memo2023));
    const policy: Policy = { ...tens, id: "five", base: 5, threshold: 5, zero: "shown" };
    const chosen = complementarySuppression(publish(shares, policy), { width: 3 }) ?? [];
    expect(chosen.map(({ part }) => part)).toEqual(["numerator", "denominator", "numerator"]);
    expect(figuresWith("narrowed", audit(publish(shares, policy), { width: 3 }))).toBeGreaterThan(0);
    expect(figuresWith("narrowed", audit(publish(shares, policy, { withhold: chosen }), { width: 3 }))).toBe(0);
  });
});

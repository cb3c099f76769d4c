import { describe, expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { breakDown } from "../../src/counts/break-down.ts";
import type { CellAddress } from "../../src/counts/cells/place-of-cell.ts";
import { countChains } from "../../src/counts/count-chains.ts";
import { countShares } from "../../src/counts/count-shares.ts";
import { demonstrationTables } from "../../src/demonstration/index.ts";
import { tens } from "../../src/disclosure/policy.ts";
import { withheldIn } from "../../src/disclosure/withheld-figures.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";
import { publishedTableFrom } from "../../src/publication/published-table-from.ts";

const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
const chains = findChains(register, memo2023);
const exact = countChains(chains, { unit: "applications" });
const granted2022 = { class: "nareis-op-nareis", measure: "granted", column: "2022" } as const;

describe("publish without some figures", () => {
  test("prints them so that any count is possible, and leaves all others as they were", () => {
    const table = publish(exact, tens, { withhold: [granted2022] });
    const place = table.rows.findIndex(({ keys }) => keys.join() === "nareis-op-nareis,granted");
    const at = table.columns.findIndex((column) => column.kind === "period" && column.label === "2022");
    expect(table.rows[place]?.cells[at]).toEqual({ kind: "withheld", atLeast: 0, atMost: null });
    const whole = publish(exact, tens);
    table.rows.forEach(({ cells }, row) => {
      cells.forEach((figure, column) => {
        if (row !== place || column !== at) expect(figure).toEqual(whole.rows[row]?.cells[column]);
      });
    });
    expect(withheldIn(table)).toEqual([{ ...granted2022, unit: "applications" }]);
  });

  test("prints no share of which the numerator or the denominator is withheld", () => {
    const shares = countShares(chains);
    for (const part of ["numerator", "denominator"]) {
      const address = { class: "nareis-op-nareis", share: "granted-of-decided", column: "total" };
      const table = publish(shares, tens, { withhold: [{ ...address, part }] });
      const row = table.rows.findIndex(({ keys }) => keys.join() === "nareis-op-nareis,granted-of-decided,percent");
      const total = table.columns.findIndex(({ kind }) => kind === "total");
      const whole = publish(shares, tens).rows[row]?.cells;
      const none = { kind: "share", value: null, atLeast: 0, atMost: 100 };
      expect(table.rows[row]?.cells).toEqual(whole?.map((figure, at) => (at === total ? none : figure)));
      expect(whole?.[total]).not.toEqual(none);
    }
  });

  test("can withhold what the row that gathers others shows", () => {
    const depths = breakDown(chains, { unit: "applications", by: "depth" });
    const other = publish(depths, tens).rows.find(({ keys }) => keys.at(-1) === "other");
    const [tableClass, measure] = other?.keys ?? [];
    const address = { class: tableClass, measure, depth: "other", column: "total" } as CellAddress;
    expect(withheldIn(publish(depths, tens, { withhold: [address] }))).toHaveLength(1);
  });

  test("refuses an address of nothing, of several rows, of a percentage and of a period that is not covered", () => {
    const asked = (withhold: unknown) => () => publish(exact, tens, { withhold } as never);
    expect(asked([{ ...granted2022, column: "2031" }])).toThrow(/^Choose `column` from 2019, /);
    expect(asked([{ ...granted2022, class: "nowhere" }])).toThrow("no such row");
    expect(asked([{ ...granted2022, sponsor: "S1" }])).toThrow("Address a cell of this table by column and class");
    expect(asked([{ class: "nareis-op-nareis", column: "2022" }])).toThrow("Several rows have these keys");
    expect(asked([null])).toThrow(TypeError);
    expect(asked("2022")).toThrow("Give `withhold` as a list");
    expect(() => publish(exact, tens, { hide: [] } as never)).toThrow("Choose options from withhold");
    const percent = { class: "nareis-op-nareis", share: "granted-of-decided", part: "percent", column: "total" };
    expect(() => publish(countShares(chains), tens, { withhold: [percent] })).toThrow("a share is made of two");
    const early = countChains(readEarly(), { unit: "applications", from: 2010 });
    expect(() => publish(early, tens, { withhold: [{ ...granted2022, column: "2010" }] })).toThrow("is not covered");
  });
});

/** Chains of a register that covers nothing before 2019. */
function readEarly() {
  const tables = { ...demonstrationTables(), register: { coverage_from: "2019-01-01" } };
  return findChains(readRegister(tables, { asOf: "2023-05-31" }).register, memo2023);
}

test("a table read back is refused where it has no protection and withholds a figure all the same", () => {
  const withheld = { kind: "withheld", atLeast: 0, atMost: null };
  const exposed = publishUnprotected(exact);
  const [first, ...others] = exposed.rows;
  const cells = first?.cells.map(() => withheld);
  const data = { ...exposed, notice: "exact", rows: [{ ...first, cells }, ...others] };
  expect(publishedTableFrom(data).problems).toEqual([{ code: "impossible", place: "rows[0].cells" }]);
});

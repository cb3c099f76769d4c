import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asOf } from "../../src/cases/as-of.ts";
import type { StoredRegister as Register } from "../../src/cases/facts/register.ts";
import { storedRegister } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { findChains } from "../../src/chains/detection/find-chains.ts";
import { countChains } from "../../src/counts/old/count-chains.ts";
import { publish, publishUnprotected } from "../../src/disclosure/old/publish.ts";
import type { PublishedTable } from "../../src/disclosure/old/published-table.ts";
import { publishedTableFrom } from "../../src/disclosure/old/published-table-from.ts";
import { verifyTable } from "../../src/disclosure/old/verify-table.ts";
import { toJson } from "../../src/display/old/to-json.ts";
import { days } from "../model/registers.ts";
import { shuffledRows } from "../model/transformations.ts";
import { runs } from "../runs.ts";
import { anyPublished } from "./arbitrary-published.ts";
import { oneMutation } from "./mutations.ts";

/** What `nareis tables --format json` would have left in a file. */
const asData = (table: PublishedTable): unknown => JSON.parse(toJson(table));

/** What no recount can contradict: names that somebody chose, draft or final, and the version that made the table. */
const freely = /^about\.(definition\.id|policy\.id|status|version)$|^notice$/;

/** The table that a register gives under the choices that a table states, made here without the code under test. */
function asStated({ about, periods, series }: PublishedTable, register: Register): Partial<PublishedTable>[] {
  const { id, options } = about.definition;
  if (options === null) return [];
  const [first, last] = [periods[0], periods[periods.length - 1]].map((period) => Number(period?.label.slice(0, 4)));
  const chains = findChains(asOf(register, about.referenceDate), { id, ...options });
  return [{ from: first as number, to: last as number }, { from: first as number }].map((years) => {
    const { unit, basis, period } = about;
    const exact = countChains(chains, { unit, basis, period, ...years });
    const { series: rows, ...again } = about.policy === null ? publishUnprotected(exact) : publish(exact, about.policy);
    const shown = series.map((one) => rows.find((row) => row.class === one.class && row.measure === one.measure));
    return {
      ...again,
      about: { ...again.about, status: about.status, version: about.version },
      series: shown as PublishedTable["series"],
    };
  });
}

describe("a published table", () => {
  test("comes out equal from its JSON and its register, whatever the order of rows and the day it was read at", () => {
    fc.assert(
      fc.property(
        anyPublished.chain((drawn) => fc.tuple(fc.constant(drawn), shuffledRows(drawn.tables), days)),
        ([{ table, tables }, shuffled, day]) => {
          const { table: read, problems } = publishedTableFrom(asData(table));
          expect(problems).toEqual([]);
          expect(read).toEqual(table);
          const { register } = readRegister({ ...shuffled, register: tables.register ?? {} }, { asOf: day });
          expect(verifyTable(read as PublishedTable, storedRegister(register))).toMatchObject({
            equal: true,
            differences: [],
            notices: [],
            recounted: { referenceDate: table.about.referenceDate, register: { digest: table.about.register.digest } },
          });
        },
      ),
      { numRuns: runs },
    );
  });

  test("is not equal once any one value in it is another, unless the register gives that very table", () => {
    fc.assert(
      fc.property(
        anyPublished.chain((drawn) => fc.tuple(fc.constant(drawn), oneMutation(asData(drawn.table)))),
        ([{ table, register }, { path, mutated }]) => {
          // In every draw one change is noticed, so that this cannot hold by finding everything equal.
          const ofOther = { ...table.about, register: { ...table.about.register, digest: "" } };
          expect(verifyTable({ ...table, about: ofOther }, storedRegister(register)).equal).toBe(false);
          const { table: read } = publishedTableFrom(mutated);
          if (read === null) return;
          const { equal } = verifyTable(read, storedRegister(register));
          if (JSON.stringify(read) === JSON.stringify(table) || freely.test(path.join("."))) return;
          const isOfTheRegister = asStated(read, storedRegister(register)).some((again) => equals(again, read));
          expect(equal).toBe(isOfTheRegister);
        },
      ),
      { numRuns: runs * 2 },
    );
  });

  test("is not equal where any one figure is another", () => {
    fc.assert(
      fc.property(anyPublished, fc.nat(), fc.nat(), ({ table, register }, drawnRow, drawnCell) => {
        const at = drawnRow % table.series.length;
        const row = table.series[at] as (typeof table.series)[number];
        const cells = [...row.cells, row.total, row.open];
        const place = drawnCell % cells.length;
        const old = cells[place] ?? null;
        fc.pre(old !== null);
        cells[place] = { kind: "rounded", value: 3, atLeast: 2, atMost: (old?.atMost ?? 0) + 1 };
        const [total, open] = [cells[cells.length - 2], cells[cells.length - 1]] as (typeof row.total)[];
        const changed = {
          ...row,
          cells: cells.slice(0, -2),
          total: total as typeof row.total,
          open: open as typeof row.open,
        };
        const labels = [...table.periods.map(({ label }) => label), "total", "footnote"];
        const series = table.series.map((one, index) => (index === at ? changed : one));
        expect(verifyTable({ ...table, series }, storedRegister(register)).differences).toEqual([
          { code: "figure", class: row.class, measure: row.measure, period: labels[place] },
        ]);
      }),
      { numRuns: runs },
    );
  });
});

function equals(one: unknown, two: unknown): boolean {
  try {
    expect(one).toEqual(two);
    return true;
  } catch {
    return false;
  }
}

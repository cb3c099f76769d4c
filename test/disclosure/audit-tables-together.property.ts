import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "../../src/calendar/day.ts";
import type { PeriodLength } from "../../src/calendar/period.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { periodsOf } from "../../src/counts/asked/periods.ts";
import type { Column } from "../../src/counts/cells/exact-table.ts";
import { periodColumns } from "../../src/counts/cells/table-facts.ts";
import { auditReleases } from "../../src/disclosure/audit-releases.ts";
import { protectCount } from "../../src/disclosure/protect-count.ts";
import type { PublishedFigure, PublishedTable } from "../../src/disclosure/published-table.ts";
import { runs } from "../runs.ts";
import { type Drawn, drawn, printedIntervals, printedTable, questionAbout } from "./tried/small-tables.ts";
import { MOST, triedBounds } from "./tried/tried-counts.ts";
import { tryingSolver } from "./tried/trying-solver.ts";

/** One chain: the half of 2022 or 2023 in which it was filed, and the release from which it is known. */
interface Filed {
  readonly half: number;
  readonly release: number;
}

/** A table of one row of chains, by periods; a number of the release tells its register. */
interface Printed {
  readonly length: PeriodLength;
  readonly first: string;
  readonly last: string;
  readonly release: number;
}

const HALVES = ["2022-H1", "2022-H2", "2023-H1", "2023-H2"];

function columnsOf({ length, first, last }: Printed): readonly Column[] {
  const shown = periodsOf(
    { length, first: first as never, last: last as never },
    { from: null, to: dayOf("2023-12-31") },
  );
  return periodColumns(shown, false);
}

/** The halves that a column counts. */
function halvesOf(column: Column, columns: readonly Column[]): readonly number[] {
  const labels = (column.kind === "total" ? columns : [column]).flatMap((one) =>
    one.kind === "period" ? [one.label] : [],
  );
  return HALVES.flatMap((half, at) => (labels.some((label) => half.startsWith(label)) ? [at] : []));
}

/** Tables of the same chains, and the bounds of all true counts that can have been printed so. */
function together(asked: readonly Printed[], kinds: readonly Filed[], { things, policy, withheld }: Drawn) {
  const cells = asked.flatMap((table, number) =>
    columnsOf(table).map((column, _at, columns) => ({
      number,
      halves: halvesOf(column, columns),
      release: table.release,
    })),
  );
  const countedIn = kinds.map(({ half, release }) =>
    cells.flatMap((cell, at) => (cell.halves.includes(half) && release <= cell.release ? [at] : [])),
  );
  const figures = cells.map((_, cell): PublishedFigure => {
    const count = things.filter((thing) => countedIn[thing % kinds.length]?.includes(cell)).length;
    return cell === withheld ? { kind: "withheld", atLeast: 0, atMost: null } : protectCount(count, policy);
  });
  const tables = asked.map((table, number): PublishedTable => {
    const { length, first, last, release } = table;
    const printed = printedTable(
      questionAbout("classes", { periods: { length, first, last }, definitions: [memo2023] }),
      ["class", "measure"],
      columnsOf(table),
      [
        {
          keys: ["nareis-op-nareis", "granted"],
          unit: "applications",
          measure: "granted",
          cells: figures.filter((_, cell) => cells[cell]?.number === number),
        },
      ],
    );
    const registers = [{ digest: `register ${release}`, referenceDate: "2023-12-31" }];
    return { ...printed, about: { ...printed.about, registers: registers as never } };
  });
  return { tables, bounds: triedBounds(countedIn, tables.flatMap(printedIntervals)) };
}

function expectBounds(found: ReturnType<typeof auditReleases>, tried: ReturnType<typeof triedBounds>): void {
  expect(found.consistent).toBe(tried !== null);
  const figures = found.releases.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
  const bounds = figures.map((figure) => [figure?.atLeast, Math.min(MOST, figure?.atMost ?? MOST)]);
  expect(bounds).toEqual(tried?.map(([least, most]) => [least, Math.min(MOST, most)]));
}

const halves = (first: string, last: string, release = 0): Printed => ({ length: "half-year", first, last, release });
const years = (first: string, last: string, release = 0): Printed => ({ length: "year", first, last, release });

const ofOneRegister = HALVES.map((_, half) => ({ half, release: 0 }));

test("years beside halves of years in one register: nothing more can be concluded, and nothing less", () => {
  const asked = fc.constantFrom(
    [years("2022", "2023"), halves("2022-H1", "2023-H2")],
    [halves("2022-H1", "2023-H2"), years("2023", "2023")],
    [years("2022", "2022"), halves("2022-H1", "2022-H2")],
    [halves("2022-H2", "2023-H1"), years("2022", "2023")],
  );
  fc.assert(
    fc.property(asked, drawn, (tables, all) => {
      const { tables: printed, bounds } = together(tables, ofOneRegister, all);
      expectBounds(auditReleases(printed, { solver: tryingSolver }), bounds);
    }),
    { numRuns: runs },
  );
});

test("counts that grow from release to release, one of which can lack periods: nothing more can be concluded", () => {
  const kinds = [0, 1, 2].flatMap((release) => HALVES.map((_, half) => ({ half, release })));
  const asked = fc.constantFrom(
    [years("2022", "2023", 0), years("2022", "2023", 1)],
    [years("2022", "2023", 0), years("2023", "2023", 1)],
    [years("2022", "2022", 0), years("2022", "2022", 1), years("2022", "2022", 2)],
  );
  fc.assert(
    fc.property(asked, drawn, (tables, all) => {
      const { tables: printed, bounds } = together(tables, kinds, { ...all, things: all.things.slice(0, 3) });
      expectBounds(auditReleases(printed, { solver: tryingSolver }), bounds);
    }),
    { numRuns: Math.ceil(runs / 2) },
  );
});

import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { lawSince2014, memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import type { Subject } from "../../src/counts/asked/question.ts";
import { compareReleases } from "../../src/differences/compare-releases.ts";
import { countMoves } from "../../src/differences/count-moves.ts";
import { audit } from "../../src/disclosure/audit.ts";
import { auditReleases } from "../../src/disclosure/audit-releases.ts";
import type { BetweenReleases } from "../../src/disclosure/link-releases.ts";
import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { plainTableFrom } from "../../src/disclosure/published-table-from.ts";
import type { TypedTable } from "../../src/disclosure/typed-table.ts";
import { typedTableFrom } from "../../src/disclosure/typed-table-from.ts";
import { publish } from "../../src/publication/publish.ts";
import { families } from "../counts/stacked-families.ts";
import { byLines } from "./tried/by-lines.ts";

const typed = (...lines: readonly (readonly string[])[]): TypedTable => {
  const { table, problems } = typedTableFrom(lines);
  expect(problems).toEqual([]);
  return table as TypedTable;
};

test("a count that nothing bounds can have changed by any number between releases", () => {
  const release = () => typed(["", "2022", "2023", "total"], ["granted", "", "20", ""]);
  const [change] = auditReleases([release(), release()], { between: "free" }).changes;
  expect(change?.rows[0]?.cells).toEqual([
    { atLeast: null, atMost: null },
    { atLeast: -9, atMost: 9 },
    { atLeast: null, atMost: null },
  ]);
  const [grown] = auditReleases([release(), release()]).changes;
  expect(grown?.rows[0]?.cells[0]).toEqual({ atLeast: 0, atMost: null });
});

test("a year that only one release has is compared with nothing", () => {
  const first = typed(["", "2022", "2023", "total"], ["granted", "20", "20", "40"]);
  const second = typed(["", "2023", "total"], ["granted", "30", "30"]);
  const { consistent, changes } = auditReleases([first, second]);
  expect(consistent).toBe(true);
  expect(changes[0]?.columns).toEqual(["2023", "total"]);
  expect(changes[0]?.rows[0]?.cells[0]).toEqual({ atLeast: 1, atMost: 19 });
});

test("a revision of which only the changes were passed on is audited without the tables that they lead between", () => {
  const read = (rows: number, asOf: string) =>
    findChains(readRegister({ applications: families.slice(0, rows) }, { asOf }).register, memo2023);
  const revision = compareReleases(read(8, "2022-05-31"), read(10, "2023-05-31"), { unit: "applications" });
  if ("kind" in revision) throw new Error("Registers without an epoch are compared.");
  const { rows, ...data } = JSON.parse(JSON.stringify(publish(revision, tens)));
  const changes = rows.filter(({ keys }: { readonly keys: readonly string[] }) => keys[3] !== "counted");
  const { table } = plainTableFrom({ ...data, rows: changes });
  const { consistent, rows: audited } = audit(table as PublishedTable);
  expect([consistent, audited.length]).toEqual([true, changes.length]);
});

test("counts of moves between definitions do not grow: the same table twice can differ by what rounding hides", () => {
  const { register } = readRegister({ applications: families }, { asOf: "2023-05-31" });
  const table = publish(countMoves(register, [memo2023, lawSince2014]), tens);
  const [change] = auditReleases([table, table]).changes;
  expect(change?.rows.length).toBe(table.rows.length);
  for (const { cells } of change?.rows ?? []) {
    const [cell] = cells;
    expect(cell?.atLeast).toBe(-(cell?.atMost as number));
  }
});

const A = "nareis-op-nareis applications";
const asOf = (referenceDate: string, lines: readonly string[], of: Subject = "classes"): PublishedTable =>
  byLines(of, lines, { question: { referenceDates: [referenceDate] } });

test("only tables in a list can be audited together, and only in ways that there are", () => {
  const table = asOf("2022-12-31", [`${A} 5 4 9 3`]);
  for (const none of [[], table, undefined]) {
    expect(() => auditReleases(none as never)).toThrow(new TypeError("Pass one or more tables in a list."));
  }
  expect(() => auditReleases([table], { between: "shrinking" as never })).toThrow(/between/);
});

test("releases are held against the promise that is asked for, and may be given a solver that nothing needs", () => {
  const table = asOf("2022-12-31", [`${A} 2-5 4 x .`]);
  const verdict = (width: number) =>
    auditReleases([table], { width, solver: () => "none" }).releases[0]?.rows[0]?.cells[0]?.verdict;
  expect([verdict(4), verdict(5)]).toEqual(["kept", "bare"]);
});

test("each release says of itself whether it can be, and of a clash each table shows what it prints", () => {
  const [first, second] = [asOf("2022-12-31", [`${A} 5 4 9 .`]), asOf("2022-12-31", [`${A} 3-4 x x .`])];
  const apart = asOf("2022-12-31", ["other-stacking applications 1 0 1 ."]);
  const { consistent, releases } = auditReleases([first, second, apart]);
  expect([consistent, ...releases.map((one) => one.consistent)]).toEqual([false, false, false, true]);
  const shown = releases.map(({ rows: [row] }) => row?.cells.map((cell) => cell && [cell.atLeast, cell.atMost]));
  expect(shown[0]?.[0]).toEqual([5, 5]);
  expect(shown[1]?.[0]).toEqual([3, 4]);
});

test("each release says of itself whether it is exact", () => {
  const persons = (lines: readonly string[]) => byLines("classes", lines, { unit: "sponsors" });
  const loose = persons([`${A} x x 9 .`, "art8-after-nareis applications x x 4 .", "all-forms applications x x x ."]);
  const { exact, releases } = auditReleases([loose, asOf("2022-12-31", [`${A} 5 . 5 .`])]);
  expect([exact, ...releases.map((one) => one.exact)]).toEqual([false, false, true]);
  expect(releases[1]?.rows[0]?.cells[3]).toBeNull();
});

test("what one register says does not change, and what is known to be unchanged does not either", () => {
  const first = asOf("2022-12-31", [`${A} 2-5 4 x .`]);
  const none = { atLeast: 0, atMost: 0 };
  const unchanged = [none, none, none, null];
  expect(auditReleases([first, first]).changes[0]?.rows[0]?.cells).toEqual(unchanged);
  const later = asOf("2023-12-31", [`${A} x x x .`]);
  const changed = (between: BetweenReleases) => auditReleases([first, later], { between }).changes[0]?.rows[0]?.cells;
  expect(changed("unchanged")).toEqual(unchanged);
  expect(changed("growing")?.[0]).toEqual({ atLeast: 0, atMost: null });
  expect(changed("free")?.[0]).toEqual({ atLeast: -5, atMost: null });
});

test("what is open can fall, as a count that nothing keeps can; a row that the earlier release has not changes by nothing", () => {
  const before = asOf("2022-12-31", [`${A} 5 4 9 3`, "nareis-op-nareis open 2 1 3 3"]);
  const after = asOf("2023-12-31", [
    `${A} 5 4 9 0-1`,
    "nareis-op-nareis open 0 0-1 0-1 0-1",
    "other-stacking applications 1 0 1 0",
  ]);
  const { consistent, changes } = auditReleases([before, after]);
  expect(consistent).toBe(true);
  expect(changes[0]?.rows.map(({ keys, cells }) => [keys[0], keys[1], cells[3]])).toEqual([
    ["nareis-op-nareis", "applications", { atLeast: -3, atMost: -2 }],
    ["nareis-op-nareis", "open", { atLeast: -3, atMost: -2 }],
  ]);
  expect(changes[0]?.rows[1]?.cells[0]).toEqual({ atLeast: -2, atMost: -2 });
});

test("a figure that one of two releases has not has no change", () => {
  const [without, beside] = [".", "2"].map((open) => [`${A} 5 4 9 ${open}`]) as [string[], string[]];
  const [early, late] = ["2022-12-31", "2023-12-31"] as const;
  for (const [was, is] of [
    [without, beside],
    [beside, without],
  ] as const) {
    const [change] = auditReleases([asOf(early, was), asOf(late, is)], { between: "free" }).changes;
    expect(change?.rows[0]?.cells.slice(2)).toEqual([{ atLeast: 0, atMost: 0 }, null]);
  }
});

import { expect, test } from "vitest";
import { readRegister } from "../../src/cases/read-register.ts";
import { lawSince2014, memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { compareReleases } from "../../src/differences/compare-releases.ts";
import { countMoves } from "../../src/differences/count-moves.ts";
import { audit } from "../../src/disclosure/audit.ts";
import { auditReleases } from "../../src/disclosure/audit-releases.ts";
import { tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { plainTableFrom } from "../../src/disclosure/published-table-from.ts";
import type { TypedTable } from "../../src/disclosure/typed-table.ts";
import { typedTableFrom } from "../../src/disclosure/typed-table-from.ts";
import { publish } from "../../src/publication/publish.ts";
import { families } from "../counts/stacked-families.ts";

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

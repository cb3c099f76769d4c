import { expect, test } from "vitest";
import { exactTable } from "../../src/counts/literal-table.ts";
import { audit } from "../../src/disclosure/audit.ts";
import { type Policy, tens } from "../../src/disclosure/policy.ts";
import type { PublishedTable } from "../../src/disclosure/published-table.ts";
import { typedTableFrom } from "../../src/disclosure/typed-table-from.ts";
import { finalize } from "../../src/publication/finalize.ts";
import { publish, publishUnprotected } from "../../src/publication/publish.ts";

/** Two years of 14: both print as 10, which is 10 to 14, and their total of 28 as 30. */
const twice14 = exactTable({
  unit: "applications",
  rows: [{ class: "nareis-op-nareis", measure: "applications", cells: { "2021": 14, "2022": 14 } }],
});
const twenties: Policy = { ...tens, id: "twenties", base: 20, threshold: 20 };

test("a table in which other figures narrow a figure stays a draft, and its audit says which", () => {
  const table = publish(twice14, tens);
  expect(() => finalize(table)).toThrow(/larger base.*audit says which/);
  expect(() => finalize(table)).toThrow(expect.objectContaining({ code: "figures-narrowed" }));
  expect(
    audit(table)
      .rows[0]?.cells.map((figure) => figure?.verdict)
      .slice(0, 3),
  ).toEqual(["narrowed", "narrowed", "narrowed"]);
});

test("with a larger base the same table can be final", () => {
  expect(finalize(publish(twice14, twenties)).about.status).toBe("final");
});

test("exact counts promise nothing, so their table can be final", () => {
  expect(finalize(publishUnprotected(twice14)).about.status).toBe("final");
});

test("a table that was typed in is nobody's to make final, and an answer without a table is no table", () => {
  const { table } = typedTableFrom([
    ["", "2022", "2023", "total"],
    ["granted", "20", "10", "30"],
  ]);
  expect(table).not.toBeNull();
  for (const other of [table, exactTable, null]) {
    expect(() => finalize(other as unknown as PublishedTable)).toThrow("as publish makes one");
  }
});

import { expect, test } from "vitest";
import { auditReleases } from "../../src/disclosure/audit-releases.ts";
import type { TypedTable } from "../../src/disclosure/typed-table.ts";
import { typedTableFrom } from "../../src/disclosure/typed-table-from.ts";

/** Exact figures as somebody typed them in. */
const typed = (...lines: readonly (readonly string[])[]): TypedTable =>
  typedTableFrom(lines, { base: 1, threshold: 0 }).table as TypedTable;

test("a count grows from one release to the next that has it, and not from one that has it not", () => {
  const filed = typed(["", "2022", "total"], ["filed", "20", "20"]);
  const granted = (figure: string) => typed(["", "2022", "total"], ["granted", figure, figure]);
  expect(auditReleases([granted("20"), filed, granted("20")]).consistent).toBe(true);
  expect(auditReleases([granted("20"), filed, granted("19")]).consistent).toBe(false);
  expect(auditReleases([granted("20"), filed, granted("19")], { between: "free" }).consistent).toBe(true);
  expect(auditReleases([granted("20"), granted("21")], { between: "unchanged" }).consistent).toBe(false);
});

test("a year that no later release has is spread as in its own release alone", () => {
  const rows = (period: string) => typed(["", period, "total"], ["granted", "", "3"]);
  const [first] = auditReleases([rows("2022"), rows("2023")]).releases;
  expect(first?.rows[0]?.cells.map((cell) => cell?.distribution !== null)).toEqual([true, true]);
});

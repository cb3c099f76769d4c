import { measures, tableClasses, type Unit } from "../../src/counts/asked/unit.ts";
import type { ExactTable } from "../../src/counts/cells/exact-table.ts";
import { exactTable } from "../../src/counts/literal-table.ts";

/** Every class and measure of one unit by quarter, cut at both ends, with periods that are not covered. */
export function awkwardTable(unit: Unit, open = 3): ExactTable<"classes"> {
  const cells = {
    "2022-Q1": null,
    "2022-Q2": 12,
    "2022-Q3": 30,
    "2022-Q4": 0,
    "2023-Q1": 4,
    "2023-Q2": 8,
    "2023-Q3": null,
  };
  return exactTable({
    unit,
    period: "quarter",
    coverageFrom: "2022-05-12",
    referenceDate: "2023-05-12",
    rows: tableClasses.flatMap((tableClass) =>
      measures.map((measure) => ({
        class: tableClass,
        measure,
        cells,
        total: unit === "applications" ? 54 : 44,
        open,
      })),
    ),
  });
}

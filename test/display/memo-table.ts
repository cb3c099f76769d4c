import { memo2023 } from "../../src/chains/definition/presets.ts";
import type { ExactTable } from "../../src/counts/cells/exact-table.ts";
import type { LiteralTable } from "../../src/counts/literal-table.ts";
import { exactTable } from "../../src/counts/literal-table.ts";

/** Exact counts that the four tables of the memo could have been made from; their printed cells do not add up. */
export const memoLiteral: LiteralTable = {
  unit: "applications",
  referenceDate: "2023-05-31",
  definition: memo2023,
  register: { digest: "sha256:fedcba9876543210fedcba9876543210", synthetic: true, source: null, setAside: 12 },
  rows: [
    {
      class: "nareis-op-nareis",
      measure: "applications",
      cells: { "2019": 212, "2020": 118, "2021": 304, "2022": 96, "2023": 108 },
      open: 187,
    },
    {
      class: "nareis-op-nareis",
      measure: "granted",
      cells: { "2019": 116, "2020": 48, "2021": 127, "2022": 17, "2023": 5 },
      open: 187,
    },
    {
      class: "art8-after-nareis",
      measure: "applications",
      cells: { "2019": 329, "2020": 191, "2021": 229, "2022": 179, "2023": 83 },
      open: 221,
    },
    {
      class: "art8-after-nareis",
      measure: "granted",
      cells: { "2019": 108, "2020": 57, "2021": 58, "2022": 16, "2023": 3 },
      open: 221,
    },
  ],
};

/** The table of `memoLiteral`. */
export const memoTable: ExactTable<"classes"> = exactTable(memoLiteral);

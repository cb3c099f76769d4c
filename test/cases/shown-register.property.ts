import fc from "fast-check";
import { expect, test } from "vitest";
import { asOf } from "../../src/cases/as-of.ts";
import { readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { historyOf } from "../../src/history/history-of.ts";
import type { Tables } from "../../src/model/contract-tables.ts";
import { isCountable } from "../../src/testing/arbitraries/countable.ts";
import { days } from "../../src/testing/arbitraries/days.ts";
import { nastyRegister } from "../../src/testing/arbitraries/nasty-registers.ts";
import { runs } from "../runs.ts";
import { printed } from "../shown.ts";

const MARK = "¤";

/** The same tables with a mark in every id, by which it is known wherever it is printed. */
function marked(tables: Tables): Tables {
  const markedRow = (row: object): object =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        column.endsWith("_id") && typeof value === "string" && value !== "" ? `${value}${MARK}` : value,
      ]),
    );
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, Array.isArray(rows) ? rows.map(markedRow) : rows]),
  ) as unknown as Tables;
}

test("whatever is in a register, no id is printed of it, of its chains or of its history", () => {
  fc.assert(
    fc.property(
      fc.tuple(nastyRegister.map(marked), days).filter(([tables, day]) => isCountable(tables, [day])),
      ([tables, day]) => {
        const { register } = readRegister(tables);
        const known = asOf(register, day);
        const history = historyOf(register);
        // The ids are there to be printed.
        expect(JSON.stringify(history)).toContain(MARK);
        const values = [register, known, history, findChains(known, memo2023)];
        for (const text of values.flatMap(printed)) expect(text).not.toContain(MARK);
      },
    ),
    { numRuns: runs },
  );
});

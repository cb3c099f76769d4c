import { expect, test } from "vitest";
import { type ReadResultFor, readRegister } from "../../src/cases/read-register.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";
import { findChains } from "../../src/chains/find-chains.ts";
import { readArrowTables } from "../../src/files/arrow/index.ts";
import { readParquetTables } from "../../src/files/parquet/index.ts";
import type { Row } from "../../src/model/contract-tables.ts";
import { arrowOf, type ColumnWriting, PLAIN, parquetOf } from "./column-files.ts";

/** More than columns are looked at at once, and no multiple of that. */
const ROWS = 9_001;

/** A person asks for asylum, the next comes to that one, and the next to the next; some ids are no plain text. */
function rows(): readonly Row[] {
  const idOf = (person: number): string => `${person % 97 === 0 ? "é" : "P"}${person}`;
  return Array.from({ length: ROWS }, (_, row): Row => {
    const year = 2014 + 2 * (row % 3);
    const isOpen = row % 7 === 0;
    return {
      application_id: `A${row}`,
      procedure: row % 3 === 0 ? "asylum" : row % 11 === 0 ? "regular-family" : "nareis",
      applicant_id: idOf(row),
      sponsor_id: row % 3 === 0 ? "" : idOf(row % 1000 === 1 ? row : row - 1),
      submitted_on: `${year}-0${1 + (row % 9)}-1${row % 10}`,
      outcome: isOpen ? "" : "granted",
      decided_on: isOpen ? "" : row % 2000 === 999 ? "2013-01-01" : `${year}-1${row % 3}-2${row % 9}`,
    };
  });
}

const given = rows();
const expected = outcome(readRegister({ applications: given }));

function outcome({ register, issues }: ReadResultFor<{ strict: false }>) {
  return { issues, digest: register.digest, chains: [...findChains(register, memo2023)] };
}

const WRITINGS: readonly ColumnWriting[] = [
  { ...PLAIN, groupRows: ROWS },
  { ...PLAIN, groupRows: 8500, typed: true, dictionary: true, compressed: true },
  { ...PLAIN, groupRows: ROWS, typed: true, nulls: false, compressed: true },
];

test.each(WRITINGS)("large row groups, pages and batches give what objects give: %j", async (writing) => {
  expect(outcome(await readParquetTables({ applications: parquetOf(given, writing) }))).toEqual(expected);
  expect(outcome(readArrowTables({ applications: arrowOf(given, writing) }))).toEqual(expected);
});

test("among those are chains with ids that are no plain text", () => {
  expect(expected.chains.some(({ applicant }) => applicant.startsWith("é"))).toBe(true);
});

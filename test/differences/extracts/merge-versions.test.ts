import { expect, test } from "vitest";
import { storedRegister } from "../../../src/cases/facts/register.ts";
import type { StoredTable } from "../../../src/cases/facts/register-rows.ts";
import { tableColumns } from "../../../src/cases/facts/table.ts";
import { readRegister } from "../../../src/cases/read-register.ts";
import { mergeVersions } from "../../../src/differences/extracts/merge-versions.ts";
import { signals } from "../../contract/register-literals.ts";

const signalsOf = (text: string): StoredTable =>
  storedRegister(
    readRegister({
      applications: [
        { application_id: "a", procedure: "asylum", applicant_id: "P", submitted_on: "2020-01-01" },
        { application_id: "b", procedure: "asylum", applicant_id: "P", submitted_on: "2020-01-02" },
      ],
      signals: signals(text),
    }).register,
  ).rows.tables.signals as StoredTable;

test("rows of two versions are merged column by column, each in the form that the column has", () => {
  const tables = {
    earlier: signalsOf("1 a 2020-02-01"),
    later: signalsOf("0 a 2020-03-01\n1 b 2020-04-01"),
  };
  const pairs = { earlier: Int32Array.of(0), later: Int32Array.of(1) };
  const merged = mergeVersions("signals", tables, pairs, ({ name }) => (name === "raised_on" ? () => true : null));
  const places = tableColumns.signals.map(({ name }) => name);
  expect(merged.texts.map((column) => column?.all() ?? null)).toEqual(
    places.map((name) => (name === "signal_id" ? ["1"] : name === "application_id" ? ["b"] : null)),
  );
  expect(merged.numbers[places.indexOf("raised_on")]).toEqual(
    tables.earlier.numbers[places.indexOf("raised_on")]?.slice(0, 1),
  );
  expect(merged.numbers[places.indexOf("signal_id")]).toBeNull();
  expect(merged).toMatchObject({ count: 1, row: Int32Array.of(2), state: Int8Array.of(-1) });
});

test("codes stay columns of bytes", () => {
  const table = storedRegister(
    readRegister(
      {
        applications: [{ application_id: "a", procedure: "art8", applicant_id: "P", submitted_on: "2020-01-01" }],
      },
      { asOf: "2023-05-31" },
    ).register,
  ).rows.tables.applications as StoredTable;
  const pairs = { earlier: Int32Array.of(0), later: Int32Array.of(0) };
  const merged = mergeVersions("applications", { earlier: table, later: table }, pairs, () => null);
  expect(merged.numbers).toEqual(table.numbers);
});

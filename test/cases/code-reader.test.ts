import { describe, expect, test } from "vitest";
import { relationships } from "../../src/cases/facts/application.ts";
import type { ReadOptions } from "../../src/cases/facts/read-options.ts";
import { type Column, type ColumnName, placeOf, type TableName, tableColumns } from "../../src/cases/facts/table.ts";
import { codeReader } from "../../src/cases/intake/code-reader.ts";

/** The code that a cell stands for, or null. */
function reader(table: TableName, name: ColumnName, options: ReadOptions = {}) {
  const column = tableColumns[table][placeOf(table, name)] as Column;
  const place = codeReader(table, column, options);
  return (cell: string) => column.codes[place(cell)] ?? null;
}

describe("codes", () => {
  test("are read in English and in Dutch, in any case, with space, hyphen and underscore the same", () => {
    const procedure = reader("applications", "procedure");
    expect(["Asiel", "8 EVRM", "8-evrm", "REGULIER_GEZIN", "Overig", "Nareis"].map(procedure)).toEqual([
      ...["asylum", "art8", "art8", "regular-family", "other", "nareis"],
    ]);
    const outcome = reader("decisions", "outcome");
    expect(["ingewilligd", "Afgewezen", "INGETROKKEN", "buiten behandeling", "overig_afgedaan"].map(outcome)).toEqual([
      ...["granted", "rejected", "withdrawn", "not-considered", "closed"],
    ]);
    expect(["afgeleid", "zelfstandig", "regulier"].map(reader("permits", "kind"))).toEqual([
      ...["derived", "independent", "regular"],
    ]);
    expect(reader("follow_up", "kind")("Aangifte")).toBe("reported");
  });

  test("that mean nothing in a column are none of its codes", () => {
    expect(reader("permits", "kind")("bezwaar")).toBeNull();
    expect(reader("decisions", "outcome")("open")).toBeNull();
    for (const cell of [" Zwaan ", "constructor", "\u200B"]) {
      expect(reader("applications", "relationship")(cell)).toBeNull();
    }
  });

  test("that the caller maps are read in any case, before those of the contract", () => {
    const codes = { applications: { outcome: { "Toegewezen (A)": "granted", withdrawn: "closed", lopend: "open" } } };
    const outcome = reader("applications", "outcome", { codes });
    expect(["toegewezen (a)", "TOEGEWEZEN_(A)", "Withdrawn", "Lopend"].map(outcome)).toEqual([
      ...["granted", "granted", "closed", "open"],
    ]);
    expect(reader("decisions", "outcome", { codes })("toegewezen (a)")).toBeNull();
  });

  test("cannot be mapped to what is no code of their column, and the message shows neither", () => {
    const map = (code: string) => () =>
      reader("applications", "procedure", { codes: { applications: { procedure: { Zwaan: code } } } });
    expect(map("granted")).toThrow(RangeError);
    expect(map("Asylum")).toThrow(/^Map the codes of applications\.procedure to one of: asylum, /);
    expect(map("Zwanenmeer")).not.toThrow(/Zwa/);
    const codes = { applications: { relationship: { nicht: "niece" } } } as object;
    const known = relationships.filter((one) => one !== "");
    expect(() => reader("applications", "relationship", { codes })).toThrow(
      expect.objectContaining({
        code: "code-unknown",
        about: known,
        message: expect.stringContaining(`to one of: ${known[0]},`),
      }),
    );
  });
});

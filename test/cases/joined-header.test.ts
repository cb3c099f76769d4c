import { expect, it } from "vitest";
import { joinedHeader } from "../../src/cases/intake/joined-header.ts";
import { readHeader } from "../../src/cases/intake/table-header.ts";
import { createRegisterIntake } from "../../src/cases/reading/register-intake.ts";

const good = ["person_id", "birth_date"];

it("is the header itself for a table of one file", () => {
  const header = readHeader("persons", [...good, "x"], {});
  expect(joinedHeader([header])).toBe(header);
});

it("says once what several files say, and every position that is not read", () => {
  const headers = [["x", ...good], ["y", "x", ...good], good].map((header) => readHeader("persons", header, {}));
  const { usable, unknownColumns, issues } = joinedHeader(headers);
  expect(usable).toBe(true);
  expect(unknownColumns).toEqual([1, 2]);
  expect(issues.map(({ code }) => code)).toEqual(["unknown-column"]);
});

it("says each thing that only one of several files says, and positions in their order", () => {
  const lines = [
    [...good, "town", "x"],
    ["y", "person_id", "person_id"],
    ["z", "birth_date", "birth_date"],
  ];
  const headers = lines.map((line) => readHeader("persons", line, {}));
  const { unknownColumns, issues } = joinedHeader(headers);
  expect(unknownColumns).toEqual([1, 3, 4]);
  expect(issues.map(({ code, column }) => `${code} ${column}`)).toEqual([
    ...["unknown-column null", "duplicate-column person_id", "missing-column person_id", "duplicate-column birth_date"],
  ]);
});

it("makes a table unusable where one file of it is", () => {
  const intake = createRegisterIntake();
  intake.startTable("persons", good).row(["p1", ""]);
  intake.startTable("persons", ["birth_date"]).row([""]);
  intake.startRecords("persons").record({ person_id: "p3" });
  const { issues, coverage } = intake.finish();
  expect(issues.map(({ code, row, column }) => [code, row, column])).toEqual([["missing-column", null, "person_id"]]);
  expect(coverage.tables.persons).toMatchObject({ rows: 3, kept: 0, setAside: 3 });
});

it("numbers the rows of all files through, and compares them with each other", () => {
  const intake = createRegisterIntake();
  intake.startTable("persons", good).row(["p1", "1990-01-01"]);
  const second = intake.startTable("persons", ["birth_date", "person_id"]);
  second.broken("field-count");
  second.row(["1990-01-01", "p1"]);
  intake.startRecords("persons").record({ person_id: "" });
  const { issues } = intake.finish();
  expect(issues.filter(({ table }) => table === "persons").map(({ code, row }) => [code, row])).toEqual([
    ["field-count", 2],
    ["duplicate-row", 3],
    ["missing-value", 4],
  ]);
});

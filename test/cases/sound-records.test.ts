import { describe, expect, test } from "vitest";
import { registerStorage } from "../../src/cases/facts/register.ts";
import { readRegister } from "../../src/cases/read-register.ts";

/** A record that counts how often its cells are looked at. */
function counting(cells: Readonly<Record<string, unknown>>): { readonly record: object; readonly looks: () => number } {
  let looks = 0;
  const record = {};
  for (const [key, cell] of Object.entries(cells)) {
    Object.defineProperty(record, key, {
      enumerable: true,
      get() {
        looks += 1;
        return cell;
      },
    });
  }
  return { record, looks: () => looks };
}

const cells = {
  application_id: "A1",
  procedure: "Nareis",
  applicant_id: 12n,
  sponsor_id: "P2",
  submitted_on: new Date("2020-01-01"),
  outcome: "",
  decided_on: null,
  team: "x",
};

describe("a sound record", () => {
  test("is looked at once, a cell a column, whatever the order of its keys", () => {
    const { outcome: _, team, ...others } = cells;
    const records = [cells, { ...cells, application_id: "A2" }, { team, ...others, application_id: "A3" }];
    const counted = records.map(counting);
    expect(readRegister({ applications: counted.map(({ record }) => record) }).issues).toMatchObject([
      { code: "unknown-column" },
    ]);
    expect(counted.map(({ looks }) => looks())).toEqual([7, 7, 6]);
  });

  test("stays in the register as it was read, whatever becomes of the object and of the list", () => {
    const rows = ["A1", "A2", "A3"].map((application_id) => ({ ...cells, application_id }));
    const { register } = readRegister({ applications: rows });
    for (const row of rows) Object.assign(row, { application_id: "B", applicant_id: "X", procedure: "asylum" });
    rows.length = 0;
    expect(registerStorage(register).applications.id).toEqual(["A1", "A2", "A3"]);
  });
});

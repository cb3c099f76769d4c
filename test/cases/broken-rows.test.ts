import { expect, test } from "vitest";
import { createRegisterIntake } from "../../src/cases/reading/register-intake.ts";
import { issueListOf } from "../../src/cases/reading/result-with-issues.ts";
import { findChains, memo2023 } from "../../src/index.ts";

const header = ["application_id", "procedure", "applicant_id", "sponsor_id", "submitted_on", "outcome", "decided_on"];
const sound = [
  ["a", "nareis", "A", "P1", "2019-01-10", "granted", "2019-06-01"],
  ["b", "asylum", "A", "", "2019-07-01", "", ""],
  ["x", "nareis", "X", "A", "2021-03-04", "", ""],
];

test("many broken rows before, between and behind others change nothing but their own counts", () => {
  const broken = 65_536;
  for (const before of [broken - 1, broken, 2 * broken + 1]) {
    const intake = createRegisterIntake();
    const table = intake.startTable("applications", header);
    for (const row of sound) {
      for (let count = 0; count < before; count += 1) table.broken("field-count");
      table.row(row);
    }
    for (let count = 0; count < broken; count += 1) table.broken("stray-quote");
    const result = intake.finish();
    const { register, coverage } = result;
    if (register === null) expect.fail("There is a register.");
    expect([...findChains(register, memo2023)].map(({ application, first }) => [application, first])).toEqual([
      ["x", "a"],
    ]);
    expect(coverage.tables.applications).toMatchObject({
      rows: 3 * before + 3 + broken,
      kept: 3,
      setAsideByCode: { "field-count": 3 * before, "stray-quote": broken },
    });
    expect(issueListOf(result).length).toBe(3 * before + broken);
  }
});

import { describe, expect, test } from "vitest";
import { createWordIntake } from "../../src/cases/reading/unknown-words.ts";

const header = ["application_id", "procedure", "applicant_id", "submitted_on", "outcome"];
const told = (words: ReturnType<ReturnType<typeof createWordIntake>["words"]>) =>
  words.map(({ table, column, word, rows }) => `${table} ${column} ${word} ${rows}`);

describe("the words in columns of codes that no code stands for", () => {
  test("come by table and column, and in a column the most frequent first", () => {
    const intake = createWordIntake({});
    const permits = intake.startRecords("permits");
    for (const kind of ["rare", "often", "often", "derived"]) permits.record({ kind });
    const applications = intake.startTable("applications", header);
    for (const [procedure, outcome] of [
      ["visit", "yes"],
      ["nareis", "yes"],
      ["Visit ", "no"],
      ["study", ""],
    ]) {
      applications.row(["a", procedure, "p", "2020-01-01", outcome]);
    }
    expect(told(intake.words(1))).toEqual([
      "applications procedure visit 2",
      "applications procedure study 1",
      "applications outcome yes 2",
      "applications outcome no 1",
      "permits kind often 2",
      "permits kind rare 1",
    ]);
    expect(told(intake.words(2))).toEqual([
      "applications procedure visit 2",
      "applications outcome yes 2",
      "permits kind often 2",
    ]);
  });

  test("are not looked for in what is no record, nor in what is no text", () => {
    const intake = createWordIntake({});
    const records = intake.startRecords("permits");
    for (const value of [undefined, null, "visit", ["visit"], 7, { kind: true }, { kind: "visit" }])
      records.record(value);
    expect(told(intake.words(1))).toEqual(["permits kind visit 1"]);
  });

  test("are found wherever their column stands, and are none where it is not there", () => {
    const intake = createWordIntake({});
    const applications = intake.startTable("applications", ["outcome", "application_id"]);
    applications.row(["no", "a"]);
    expect([applications.width, applications.positions.slice(0, 2)]).toEqual([2, [1, -1]]);
    expect(told(intake.words(1))).toEqual(["applications outcome no 1"]);
  });

  test("are remembered up to ten thousand in a column, which then holds something else than codes", () => {
    const intake = createWordIntake({});
    const records = intake.startRecords("permits");
    for (let round = 0; round < 2; round += 1) {
      for (let word = 0; word < 10_001; word += 1) records.record({ kind: `word ${word}` });
    }
    const words = intake.words(1);
    expect(words.length).toBe(10_000);
    expect(words.every(({ rows }) => rows === 2)).toBe(true);
  });
});

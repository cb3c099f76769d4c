import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Case, differencesOf, readCases } from "../../conformance/runner.ts";
import { answer as answerOfModel } from "../../scripts/conformance/answer-of-model.ts";
import { answerOf } from "../../scripts/conformance/answer-of-nareis.ts";
import { memo2023 } from "../../src/chains/definition/presets.ts";

const folder = fileURLToPath(new URL("../../conformance/", import.meta.url));
const cases = readCases();

/** The manifest of a register, and the bytes of its files. */
function filesIn(register: string): object {
  const files = readdirSync(register).map((file) => [file.replace(/[.].*/, ""), readFileSync(`${register}/${file}`)]);
  const { register: manifest, ...rest } = Object.fromEntries(files);
  return { files: rest, tables: manifest === undefined ? {} : { register: JSON.parse(manifest) } };
}

describe("the conformance suite", () => {
  test.each(cases.map((one) => [one.id, one] as const))("%s", async (_, one) => {
    expect(differencesOf(one.expected, await answerOf(one))).toEqual([]);
  });

  test("is answered by the slow model as by nareis", () => {
    for (const { id, register, question, expected } of cases) {
      const definition = { ...memo2023, ...question.definition };
      const asked = { ...question, ...filesIn(register), definition } as unknown as Parameters<typeof answerOfModel>[0];
      expect([id, answerOfModel(asked)]).toEqual([id, expected]);
    }
  });

  test("has the folders that its index names, and a sentence of the contract for each", () => {
    expect(readdirSync(`${folder}cases`).sort()).toEqual(cases.map(({ id }) => id));
    expect(cases.filter(({ sentence }) => sentence.length < 12).map(({ id }) => id)).toEqual([]);
  });

  test("says of each case what it is about", () => {
    expect(cases.filter(({ id, subject }) => id.slice(4) !== subject).map(({ id }) => id)).toEqual([]);
  });

  test("counts something in nearly each case about counts, and prints a figure in each case about printing", () => {
    const isAbout = (one: Case, ...subjects: readonly string[]) => subjects.includes(one.subject);
    const figuresOf = ({ expected }: Case) =>
      Object.values(expected.printed ?? {}).flatMap((row) => Object.values(row));
    const counting = cases.filter((one) => isAbout(one, "count-of", "counted-under", "label-of", "model-counts"));
    const isCounted = ({ expected }: Case) =>
      Object.values(expected.counts ?? {}).some((row) => Number(row["total"]) > 0);
    // Only a case about periods that are not covered can count nothing.
    expect(counting.filter((one) => !isCounted(one) && one.subject !== "model-counts").map(({ id }) => id)).toEqual([]);
    expect(counting.filter(isCounted).length).toBeGreaterThan(0.9 * counting.length);
    const printing = cases.filter((one) => isAbout(one, "round-count", "figure-of", "model-published"));
    const isPrinted = (one: Case) => figuresOf(one).some((figure) => /^[1-9]/.test(figure ?? ""));
    expect(printing.filter((one) => !isPrinted(one)).map(({ id }) => id)).toEqual([]);
    expect([counting.length > 0, printing.length > 0]).toEqual([true, true]);
  });

  test("has registers that fit a screen", () => {
    const rowsOf = ({ register }: Case) =>
      readdirSync(register)
        .filter((file) => file.endsWith(".csv"))
        .flatMap((file) => readFileSync(`${register}/${file}`, "utf8").trim().split("\n").slice(1)).length;
    expect(cases.filter((one) => rowsOf(one) > 12).map(({ id }) => id)).toEqual([]);
  });
});

describe("the comparison of answers", () => {
  const expected = {
    chains: [{ application: "A4", depth: 1 }],
    counts: { "nareis-op-nareis/applications": { "2020": 1, total: 1 } },
  };

  test("names the place of a difference, and what stands there", () => {
    expect(differencesOf(expected, { chains: [{ application: "A4", depth: 2 }] })).toEqual([
      "chains.0.depth: expected 1, given 2",
    ]);
    expect(differencesOf(expected, { chains: [] })).toEqual(["chains: expected 1, given 0"]);
  });

  test("asks no part that is left out, and no row without a count", () => {
    expect(differencesOf(expected, {})).toEqual([]);
    const rows = { ...expected.counts, "other-stacking/open": { "2020": 0, total: 0 } };
    expect(differencesOf(expected, { counts: rows })).toEqual([]);
  });

  test("finds a row too many, and one too few", () => {
    const rows = { ...expected.counts, "other-stacking/open": { "2020": 2, total: 2 } };
    expect(differencesOf(expected, { counts: rows })).toHaveLength(1);
    expect(differencesOf(expected, { counts: {} })).toHaveLength(1);
    expect(differencesOf(expected, { counts: null })).toHaveLength(1);
  });
});

describe("the runner in Python", () => {
  const run = (...command: readonly string[]) =>
    spawnSync("python3", [`${folder}run.py`, ...command], { encoding: "utf8", maxBuffer: 1 << 28 });

  test("finds that nareis answers every case as the contract does", () => {
    const { status, stdout } = run(process.execPath, "scripts/conformance/answers.mjs");
    expect(stdout.trim().split("\n").at(-1)).toBe(`${cases.length} passed, 0 failed`);
    expect(status).toBe(0);
  });

  test("names each case that is answered otherwise, or not at all, and says what was not asked", () => {
    const [first, second] = cases;
    const wrong = { id: first?.id, referenceDate: "1999-12-31" };
    const right = { id: second?.id, referenceDate: second?.expected.referenceDate };
    const print = `for (const one of ${JSON.stringify([wrong, right])}) console.log(JSON.stringify(one));`;
    const { status, stdout } = run(process.execPath, "-e", print);
    expect(stdout).toContain(`${first?.id}: ${first?.sentence}\n  referenceDate: expected `);
    expect(stdout).toContain("Not asked, because no answer has them: issues, tables, referenceDateSetBy, chains");
    expect(stdout.trim().split("\n").at(-1)).toBe(`1 passed, ${cases.length - 1} failed`);
    expect(status).toBe(1);
  });

  test("compares the cases of one subject alone", () => {
    const words = cases.filter(({ subject }) => subject === "words");
    const { stdout } = run("--subject", "words", process.execPath, "-e", "");
    expect(stdout.match(/^ {2}no answer$/gm)).toHaveLength(words.length);
    expect(stdout.trim().split("\n").at(-1)).toBe(`0 passed, ${words.length} failed`);
    expect(run("--subject", "no-such", process.execPath, "-e", "").stdout).toContain("No case is about no-such");
  });

  test("takes 1.0 for 1, names an answer to no case, and says how a command ended that failed", () => {
    const [first] = cases;
    const asFloats = JSON.stringify({ id: first?.id, tables: first?.expected.tables }).replaceAll(/:(\d+)/g, ":$1.0");
    const print = `console.log(${JSON.stringify(asFloats)}); console.log('{"id":"999-none"}'); process.exitCode = 3;`;
    const { stdout } = run(process.execPath, "-e", print);
    expect(stdout).toContain("The command ended with status 3.\n999-none: no such case\n");
    expect(stdout.trim().split("\n").at(-1)).toBe(`1 passed, ${cases.length + 1} failed`);
  });
});

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nareis-closing-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The status and the last line of a program that ran outside any other tally. */
function endOf(parameters: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { NAREIS_TALLY: _, ...surroundings } = process.env;
  const { status, stdout } = spawnSync(process.execPath, parameters, {
    cwd: root,
    encoding: "utf8",
    env: { ...surroundings, ...env },
  });
  return { status, line: stdout.trimEnd().split("\n").pop() };
}

describe("the closing line of a run of several parts", () => {
  const closing = (parts: readonly object[], status: number) => {
    const tally = join(folder, "tally");
    writeFileSync(tally, parts.map((part) => `${JSON.stringify(part)}\n`).join(""));
    return endOf(["scripts/closing-line.mjs", String(status)], { NAREIS_TALLY: tally });
  };
  const good = { passed: 3, failed: 0, skipped: 0 };

  test("is the sum of the parts", () => {
    expect(closing([good, good], 0)).toEqual({ status: 0, line: "6 passed, 0 failed" });
    expect(closing([good, { passed: 1, failed: 2, skipped: 3 }], 1)).toEqual({
      status: 1,
      line: "4 passed, 2 failed, 3 skipped",
    });
  });

  test("has a failure where a part broke down before it could count", () => {
    expect(closing([good], 1)).toEqual({ status: 1, line: "3 passed, 1 failed" });
  });

  test("is a failure where nothing ran", () => {
    expect(closing([], 0).status).toBe(1);
  });
});

describe("the closing line of the test runner", () => {
  const running = (text: string) => {
    const place = mkdtempSync(join(folder, "run-"));
    writeFileSync(join(place, "one.test.ts"), text);
    const reporter = join(root, "scripts", "closing-line-reporter.mjs");
    const options = ["--reporter=dot", `--reporter=${reporter}`, "--globals"];
    return endOf([join(root, "node_modules", "vitest", "vitest.mjs"), "run", "--root", place, ...options]);
  };

  test("counts tests that pass, fail and are skipped", () => {
    const text = 'test("a", () => {}); test("b", () => { throw new Error("b"); }); test.skip("c", () => {});';
    expect(running(text)).toEqual({ status: 1, line: "1 passed, 1 failed, 1 skipped" });
    expect(running('test("a", () => {});')).toEqual({ status: 0, line: "1 passed, 0 failed" });
  });

  test("counts a run without any test as a failure", () => {
    expect(running("")).toEqual({ status: 1, line: "0 passed, 1 failed" });
  });

  test("counts a file that cannot be loaded as a failure", () => {
    expect(running('throw new Error("no");')).toEqual({ status: 1, line: "0 passed, 1 failed" });
  });
});

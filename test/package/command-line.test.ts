import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { consumer, packageJson, run } from "./consumer.ts";

const nareis = (...parameters: readonly string[]) =>
  run(join(consumer.folder, "node_modules", ".bin", "nareis"), parameters);

describe("the installed command", () => {
  test("says its version", () => {
    expect(nareis("--version")).toEqual(expect.objectContaining({ status: 0, stdout: `${packageJson.version}\n` }));
  });

  test("prints the demonstration", () => {
    const { status, stdout, stderr } = nareis("demo");
    expect(status, stderr).toBe(0);
    expect(stdout).toContain("Eindtotaal");
  });

  test("answers wrong usage with status 2", () => {
    expect(nareis("--no-such-option")).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("the installed command for laws", () => {
  const list = (folder: string) => run(join(folder, "node_modules", ".bin", "nareis-laws"), ["--list"]);

  test("says what to install where fast-check is not there", () => {
    const { status, stdout, stderr } = list(consumer.folder);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("npm install --save-dev fast-check");
  });

  test("has its laws where it is", () => {
    const { status, stdout } = list(consumer.kit);
    expect(status).toBe(0);
    expect(stdout).toContain("chains-of-the-model");
  });
});

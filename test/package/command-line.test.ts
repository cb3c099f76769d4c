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

import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { consumer, root, run } from "./consumer.ts";

const folder = join(consumer.kit, "examples");

// Beside the packed package, what the examples themselves ask for: as installed here, so that nothing is fetched.
beforeAll(() => {
  cpSync(join(root, "examples"), folder, { recursive: true });
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  for (const name of ["vitest", "@types"]) symlinkSync(join(root, "node_modules", name), join(modules, name));
  symlinkSync(join(root, "conformance"), join(modules, "nareis-conformance"));
});

describe.each(["service", "test-suite"])("examples/%s, with the packed package", (name) => {
  test("passes the compiler", () => {
    const { status, stdout } = run(join(root, "node_modules", ".bin", "tsc"), ["-p", join(folder, name)]);
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });

  test("passes its own tests", () => {
    const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
    const { status, stdout, stderr } = run(process.execPath, [vitest, "run", "--root", join(folder, name)]);
    expect(status, stdout + stderr).toBe(0);
    expect(stdout).toMatch(/Tests .*\d passed/);
  });

  test("names this package as somebody would who has the repository at hand", () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(folder, name, "package.json"), "utf8"));
    expect({ ...dependencies, ...devDependencies }.nareis).toBe("file:../..");
  });
});

test("examples/README.md names every example", () => {
  const readme = readFileSync(join(root, "examples", "README.md"), "utf8");
  const present = readdirSync(join(root, "examples"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(present.length).toBeGreaterThan(1);
  expect(present.filter(({ name }) => !readme.includes(`](${name}`)).map(({ name }) => name)).toEqual([]);
});

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { consumer, root, run } from "./consumer.ts";

const bin = (name: string): string => join(root, "node_modules", ".bin", name);

describe("the packed tarball", () => {
  test("has each schema at its address", () => {
    for (const name of readdirSync(join(root, "schemas"))) {
      const program = `console.log(typeof require("nareis/schemas/${name}").$id)`;
      expect(run(process.execPath, ["--input-type=commonjs", "--eval", program]), name).toMatchObject({
        stdout: "string\n",
      });
    }
  });

  test("holds what is built, the schemas, and the pages that its texts point at", () => {
    const paths = run("tar", ["tf", consumer.tarball]).stdout.trim().split("\n");
    const expected =
      /^package\/(dist\/[\w.-]+\.(js|cjs|d\.ts|d\.cts)|(docs|schemas)\/[\w./-]+|package\.json|(README|CHANGELOG)\.md|LICENSE)$/;
    expect(paths.filter((path) => !expected.test(path))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(["package/LICENSE", "package/README.md", "package/dist/bin.js"]));
    const pointedAt = run("tar", ["xOf", consumer.tarball, "--wildcards", "package/dist/*", "package/README.md"]);
    const pages = [...new Set(pointedAt.stdout.match(/\bdocs\/[\w/-]+\.md\b/g) ?? [])];
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.filter((page) => !paths.includes(`package/${page}`))).toEqual([]);
  });

  test("passes publint, warnings included", () => {
    const { status, stdout } = run(bin("publint"), ["--strict", consumer.tarball]);
    expect(status, stdout).toBe(0);
  });

  test("has the right types for every way to import it", () => {
    const { status, stdout } = run(bin("attw"), [consumer.tarball, "--no-color", "--no-emoji"]);
    expect(status, stdout).toBe(0);
  });
});

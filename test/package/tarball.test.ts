import { readdirSync, readFileSync } from "node:fs";
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
      /^package\/(dist\/[\w.-]+\.(js|cjs|d\.ts|d\.cts)|dist\/LICENSES\.txt|(docs|schemas)\/[\w./-]+|package\.json|(README|CHANGELOG)\.md|LICENSE)$/;
    expect(paths.filter((path) => !expected.test(path))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(["package/LICENSE", "package/README.md", "package/dist/bin.js"]));
    const pointedAt = run("tar", ["xOf", consumer.tarball, "--wildcards", "package/dist/*", "package/README.md"]);
    // A page of date-fns, of which the command line has parts in it, stands at an address of its own.
    const texts = pointedAt.stdout.replaceAll(/date-fns\/blob\/[\w.-]+\/docs\/\w+\.md/g, "");
    const pages = [...new Set(texts.match(/\bdocs\/[\w/-]+\.md\b/g) ?? [])];
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.filter((page) => !paths.includes(`package/${page}`))).toEqual([]);
  });

  test("has the licence of every package that the command line has within it", () => {
    const licences = run("tar", ["xOf", consumer.tarball, "package/dist/LICENSES.txt"]).stdout;
    const names = Object.keys(JSON.parse(readFileSync(join(root, "package.json"), "utf8")).dependencies);
    expect(names.length).toBeGreaterThan(3);
    for (const name of names) expect(licences).toMatch(new RegExp(`^${name} \\d`, "m"));
    expect(licences.match(/Copyright \(c\)|Copyright ©|\(c\) \d{4}/gi)?.length).toBeGreaterThanOrEqual(names.length);
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

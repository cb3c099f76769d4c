import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { addresses } from "./addresses.ts";
import { codeBlocksOf } from "./code-block.ts";

const root = join(import.meta.dirname, "..", "..");
const blocks = codeBlocksOf(
  readFileSync(join(root, "docs", "testing-your-counts.md"), "utf8"),
  "docs/testing-your-counts.md",
);
const files = blocks.filter(({ language, name }) => language === "ts" && name !== "");
const parent = mkdtempSync(join(tmpdir(), "nareis-tests-on-a-page-"));

afterAll(() => rmSync(parent, { recursive: true, force: true }));

interface Ran {
  readonly status: number | null;
  readonly lines: readonly string[];
}

/**
 * Runs the files of the page in a folder of their own, with the sources in the place of the package; of its test file, some
 * changed copies, each a file.
 */
function run(...changes: readonly ((code: string) => string)[]): Ran {
  const folder = mkdtempSync(join(parent, "page-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  for (const { name, code } of files) {
    if (!name.endsWith(".test.ts")) writeFileSync(join(folder, name), code);
    else
      for (const [place, changed] of changes.entries()) writeFileSync(join(folder, `${place}${name}`), changed(code));
  }
  // An address is not the beginning of another one.
  const alias = Object.entries(addresses).map(([address, path]) => ({ find: `^${address}$`, replacement: path }));
  const config = [
    'import { mergeConfig } from "vitest/config";',
    'import ofThePage from "./vitest.config.ts";',
    `const alias = ${JSON.stringify(alias)}.map(({ find, ...to }) => ({ find: new RegExp(find), ...to }));`,
    "export default mergeConfig(ofThePage, { resolve: { alias } });",
  ];
  writeFileSync(join(folder, "sources.config.ts"), config.join("\n"));
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const { VITEST, VITEST_MODE, VITEST_POOL_ID, VITEST_WORKER_ID, NODE_ENV, TEST, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [vitest, "run", "--config", "sources.config.ts"], {
    cwd: folder,
    encoding: "utf8",
    env: { ...env, NO_COLOR: "1" },
  });
  return { status, lines: (stdout + stderr).split("\n") };
}

describe("the test file of docs/testing-your-counts.md", { timeout: 120_000 }, () => {
  test("passes as it stands, beside the two files of the page that set vitest up", () => {
    expect(files.map(({ name }) => name)).toEqual(["counts.test.ts", "vitest.config.ts", "vitest.setup.ts"]);
    const { status, lines } = run((code) => code);
    expect(status, lines.join("\n")).toBe(0);
    expect(lines.join("\n")).toMatch(/Tests +6 passed/);
  });

  test("says of the mistake that the page plants what the page shows", () => {
    const { status, lines } = run((code) => {
      const mistaken = code.replace("first.decided < row.filed", "first.decided <= row.filed");
      expect(mistaken).not.toBe(code);
      return `${mistaken}\nfc.configureGlobal({ seed: 1 });\n`;
    });
    expect(status).toBe(1);
    expect(lines.join("\n")).toMatch(/Tests +2 failed \| 4 passed/);
    for (const beginning of ["Error: Property failed", "found and not expected"]) {
      const shown = blocks.find(({ code }) => code.startsWith(beginning))?.code.split("\n") ?? [];
      expect(shown.length, beginning).toBeGreaterThan(1);
      let from = beginning.startsWith("Error") ? lines.lastIndexOf(shown[0] as string) : 0;
      for (const line of shown.filter((one) => one !== "…")) {
        from = lines.indexOf(line, from);
        expect(from, line).toBeGreaterThanOrEqual(0);
      }
    }
  });

  test("says in words which rule is forgotten", () => {
    const forgotten = [
      ["asylum.filed >= first.decided", "no-independent-asylum"],
      ["first.sponsor !== row.applicant", "returns-to-first-sponsor"],
    ] as const;
    const { lines } = run(
      ...forgotten.map(([rule]) => (code: string) => {
        expect(code).toContain(rule);
        return `${code.replace(rule, "true")}\nfc.configureGlobal({ seed: 1 });\n`;
      }),
    );
    for (const [place, [, reason]] of forgotten.entries()) {
      const failed = lines.findIndex((line) => line.includes("FAIL") && line.includes(`${place}counts.test.ts`));
      const said = lines.slice(failed).find((line) => line.includes("expected class null, "));
      expect([failed >= 0, said]).toEqual([true, expect.stringContaining(reason)]);
    }
  });
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadAddress, pathOfAddress } from "./addresses.ts";
import { codeBlocksOf } from "./code-block.ts";
import { examplesOf, modulesOf, runPage } from "./page.ts";
import { typeErrorsIn } from "./type-check.ts";

const root = join(import.meta.dirname, "..", "..");
const inDocs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).sort();
const pages = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", ...inDocs.map((path) => `docs/${path}`)]
  .filter((path) => path.endsWith(".md"))
  .map((page) => ({ page, markdown: existsSync(join(root, page)) ? readFileSync(join(root, page), "utf8") : "" }));

/**
 * The Dutch cookbook has the commands of the English one, as cookbook-page.test.ts says. Those of which it shows nothing
 * run there only: each of them reads a register.
 */
function asRun(page: string, markdown: string): string {
  if (page !== "docs/kookboek.md") return markdown;
  return markdown.replace(/```sh\n(nareis [^`]*```\n)(?!\n```text)/g, "```text\n$1");
}

describe("every page does what it says", () => {
  for (const { page, markdown } of pages) {
    test(page, { timeout: 300_000 }, async () => {
      await runPage(asRun(page, markdown), page, loadAddress);
    });
  }

  test("its code passes the compiler", () => {
    const examples = pages.map(({ page, markdown }) => ({ page, examples: examplesOf(markdown, page) }));
    const modules = pages.flatMap(({ page, markdown }) =>
      modulesOf(markdown, page).map((module) => ({ page, examples: [module], isModule: true })),
    );
    expect(modules.length).toBeGreaterThan(0);
    expect(typeErrorsIn([...examples, ...modules], pathOfAddress)).toEqual([]);
  });

  test("its links lead to files", () => {
    const broken = pages.flatMap(({ page, markdown }) =>
      [...markdown.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
        .map(([, to = ""]) => to)
        .filter((to) => !existsSync(join(root, dirname(page), to)))
        .map((to) => `${page}: ${to}`),
    );
    expect(broken).toEqual([]);
  });

  test("the commands of the README that set everything up are those that .ci/run runs first", () => {
    const readme = codeBlocksOf(pages[0]?.markdown ?? "", "README.md").filter(({ language }) => language === "sh");
    const printed = readme.flatMap(({ code }) => code.split("\n")).filter((line) => line.startsWith("npm ci"));
    const steps = [...readFileSync(join(root, ".ci", "run"), "utf8").matchAll(/^step '(npm ci .*)'$/gm)];
    expect(printed).toEqual(steps.map(([, command]) => command));
  });
});

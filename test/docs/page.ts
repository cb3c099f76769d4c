import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect } from "vitest";
import { type CodeBlock, codeBlocksOf } from "./code-block.ts";
import { runCommands } from "./commands.ts";
import { type Example, readExample } from "./example.ts";
import { type Part, runProgram, type Surroundings } from "./program.ts";

/** The examples of a page, in order. */
export function examplesOf(markdown: string, page: string): readonly Example[] {
  return codeBlocksOf(markdown, page)
    .filter(isExample)
    .map((block) => readExample(block.code, { page, line: block.line }));
}

/** The modules of a page, each a whole file with a name, which share nothing with the examples around them. */
export function modulesOf(markdown: string, page: string): readonly Example[] {
  return codeBlocksOf(markdown, page)
    .filter((block) => block.language === "ts" && !isExample(block))
    .map((block) => readExample(block.code, { page, line: block.line }));
}

function isExample({ language, name }: CodeBlock): boolean {
  return language === "ts" && name === "";
}

/**
 * Runs a page from top to bottom in an empty folder: code runs, commands run, blocks with a name become files, and a
 * block of data below something that printed must be what it printed.
 *
 * @throws Error that names the page and the line of what is not so.
 */
export async function runPage(markdown: string, page: string, load: Surroundings["load"]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "nareis-page-"));
  const before = process.cwd();
  let printed: string | null = null;
  const runBlock = (block: CodeBlock): void => {
    if (block.language === "sh") printed = runCommands(block.code, folder);
    else if (block.name !== "") writeBlock(folder, block);
    else if (printed === null) checkData(block);
    else {
      expect(withLineEnd(printed)).toBe(withLineEnd(block.code));
      printed = null;
    }
  };
  const parts = codeBlocksOf(markdown, page).flatMap((block): readonly Part[] => {
    if (!isExample(block)) return [{ line: block.line, run: () => runBlock(block) }];
    const forget = (): void => {
      printed = null;
    };
    return [{ line: block.line, run: forget }, { example: readExample(block.code, { page, line: block.line }) }];
  });
  const print = (text: string): void => {
    printed = `${printed ?? ""}${text}\n`;
  };
  process.chdir(folder);
  try {
    await runProgram(parts, { page, load, print });
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}-bin`, { recursive: true, force: true });
  }
}

function withLineEnd(text: string): string {
  return text.endsWith("\n") ? text : `${text}\n`;
}

function writeBlock(folder: string, { name, code }: CodeBlock): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${code}\n`);
}

function checkData({ language, code }: CodeBlock): void {
  const texts = language === "json" ? [code] : language === "ndjson" ? code.split("\n") : [];
  for (const text of texts) expect(() => JSON.parse(text), `not ${language}`).not.toThrow();
}

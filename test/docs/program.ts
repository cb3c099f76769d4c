import { inspect } from "node:util";
import { runInThisContext } from "node:vm";
import ts from "typescript";
import { expect } from "vitest";
import type { Example, Statement } from "./example.ts";

/** One part of a program: an example, or something else that is done at that place. */
export type Part = { readonly example: Example } | { readonly line: number; readonly run: () => void };

/** What a program needs from outside. */
export interface Surroundings {
  /** For messages. */
  readonly page: string;
  readonly load: (from: string) => Promise<Readonly<Record<string, unknown>>>;
  /** Takes what an example prints, a call a piece, without a line break at its end. */
  readonly print: (text: string) => void;
}

/**
 * Runs the examples of one page from top to bottom. Each sees what those before it declared, and may use a name again.
 *
 * @throws Error that names the page and the line, at the first claim that is not true or the first error.
 */
export async function runProgram(parts: readonly Part[], { page, load, print }: Surroundings): Promise<void> {
  let line = 0;
  const tools: Tools = {
    load,
    at: (next) => {
      line = next;
    },
    part: (index) => {
      const part = parts[index];
      if (!part || "example" in part) return;
      line = part.line;
      part.run();
    },
    equals: (actual, stated) => expect(actual).toEqual(stated),
    throws: async (run, name) => {
      const thrown = await run().then(
        () => null,
        (error: unknown) => error,
      );
      expect(thrown instanceof Error ? thrown.name : "nothing thrown").toBe(name);
    },
    console: {
      log: (...values) => print(values.map((one) => (typeof one === "string" ? one : inspect(one))).join(" ")),
    },
  };
  try {
    await compile(parts)(tools);
  } catch (error) {
    throw new Error(`${page}:${line}: ${error instanceof Error ? error.message : "something was thrown"}`, {
      cause: error,
    });
  }
}

interface Tools {
  readonly load: Surroundings["load"];
  readonly at: (line: number) => void;
  readonly part: (index: number) => void;
  readonly equals: (actual: unknown, stated: unknown) => void;
  readonly throws: (run: () => Promise<unknown>, name: string) => Promise<void>;
  readonly console: { readonly log: (...values: readonly unknown[]) => void };
}

function compile(parts: readonly Part[]): (tools: Tools) => Promise<void> {
  const lines = ["(async ($tools) => { const console = $tools.console;"];
  for (const [index, part] of parts.entries()) {
    if ("run" in part) lines.push(`$tools.part(${index});`);
    // A scope inside the one before it: what was declared above is seen, and its name can be given again.
    else lines.push("{", ...part.example.imports.map(loadOf), ...part.example.statements.map(statementOf));
  }
  const examples = parts.filter((part) => "example" in part).length;
  const source = [...lines, "}".repeat(examples), "})"].join("\n");
  return runInThisContext(
    ts.transpileModule(source, { compilerOptions: { target: ts.ScriptTarget.ES2022 } }).outputText,
  );
}

function loadOf({ from, name, as }: Example["imports"][number]): string {
  const loaded = `await $tools.load(${JSON.stringify(from)})`;
  return name === "*" ? `const ${as} = ${loaded};` : `const { ${JSON.stringify(name)}: ${as} } = ${loaded};`;
}

function statementOf({ text, line, claim }: Statement): string {
  const before = `$tools.at(${line});`;
  if (claim === null) return `${before}\n${text}`;
  const { about } = claim;
  const check =
    claim.kind === "equals"
      ? `$tools.equals((${about.text}), (${claim.literal}\n));`
      : `await $tools.throws(async () => (${about.text}), ${JSON.stringify(claim.name)});`;
  return about.kind === "expression" ? `${before}\n${check}` : `${before}\n${text}\n${check}`;
}

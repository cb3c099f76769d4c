import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PlainChain } from "../model/find-chains.ts";
import type { LawImplementation } from "../testing/laws/law.ts";
import { runCommand } from "./run-command.ts";

/** A command that is asked for chains, and what it was given while it ran. */
export interface AskedCommand {
  readonly chainsOf: LawImplementation<"chains">;
  /** Stops what still runs of a law whose time is over, and comes back once its files are gone. */
  stop(): Promise<void>;
}

/**
 * A command as an implementation: writes the register into a folder, runs the command on it in a shell and reads chains
 * from what it prints, an object a line. A command that prints no such lines breaks the law with what it said, as does one
 * that takes longer than so many seconds; status 1 is for "the register has errors" (section 5), and no failure.
 */
export function askCommand(
  command: string,
  seconds: number,
  folder: string,
  registerTexts: (tables: Parameters<LawImplementation<"chains">>[0]) => Readonly<Record<string, string>>,
): AskedCommand {
  let asked = 0;
  let law = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  const ask: LawImplementation<"chains"> = async (tables, definition, { asOf }) => {
    const { signal } = law;
    asked += 1;
    const register = join(folder, String(asked));
    const definitionFile = join(folder, `${asked}.json`);
    // A tool that is not told the day reads it here: R is extracted_on where none is given.
    const manifest = command.includes("{as-of}") ? {} : { register: { ...tables.register, extracted_on: asOf } };
    await mkdir(register);
    await writeFile(definitionFile, JSON.stringify(definition));
    for (const [name, text] of Object.entries(registerTexts({ ...tables, ...manifest }))) {
      await writeFile(join(register, name), text);
    }
    const forget = async (): Promise<void> => {
      await rm(register, { recursive: true, force: true });
      await rm(definitionFile, { force: true });
    };
    const line = command
      .replaceAll("{register}", () => quoted(register))
      .replaceAll("{definition}", () => quoted(definitionFile))
      .replaceAll("{as-of}", asOf);
    const { status, printed, said } = await runCommand(line, seconds, signal).finally(forget);
    if (status !== 0 && status !== 1) throw new Error(`The command ended with status ${status}: ${said.trim()}`);
    return printed.split("\n").flatMap((one, at) => (one.trim() === "" ? [] : [chainIn(one, at + 1)]));
  };
  return {
    chainsOf: (...question) => {
      const answer = Promise.resolve(ask(...question));
      last = answer.catch(() => {});
      return answer;
    },
    stop: async () => {
      // Whoever waits for the answer hears that there is none, and asks nothing more.
      law.abort();
      law = new AbortController();
      await last;
    },
  };
}

/** The chain in a line; what else it holds is not said again. */
function chainIn(line: string, number: number): Partial<PlainChain> {
  let chain: unknown = null;
  try {
    chain = JSON.parse(line);
  } catch {
    // No JSON at all: refused below, like JSON that is no object.
  }
  if (typeof chain === "object" && chain !== null && !Array.isArray(chain)) return chain;
  throw new Error(`Line ${number} of what the command printed is no JSON object: print one a chain, and nothing else.`);
}

/** The paths are of a temporary folder; a space in one must not end it. */
function quoted(path: string): string {
  return `"${path}"`;
}

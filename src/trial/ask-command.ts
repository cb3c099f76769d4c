import { spawn } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PlainChain } from "../model/find-chains.ts";
import type { LawImplementation } from "../testing/laws/law.ts";

/**
 * A command as an implementation: writes the register into a folder, runs the command on it in a shell and reads chains
 * from what it prints, an object a line. A command that prints no such lines breaks the law with what it said; status 1 is
 * for "the register has errors" (section 5), and no failure.
 */
export function askCommand(
  command: string,
  folder: string,
  registerTexts: (tables: Parameters<LawImplementation<"chains">>[0]) => Readonly<Record<string, string>>,
): LawImplementation<"chains"> {
  let asked = 0;
  return async (tables, definition, { asOf }) => {
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
    const line = command
      .replaceAll("{register}", () => quoted(register))
      .replaceAll("{definition}", () => quoted(definitionFile))
      .replaceAll("{as-of}", asOf);
    const { status, printed, said } = await run(line);
    await rm(register, { recursive: true, force: true });
    await rm(definitionFile, { force: true });
    if (status !== 0 && status !== 1) throw new Error(`The command ended with status ${status}: ${said.trim()}`);
    return printed
      .split("\n")
      .filter((one) => one.trim() !== "")
      .map((one): Partial<PlainChain> => JSON.parse(one));
  };
}

/** The paths are of a temporary folder; a space in one must not end it. */
function quoted(path: string): string {
  return `"${path}"`;
}

function run(
  line: string,
): Promise<{ readonly status: number | null; readonly printed: string; readonly said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(line, { shell: true, stdio: ["ignore", "pipe", "pipe"] });
    let printed = "";
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (piece: string) => {
      printed += piece;
    });
    child.stderr.setEncoding("utf8").on("data", (piece: string) => {
      said += piece;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, printed, said }));
  });
}

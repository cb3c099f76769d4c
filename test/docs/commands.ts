import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
const bin = join(root, "dist", "bin.js");

/** Commands that a page may show and that no test runs here: they fetch or install, or `.ci/run` runs them. */
const shownOnly: readonly RegExp[] = [/^git clone /, /^cd /, /^npm ci$/, /^npm (install|i) nareis$/];

/** What a line of commands asks for. */
export type Command =
  | { readonly kind: "shown" }
  | { readonly kind: "run"; readonly line: string; readonly status: number };

/**
 * What one line of a page's commands asks for: `nareis …` runs, in a pipe too, and so does `npm run demo`; the scripts of
 * package.json must exist. `# exit status N` behind a command is its expected status.
 *
 * @throws RangeError for a command that nobody would check.
 */
export function readCommand(line: string): Command {
  const [, text = "", status = "0"] = /^(.*?)(?:\s+# exit status (\d+))?$/.exec(line.trim()) ?? [];
  const steps = text.split("&&").map((step) => step.trim());
  const last = steps.pop() as string;
  if (!steps.every((step) => isShownOnly(step))) throw new RangeError("A command that no test can check.");
  const command = last === "npm run demo" ? "nareis demo" : last.replace(/^npx nareis\b/, "nareis");
  if (/^nareis\b/.test(command)) return { kind: "run", line: command, status: Number(status) };
  if (!isShownOnly(command)) throw new RangeError("A command that no test can check.");
  return { kind: "shown" };
}

function isShownOnly(command: string): boolean {
  const script = /^npm run ([\w:-]+)/.exec(command)?.[1] ?? (/^npm (test|t|cit)$/.test(command) ? "test" : null);
  if (script === null) return command === "" || command.startsWith("#") || shownOnly.some((one) => one.test(command));
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object };
  return Object.hasOwn(scripts, script);
}

/**
 * Runs a block of commands in a folder, with the built command line as `nareis`.
 *
 * @returns what they print on stdout, or null where none of them is one to run.
 * @throws Error at the first command with another status than the block says.
 */
export function runCommands(code: string, folder: string): string | null {
  const lines = code.replaceAll("\\\n", " ").split("\n");
  const commands = lines.map(readCommand);
  let printed: string | null = null;
  for (const command of commands) {
    if (command.kind === "shown") continue;
    const { status, stdout, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", command.line], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, PATH: `${folderOfNareis(folder)}${delimiter}${process.env.PATH}` },
      maxBuffer: 1 << 28,
    });
    if (status !== command.status) {
      throw new Error(`Exit status ${status}, not ${command.status}, of ${command.line}\n${stderr}`);
    }
    printed = (printed ?? "") + stdout;
  }
  return printed;
}

/** A folder beside the one that commands run in, with the built command line under its own name. */
function folderOfNareis(folder: string): string {
  if (!existsSync(bin)) throw new Error("There is no dist/bin.js: run npm run build first.");
  const beside = `${folder}-bin`;
  mkdirSync(beside, { recursive: true });
  writeFileSync(join(beside, "nareis"), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`);
  chmodSync(join(beside, "nareis"), 0o755);
  return beside;
}

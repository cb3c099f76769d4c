import { spawn } from "node:child_process";
import { join } from "node:path";

/** The built command line; the script `pretest` builds it. */
export const bin: string = join(import.meta.dirname, "..", "..", "dist", "bin.js");

/** What a command left behind. */
export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `nareis` as a process of its own, in surroundings of its own where these are given. */
export function nareis(argv: readonly string[], surroundings: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return ended(process.execPath, [bin, ...argv], surroundings);
}

/** Runs a line of shell in which `nareis` is the built command line. */
export function shell(line: string): Promise<Ended> {
  const command = `set -o pipefail; nareis() { "${process.execPath}" "${bin}" "$@"; }; ${line}`;
  return ended("bash", ["-c", command]);
}

/** Runs a program to its end. */
export function ended(
  program: string,
  argv: readonly string[],
  surroundings: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, argv, { env: { ...process.env, ...surroundings }, stdio: ["ignore", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (bytes: Buffer) => out.push(bytes));
    child.stderr.on("data", (bytes: Buffer) => err.push(bytes));
    child.on("error", reject);
    child.on("close", (status) =>
      resolve({ status, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") }),
    );
  });
}

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

declare module "vitest" {
  interface ProvidedContext {
    /** What scripts/packed-consumer.mjs made: an empty project in which the packed tarball is installed. */
    readonly consumer: { readonly folder: string; readonly tarball: string };
  }
}

/** The folder of this project. */
export const root: string = join(import.meta.dirname, "..", "..");

/** An empty project in which the packed tarball is installed, and that tarball. */
export const consumer: { readonly folder: string; readonly tarball: string } = inject("consumer");

/** The package.json that was packed. */
export const packageJson: { readonly version: string; readonly exports: Readonly<Record<string, unknown>> } =
  JSON.parse(readFileSync(join(consumer.folder, "node_modules", "nareis", "package.json"), "utf8"));

/** The addresses that can be imported, such as `nareis` and `nareis/node`. */
export const addresses: readonly string[] = Object.keys(packageJson.exports)
  .filter((address) => !address.endsWith(".json"))
  .map((address) => `nareis${address.slice(1)}`);

/** How a program that ran in the empty project ended. */
export interface Ending {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program in the empty project. */
export function run(program: string, parameters: readonly string[]): Ending {
  return spawnSync(program, parameters, { cwd: consumer.folder, encoding: "utf8", maxBuffer: 1 << 28 });
}

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

/** An empty project in which the packed tarball is installed, one with fast-check beside it, and that tarball. */
interface Consumer {
  readonly folder: string;
  readonly kit: string;
  readonly tarball: string;
}

declare module "vitest" {
  interface ProvidedContext {
    /** What scripts/packed-consumer.mjs made: projects in which the packed tarball is installed. */
    readonly consumer: Consumer;
  }
}

/** The folder of this project. */
export const root: string = join(import.meta.dirname, "..", "..");

/** What scripts/packed-consumer.mjs made. */
export const consumer: Consumer = inject("consumer");

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

/** The project in which an address can be loaded: the kit is the only one that asks for a package beside this one. */
export function folderFor(address: string): string {
  return address === "nareis/testing" ? consumer.kit : consumer.folder;
}

/** Runs a program in the empty project. */
export function run(program: string, parameters: readonly string[], cwd: string = consumer.folder): Ending {
  return spawnSync(program, parameters, { cwd, encoding: "utf8", maxBuffer: 1 << 28 });
}

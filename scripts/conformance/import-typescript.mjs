// Loads code in TypeScript, which Node 20 does not: as one file in the cache, which is removed again.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

let many = 0;
const root = fileURLToPath(new URL("../..", import.meta.url));

/** What some lines of TypeScript export, whose paths begin at the root of the project. @param {string} contents @returns {Promise<any>} */
export async function importTypeScript(contents) {
  const built = await build({
    stdin: { contents, loader: "ts", resolveDir: root },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    packages: "external",
  });
  const folder = join(root, "node_modules", ".cache", "conformance");
  mkdirSync(folder, { recursive: true });
  // A module of the same name would not be read again.
  many += 1;
  const file = join(folder, `${process.pid}-${many}.mjs`);
  writeFileSync(file, built.outputFiles[0]?.text ?? "");
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}

// The package as its users get it: built, packed, and installed in an empty folder outside this one. vitest runs this
// before the tests of test/package, and scripts/on-every-node.mjs tries the same folder on every supported Node.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * What a program prints.
 *
 * @param {string} program
 * @param {string[]} parameters
 * @param {string} cwd
 */
function outputOf(program, parameters, cwd) {
  return execFileSync(program, parameters, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
}

/**
 * @typedef {object} Consumer
 * @property {string} folder An empty project with the package in its node_modules, and nothing that it can do without.
 * @property {string} kit The same with fast-check beside it, which the address nareis/testing loads.
 * @property {string} tarball
 * @property {() => void} remove
 */

/** @returns {Consumer} */
export function installPacked() {
  outputOf(process.execPath, [join(root, "scripts", "build.mjs"), "--if-stale"], root);
  const place = mkdtempSync(join(tmpdir(), "nareis-packed-"));
  const pack = ["pack", "--ignore-scripts", "--json", "--loglevel=error", "--pack-destination", place];
  const [packed] = JSON.parse(outputOf("npm", pack, root));
  const tarball = join(place, packed.filename);
  /** @param {string[]} packages */
  const projectWith = (...packages) => {
    const folder = mkdtempSync(join(place, "consumer-"));
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module" }));
    const install = ["install", ...packages, "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
    outputOf("npm", install, folder);
    return folder;
  };
  const { devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const folder = projectWith(tarball);
  const kit = projectWith(tarball, `fast-check@${devDependencies["fast-check"]}`);
  return { folder, kit, tarball, remove: () => rmSync(place, { recursive: true, force: true }) };
}

/** @param {import("vitest/node").TestProject} project */
export default function setup(project) {
  const { remove, ...consumer } = installPacked();
  project.provide("consumer", consumer);
  return remove;
}

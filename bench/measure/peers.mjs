import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const peersFolder = fileURLToPath(new URL("../peers/", import.meta.url));
const fromPeers = createRequire(join(peersFolder, "package.json"));

/**
 * A package of bench/peers. They are no dependencies of nareis, and their types are not at hand.
 *
 * @param {string} name
 * @returns {Promise<any>}
 */
export async function peer(name) {
  return import(pathToFileURL(fromPeers.resolve(name)).href);
}

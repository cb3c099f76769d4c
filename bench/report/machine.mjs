import { readFileSync } from "node:fs";
import { availableParallelism, cpus, platform, release, totalmem } from "node:os";

/**
 * What it was measured on and with.
 *
 * @typedef {{ processor: string, cores: number, memory: string, system: string, node: string,
 *   versions: Record<string, string> }} Machine
 */

/** @returns {Machine} */
export function machine() {
  const own = jsonOf("../../package.json");
  const { node, ...peers } = jsonOf("../peers/package.json").dependencies;
  return {
    processor: cpus()[0]?.model.trim() || "unknown",
    cores: availableParallelism(),
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${platform()} ${release().split("-")[0]}`,
    node: process.version,
    versions: { nareis: own.version, ...peers, "node:sqlite": `Node ${node}` },
  };
}

/** @param {string} path */
function jsonOf(path) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8"));
}

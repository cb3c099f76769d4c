// CommonJS, because what is loaded before the main module has to be.
const { readFileSync } = require("node:fs");

const MEGABYTE = 1_000_000;

/** The peak of resident memory in bytes: of this program alone, which `resourceUsage` is not on Linux. */
function peakMemory() {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

module.exports = { MEGABYTE, peakMemory };

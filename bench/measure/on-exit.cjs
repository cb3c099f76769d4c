// Loaded before a whole program (node -r): writes what the process took when it ends.
const { writeFileSync } = require("node:fs");
const { MEGABYTE, peakMemory } = require("./peak-memory.cjs");

const file = process.env.NAREIS_BENCH_TOOK;
process.on("exit", () => {
  if (file === undefined) return;
  const { user, system } = process.cpuUsage();
  writeFileSync(file, JSON.stringify({ cpu: (user + system) / 1000, peak: peakMemory() / MEGABYTE }));
});

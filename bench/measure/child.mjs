// Does one job of one participant in a process of its own, and prints what it took as a line of JSON.
// The request comes as the only parameter: { participant, job, input, warmUp }.
import { writeFileSync } from "node:fs";
import { MEGABYTE, peakMemory } from "./peak-memory.cjs";

const WARM_UPS = 3;

const { participant, job: name, input, warmUp } = JSON.parse(/** @type {string} */ (process.argv[2]));
const { jobs } = await import(new URL(`../participants/${participant}.mjs`, import.meta.url).href);
const job = jobs[name];
if (job === undefined) throw new Error(`${participant} has no job ${name} yet.`);

if (warmUp !== null) {
  for (let time = 0; time < WARM_UPS; time += 1) {
    const ready = await job.prepare(warmUp);
    await job.answer(ready, await job.run(ready));
  }
}
const ready = await job.prepare(input);
globalThis.gc?.();
const before = forgetPeak();
const cpuFrom = process.cpuUsage();
const from = performance.now();
const result = await job.run(ready);
const wall = performance.now() - from;
const cpu = process.cpuUsage(cpuFrom);
const peak = peakMemory() / MEGABYTE;
const answer = await job.answer(ready, result);
process.stdout.write(`${JSON.stringify({ wall, cpu: (cpu.user + cpu.system) / 1000, peak, before, answer })}\n`, () =>
  process.exit(0),
);

/** Makes the peak what is in use now, where the system can (Linux), and says how much that is, in MB. */
function forgetPeak() {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // Elsewhere the peak includes what the preparation took.
  }
  return process.memoryUsage.rss() / MEGABYTE;
}

import { cpus } from "node:os";
import { setTimeout } from "node:timers/promises";

/** How many cores are busy with something else, by a second of waiting. @returns {Promise<number>} */
export async function busyCores() {
  const before = ticks();
  await setTimeout(1_000);
  const after = ticks();
  const all = after.all - before.all;
  return all === 0 ? 0 : ((all - (after.idle - before.idle)) / all) * cpus().length;
}

function ticks() {
  const times = cpus().map((core) => core.times);
  const idle = times.reduce((sum, core) => sum + core.idle, 0);
  return { idle, all: times.reduce((sum, core) => sum + core.user + core.nice + core.sys + core.irq + core.idle, 0) };
}

// Which test is asked first, and how long it may take. Most changes are noticed by almost every test that runs the code,
// so that the cheapest may speak first; and a change that never ends is stopped inside of the process, since to end the
// process and to start it again takes longer than hundreds of other changes.
import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { Script } from "node:vm";

/** How long each test took without a change, in milliseconds; all processes run in the same folder. */
const file = "durations.jsonl";
/** In milliseconds; a test that takes longer without a change is not asked. */
const longest = Number(process.env["NAREIS_LONGEST"] ?? Number.POSITIVE_INFINITY);
/** @type {any} */
const world = globalThis;
const call = new Script("nareisTest()");

/** @type {Map<string, number> | undefined} */
let durations;

/** Puts the tests in order, before the first change is tried. @this {any} */
export function cheapFirst() {
  if (!isChanged() || durations !== undefined) return;
  const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];
  durations = new Map(lines.map((line) => JSON.parse(line)));
  order(this.test.parent);
}

/** A test that ends in time, or is ended. @param {(...given: any[]) => unknown} run */
export function limited(run) {
  return /** @this {any} */ function () {
    const title = this.test.fullTitle();
    const from = performance.now();
    if (!isChanged()) {
      const note = () => appendFileSync(file, `${JSON.stringify([title, performance.now() - from])}\n`);
      const result = run();
      if (result instanceof Promise) return result.then(note);
      note();
      return result;
    }
    const usual = durations?.get(title) ?? 1000;
    if (usual > longest) return undefined;
    world.nareisTest = run;
    return inTime(1000 + 10 * usual);
  };
}

/**
 * Calls a test, and ends it once it has used so much of a processor. A clock on the wall is all that there is to end it by;
 * on a busy machine that runs ahead, and then the test is called again with more of it.
 *
 * @param {number} limit in milliseconds
 */
function inTime(limit) {
  for (let wall = limit; ; wall *= 4) {
    const before = usedTime();
    try {
      return call.runInThisContext({ timeout: Math.ceil(wall) });
    } catch (problem) {
      const isTimeout = /** @type {{ code?: string }} */ (problem)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
      if (!isTimeout || usedTime() - before >= limit) throw problem;
    }
  }
}

/** How long this process has had a processor, in milliseconds. */
function usedTime() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** @returns {boolean} */
function isChanged() {
  return world.__stryker__?.activeMutant !== undefined;
}

/** Sorts a suite by the time that its tests take, and gives the mean. @param {any} suite @returns {number} */
function order(suite) {
  const means = new Map(suite.suites.map((/** @type {any} */ one) => [one, order(one)]));
  const times = new Map(suite.tests.map((/** @type {any} */ one) => [one, durations?.get(one.fullTitle()) ?? 1000]));
  for (const [list, by] of [
    [suite.suites, means],
    [suite.tests, times],
  ]) {
    list.sort((/** @type {any} */ a, /** @type {any} */ b) => by.get(a) - by.get(b));
  }
  const all = [...means.values(), ...times.values()];
  return all.length === 0 ? 0 : all.reduce((sum, one) => sum + one, 0) / all.length;
}

import {
  asOf,
  compareDefinitions,
  countChains,
  findChains,
  lawSince2014,
  memo2023,
  readRegister,
  revealCounts,
  sensitivity,
} from "nareis";
import { applyEvent, chainChanges, historyOf, readHistory } from "nareis/history";
import { readRegisterFiles, readRegisterInPasses } from "nareis/node";
import { answerOf } from "../measure/answer.mjs";
import { rowsOfCsv } from "./rows-of-csv.mjs";

// nareis as anybody calls it: the built package, by its public names, with every check on.

const YEARS = { unit: "applications", from: 2010, to: 2023 };

/** @param {any} register */
function countsOf(register) {
  const chains = findChains(register, memo2023);
  return { chains, exact: countChains(chains, /** @type {any} */ (YEARS)) };
}

/** @param {any} exact @returns {import("../measure/answer.mjs").YearlyCount[]} */
function yearly(exact) {
  const revealed = /** @type {any} */ (revealCounts(exact));
  return ["nareis-op-nareis", "art8-after-nareis", "other-stacking"].flatMap((name) =>
    Object.entries(revealed[`${name}/applications`])
      .filter(([period]) => period !== "total")
      .map(([year, count]) => [name, Number(year), Number(count), Number(revealed[`${name}/granted`][year])]),
  );
}

/** Makes every chain an object, in order of ids, as whoever prints them does. @param {Iterable<any>} chains */
function walk(chains) {
  let steps = 0;
  for (const chain of chains) steps += chain.path.length;
  return steps;
}

/** @param {object} options */
const counts = (options) => ({
  prepare: async (/** @type {any} */ input) => input,
  run: async (/** @type {{ file: string }} */ { file }) => countsOf((await readRegisterFiles(file, options)).register),
  answer: async (/** @type {any} */ _, /** @type {any} */ { exact }) => answerOf(yearly(exact)),
});

/** @param {object} options */
const chains = (options) => ({
  ...counts(options),
  run: async (/** @type {{ file: string }} */ { file }) => {
    const counted = countsOf((await readRegisterFiles(file, options)).register);
    walk(counted.chains);
    return counted;
  },
  answer: async (/** @type {any} */ _, /** @type {any} */ { exact, chains }) => answerOf(yearly(exact), chains),
});

/** A register that was read beforehand, and what is asked of it. @param {(register: any) => unknown} ask */
const again = (ask) => ({
  prepare: async (/** @type {{ file: string }} */ { file }) => {
    const { register } = await readRegisterFiles(file);
    // It was asked once before: this is about asking again.
    countsOf(register);
    return register;
  },
  run: async (/** @type {any} */ register) => ask(register),
  answer: async () => null,
});

/** One application more in the history of a register, and which chains that changed. @param {any} history @param {number} place */
function oneMore(history, place) {
  const persons = { applicant: `Q${place}`, sponsor: history.sponsors[place % history.sponsors.length] };
  const recording = { submittedOn: "2023-05-31", recordedOn: "2023-05-31", reason: "benchmark" };
  const event = { kind: "lodged", procedure: "nareis", application: `N${place}`, ...persons, ...recording };
  const result = applyEvent(history.now, /** @type {any} */ (event));
  if (!result.ok) throw new Error("The application was not taken.");
  if (chainChanges(history.now, result.history, memo2023).appeared.length !== 1) throw new Error("No chain appeared.");
  return { ...history, now: result.history };
}

/** What one has to be warm for. */
const EVENTS_BEFORE = 300;

const oneApplication = {
  prepare: async (/** @type {{ file: string }} */ { file }) => {
    const { register } = await readRegisterFiles(file);
    const sponsors = [...new Set([...findChains(register, memo2023)].map(({ sponsor }) => sponsor))];
    let history = { now: historyOf(register), sponsors };
    for (let place = 0; place < EVENTS_BEFORE; place += 1) history = oneMore(history, place);
    return history;
  },
  run: async (/** @type {any} */ history) => oneMore(history, EVENTS_BEFORE),
  answer: async () => null,
};

/** @param {any} register */
function wholeOf(register) {
  const counted = countsOf(register);
  walk(counted.chains);
  return counted;
}

const inMemory = {
  prepare: async (/** @type {{ file: string }} */ { file }) => (await readRegisterFiles(file)).register,
};

/** Others use every core: nareis one, unless it is said. */
const ONE_THREAD = { threads: /** @type {const} */ (1) };

export const jobs = {
  chains: chains(ONE_THREAD),
  "chains by two threads": chains({ threads: 2 }),
  "chains of a folder": {
    ...chains(ONE_THREAD),
    run: async (/** @type {{ folder: string }} */ { folder }) =>
      wholeOf((await readRegisterFiles(folder, ONE_THREAD)).register),
  },
  counts: counts(ONE_THREAD),
  "counts in passes": {
    ...counts({}),
    run: async (/** @type {{ file: string }} */ { file }) => countsOf((await readRegisterInPasses(file)).register),
  },
  "in memory, counts": { ...counts({}), ...inMemory, run: async (/** @type {any} */ register) => countsOf(register) },
  "in memory, chains": { ...chains({}), ...inMemory, run: async (/** @type {any} */ register) => wholeOf(register) },
  objects: {
    ...chains({}),
    prepare: async (/** @type {{ file: string }} */ { file }) => [...rowsOfCsv(file)],
    run: async (/** @type {any[]} */ rows) => wholeOf(readRegister({ applications: rows }).register),
  },
  reading: {
    prepare: async (/** @type {any} */ input) => input,
    run: async (/** @type {{ file: string }} */ { file }) => readRegisterFiles(file, ONE_THREAD),
    answer: async () => null,
  },
  "one application more": oneApplication,
  // What there is to do without: the register is read from its history, and all chains are found in it.
  recomputing: {
    prepare: async (/** @type {{ file: string }} */ { file }) => historyOf((await readRegisterFiles(file)).register),
    run: async (/** @type {any} */ history) => findChains(readHistory(history).register, memo2023).length,
    answer: async () => null,
  },
  "comparing definitions": again((register) =>
    compareDefinitions(register, [memo2023, lawSince2014], { unit: "applications" }),
  ),
  sweeping: again((register) => sensitivity(register, memo2023)),
  "as of another day": again((register) => countsOf(asOf(register, "2019-12-31"))),
};

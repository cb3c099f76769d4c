import { parseArgs } from "node:util";
import { works } from "./works.mjs";

export const USAGE = `npm run bench -- [options]

  --only NAME,NAME    these works only; --list names them
  --rows N,N          registers of these sizes, instead of those of the work
  --most N            leave out larger registers
  --rounds N          runs of each participant: 7 up to a million rows, 3 up to ten, else 1; fewer of slow peers
  --seed N            another register: 1 without it
  --save              keep the results in bench/results.json, in the place of earlier ones of the same work and size
  --report            write docs/performance.md and the pictures from bench/results.json; nothing is measured
  --remove            remove the registers afterwards: they are kept in the folder for temporary files
  --list              name the works`;

/**
 * @typedef {{ only: string[] | null, rows: number[] | null, most: number, rounds: number | null, seed: number,
 *   save: boolean, remove: boolean, list: boolean, report: boolean }} BenchOptions
 */

/** The options of the command, or null where help is asked for. @param {string[]} parameters @returns {BenchOptions | null} */
export function optionsOf(parameters) {
  const text = { type: /** @type {const} */ ("string") };
  const flag = { type: /** @type {const} */ ("boolean"), default: false };
  const { values } = parseArgs({
    args: parameters,
    options: {
      only: text,
      rows: text,
      most: text,
      rounds: text,
      seed: text,
      save: flag,
      report: flag,
      remove: flag,
      list: flag,
      help: flag,
    },
  });
  if (values.help) return null;
  const only = values.only?.split(",") ?? null;
  const unknown = only?.find((name) => !works.some((work) => work.name === name));
  if (unknown !== undefined) throw new Error(`There is no work ${unknown}: --list names them.`);
  const { save, remove, list, report } = values;
  return {
    only,
    rows: values.rows?.split(",").map((value) => whole("rows", value)) ?? null,
    most: values.most === undefined ? Number.POSITIVE_INFINITY : whole("most", values.most),
    rounds: values.rounds === undefined ? null : whole("rounds", values.rounds),
    seed: values.seed === undefined ? 1 : whole("seed", values.seed),
    ...{ save, remove, list, report },
  };
}

/** @param {string} name @param {string} value */
function whole(name, value) {
  const number = Number(value.replaceAll("_", ""));
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`--${name} takes whole numbers from 1 on.`);
  return number;
}

import { runChild } from "./run-child.mjs";

/**
 * The middle of several runs, with the least and the most.
 *
 * @typedef {import("../registers/register-folder.mjs").Input} Input
 * @typedef {{ median: number, least: number, most: number }} Spread
 * @typedef {{ label: string, wall: Spread, cpu: Spread, peak: Spread, extra: Spread }} Measured
 * @typedef {{ work: string, rows: number, rounds: number, busy: number, isCompared: boolean, chains: number | null,
 *   measured: Measured[], failed: { label: string, why: string }[] }} Result
 */

/**
 * Measures a work: each round runs every participant once, and each round begins with another. All answers have to be
 * the same.
 *
 * @param {import("../works.mjs").Work} work
 * @param {{ rows: number, rounds: number, busy: number, within: string,
 *   inputs: readonly { input: Input, warmUp: Input }[] }} on `inputs` of each participant
 * @param {(line: string) => void} say
 * @returns {Promise<Result>}
 */
export async function interleave(work, { rows, rounds, busy, within, inputs }, say) {
  const runs = work.participants.map((participant, place) => ({
    participant,
    on: { within, .../** @type {{ input: Input, warmUp: Input }} */ (inputs[place]) },
    took: /** @type {import("./run-child.mjs").Took[]} */ ([]),
    failed: /** @type {string | null} */ (null),
  }));
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < runs.length; turn += 1) {
      const run = /** @type {typeof runs[number]} */ (runs[(round + turn) % runs.length]);
      if (run.failed !== null) continue;
      const took = await runChild(run.participant, run.on);
      if ("failed" in took) {
        run.failed = took.failed;
        say(`${work.name} ${rows} ${run.participant.label}: failed: ${took.failed}`);
        continue;
      }
      run.took.push(took);
      say(`${work.name} ${rows} ${run.participant.label}: ${Math.round(took.wall)} ms, ${Math.round(took.peak)} MB`);
    }
    compare(work, runs);
  }
  const answer = runs.flatMap(({ took }) => took)[0]?.answer ?? null;
  return {
    work: work.name,
    rows,
    rounds,
    busy: rounded(busy),
    isCompared: answer !== null && runs.filter(({ took }) => took.length > 0).length > 1,
    chains: answer?.chains ?? null,
    measured: runs
      .filter(({ took }) => took.length > 0)
      .map(({ participant, took }) => ({
        label: participant.label,
        wall: spread(took.map(({ wall }) => wall)),
        cpu: spread(took.map(({ cpu }) => cpu)),
        peak: spread(took.map(({ peak }) => peak)),
        extra: spread(took.map(({ extra }) => extra)),
      })),
    failed: runs.flatMap(({ participant, failed }) =>
      failed === null ? [] : [{ label: participant.label, why: failed }],
    ),
  };
}

/** @param {import("../works.mjs").Work} work @param {{ participant: { label: string }, took: import("./run-child.mjs").Took[] }[]} runs */
function compare(work, runs) {
  const answers = runs.flatMap(({ participant, took }) =>
    took.map(({ answer }) => ({ label: participant.label, answer })),
  );
  const [first] = answers;
  const other = answers.find(({ answer }) => answer?.digest !== first?.answer?.digest);
  if (first === undefined || other === undefined) return;
  const differing = other.answer?.counts.find((count) => !first.answer?.counts.includes(count));
  throw new Error(
    `${work.name}: ${first.label} and ${other.label} do not find the same: ${first.answer?.chains} and ${other.answer?.chains} chains` +
      `${differing === undefined ? "" : `, ${other.label} counts ${differing}`}.`,
  );
}

/** @param {number[]} values @returns {Spread} */
function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ place) => /** @type {number} */ (sorted[place]);
  const middle = (sorted.length - 1) / 2;
  return {
    median: rounded((at(Math.floor(middle)) + at(Math.ceil(middle))) / 2),
    least: rounded(at(0)),
    most: rounded(at(sorted.length - 1)),
  };
}

/** @param {number} value */
function rounded(value) {
  return Math.round(value * 10) / 10;
}

import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { answerInFile } from "./answer-in-file.mjs";
import { peersFolder } from "./peers.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const newerNode = join(peersFolder, "node_modules", ".bin", "node");

/**
 * What one run of one participant took: milliseconds and megabytes. `extra` is what the job added to what was in use
 * before it. Or why there is nothing.
 *
 * @typedef {import("../registers/register-folder.mjs").Input} Input
 * @typedef {{ wall: number, cpu: number, peak: number, extra: number, answer: import("./answer.mjs").Answer | null }} Took
 * @typedef {{ failed: string }} Failed
 */

/**
 * Runs a participant in a process of its own.
 *
 * @param {import("../works.mjs").Participant} participant
 * @param {{ input: Input, warmUp: Input, within: string }} on
 * @returns {Promise<Took | Failed>}
 */
export async function runChild(participant, { input, warmUp, within }) {
  if (participant.command !== undefined) return runProcess(participant.command, input.file, within);
  const request = { participant: participant.module, job: participant.job, input, warmUp };
  const child = new URL("child.mjs", import.meta.url);
  const node = participant.onNewerNode ? newerNode : process.execPath;
  const { output, failed } = await run(node, ["--expose-gc", fileURLToPath(child), JSON.stringify(request)], {});
  if (failed !== null) return { failed };
  const { wall, cpu, peak, before, answer } = JSON.parse(output);
  return { wall, cpu, peak, extra: Math.max(0, peak - before), answer };
}

/** A whole process, cold: from its start to its end. @param {readonly string[]} command @param {string} file @param {string} within @returns {Promise<Took | Failed>} */
async function runProcess(command, file, within) {
  const written = join(within, `output-${process.pid}`);
  const took = join(within, `took-${process.pid}`);
  const words = command.map((word) => (word === "FILE" ? file : word === "OUTPUT" ? written : word));
  const onExit = fileURLToPath(new URL("on-exit.cjs", import.meta.url));
  try {
    const { wall, failed } = await run(process.execPath, ["-r", onExit, ...words], { NAREIS_BENCH_TOOK: took });
    if (failed !== null) return { failed };
    const { cpu, peak } = JSON.parse(readFileSync(took, "utf8"));
    return { wall, cpu, peak, extra: peak, answer: answerInFile(written) };
  } finally {
    for (const path of [written, took]) rmSync(path, { force: true });
  }
}

/**
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {Record<string, string>} environment
 * @returns {Promise<{ wall: number, output: string, failed: string | null }>}
 */
function run(program, parameters, environment) {
  const from = performance.now();
  const child = spawn(program, parameters, { cwd: root, env: { ...process.env, ...environment } });
  let [output, errors] = ["", ""];
  child.stdout.on("data", (piece) => {
    output += piece;
  });
  child.stderr.on("data", (piece) => {
    errors = (errors + piece).slice(-20_000);
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status, signal) => {
      const wall = performance.now() - from;
      resolve({ wall, output, failed: status === 0 ? null : reasonIn(errors, signal ?? `status ${status}`) });
    });
  });
}

/** The line that says what went wrong. @param {string} errors @param {string} ended */
function reasonIn(errors, ended) {
  const lines = errors.split("\n").filter((line) => /(error|memory|not )/i.test(line) && !/^\s*(at|throw) /.test(line));
  return (lines.find((line) => /error/i.test(line)) ?? lines[0] ?? ended).trim().slice(0, 200);
}

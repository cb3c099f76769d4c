import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { barChart } from "./bar-chart.mjs";
import { growthPlot } from "./growth-plot.mjs";
import { busyLines, failureLines, GROWING, growthLines, machineLine, measuredLines, ratioLines } from "./markdown.mjs";

const docs = fileURLToPath(new URL("../../docs/", import.meta.url));

/**
 * Writes the pictures, and in docs/performance.md what stands between the marks of this script: all else is written by hand.
 *
 * @param {import("./saved-results.mjs").Results} of
 */
export function writePages({ machine, results }) {
  const page = `${docs}performance.md`;
  const parts = {
    machine: [machineLine(machine), ...busyLines(results)],
    ratios: ratioLines(results),
    growth: growthLines(results),
    measured: [...measuredLines(results), ...failureLines(results)],
  };
  let markdown = readFileSync(page, "utf8");
  for (const [name, lines] of Object.entries(parts)) markdown = withPart(markdown, name, lines);
  writeFileSync(page, markdown);
  const everybody = results.find(({ work }) => work === "peers");
  if (everybody !== undefined) writeFileSync(`${docs}pictures/performance.svg`, barChart(everybody));
  const growing = results.filter(({ work }) => work === GROWING);
  if (growing.length > 1) writeFileSync(`${docs}pictures/growth.svg`, growthPlot(growing));
}

/** @param {string} markdown @param {string} name @param {readonly string[]} lines */
function withPart(markdown, name, lines) {
  const [begin, end] = [`<!-- bench: ${name} -->`, "<!-- bench: end -->"];
  const from = markdown.indexOf(begin);
  const to = markdown.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`docs/performance.md has no part between ${begin} and ${end}.`);
  return `${markdown.slice(0, from + begin.length)}\n${lines.join("\n")}\n${markdown.slice(to)}`;
}

import { works } from "../works.mjs";

// Results as tables in Markdown.

/** @typedef {import("../measure/interleave.mjs").Result} Result */

/** Everything that a run prints: the tables of ratios, of growth and of all that was measured. @param {import("./saved-results.mjs").Results} of */
export function resultLines({ machine, results }) {
  return [
    machineLine(machine),
    ...busyLines(results),
    "",
    ...ratioLines(results),
    ...(results.some(({ work }) => work === GROWING) ? ["", ...growthLines(results)] : []),
    "",
    ...measuredLines(results),
    ...failureLines(results),
  ];
}

/** @param {import("./machine.mjs").Machine} machine */
export function machineLine({ processor, cores, memory, system, node, versions }) {
  const used = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${processor}, ${cores} cores, ${memory}, ${system}, Node ${node.slice(1)}; ${used.join(", ")}.`;
}

/** The work whose growth is shown. */
export const GROWING = "csv";

/** As many busy cores are not worth a word. */
export const QUIET = 0.2;

/** Whether the machine did other work meanwhile: then the figures are a rehearsal. @param {readonly Result[]} results */
export function busyLines(results) {
  const busy = Math.max(...results.map((result) => result.busy));
  if (!(busy > QUIET)) return [];
  return [
    "",
    `**A rehearsal: the machine did other work when some of this was measured, on up to ${busy.toFixed(1)} cores.**`,
  ];
}

/** One line for each comparison: the first participant to the second. @param {readonly Result[]} results */
export function ratioLines(results) {
  const lines = results.flatMap(({ work: name, rows, measured }) => {
    const work = works.find((one) => one.name === name);
    const [first, second] = (work?.participants ?? []).map(({ label }) => measured.find((one) => one.label === label));
    if (work === undefined || work.participants.length > 2 || first === undefined || second === undefined) return [];
    if (work.name === "limits") return [];
    const memory = work.memory?.atRows === undefined || work.memory.atRows === rows ? work.memory : undefined;
    const peak = work.peak?.[rows];
    const cells = [
      work.title,
      inWords(rows),
      milliseconds(first.wall.median),
      milliseconds(second.wall.median),
      `**${ratio(first.wall.median, second.wall.median)}**`,
      goal(work.time),
      ratio(first.cpu.median, second.cpu.median),
      memory?.isExtra ? `${added(first)} added` : ratio(first.peak.median, second.peak.median),
      peak === undefined ? goal(memory) : `${Math.round(first.peak.median)} MB, ${goal(peak)} MB`,
    ];
    return [`| ${cells.join(" | ")} |`];
  });
  return [
    "| work | rows | ours, ms | theirs, ms | time, ratio | must / aim | CPU time, ratio | peak memory, ratio | must / aim |",
    "|---|--:|--:|--:|--:|--:|--:|--:|--:|",
    ...lines,
  ];
}

/** What a job adds to what was in memory before it. @param {import("../measure/interleave.mjs").Measured} measured */
function added({ peak, extra }) {
  return ratio(extra.median, peak.median - extra.median);
}

/** @param {import("../works.mjs").Goal | undefined} of */
function goal(of) {
  return of === undefined ? "" : `${of.must} / ${of.aim}`;
}

/** How one work grows: of nareis, what a row takes at each size, beside what it takes at a million. @param {readonly Result[]} results */
export function growthLines(results) {
  const own = results.flatMap(({ work, rows, measured: [ours] }) =>
    work === GROWING && ours !== undefined ? [{ rows, time: ours.wall.median, peak: ours.peak.median }] : [],
  );
  const million = own.find(({ rows }) => rows === 1_000_000);
  const lines = own.map(({ rows, time, peak }) => {
    const perRow = million === undefined ? "" : ratio(time / rows, million.time / million.rows);
    const cells = [inWords(rows), milliseconds(time), Math.round((time / rows) * 1e6), perRow, Math.round(peak)];
    return `| ${[...cells, Math.round((peak / rows) * 1e6)].join(" | ")} |`;
  });
  return [
    "| rows | time, ms | a row, ns | a row, of that at 1 million | peak memory, MB | a row, bytes |",
    "|--:|--:|--:|--:|--:|--:|",
    ...lines,
  ];
}

/** One line for each participant. @param {readonly Result[]} results */
export function measuredLines(results) {
  const lines = results.flatMap(({ work, rows, rounds, measured }) =>
    measured.map(({ label, wall, cpu, peak, extra }) => {
      const spread = `${milliseconds(wall.least)} to ${milliseconds(wall.most)}`;
      const cells = [work, inWords(rows), label, milliseconds(wall.median), spread, milliseconds(cpu.median)];
      return `| ${[...cells, Math.round(peak.median), Math.round(extra.median), rounds].join(" | ")} |`;
    }),
  );
  return [
    "| work | rows | who | median, ms | least to most | CPU, ms | peak, MB | added by the job, MB | rounds |",
    "|---|--:|---|--:|--:|--:|--:|--:|--:|",
    ...lines,
  ];
}

/** What gave no figure, and why. @param {readonly Result[]} results */
export function failureLines(results) {
  const lines = results.flatMap(({ work, rows, failed }) =>
    failed.map(({ label, why }) => `- ${work}, ${inWords(rows)} rows, ${label}: ${why}`),
  );
  return lines.length === 0 ? [] : ["", "Without a figure:", "", ...lines];
}

/** A number of rows. @param {number} rows */
export function inWords(rows) {
  return rows >= 1_000_000 ? `${rows / 1_000_000} million` : rows.toLocaleString("en");
}

/** @param {number} value */
function milliseconds(value) {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en");
}

/** @param {number} first @param {number} second */
export function ratio(first, second) {
  const value = first / second;
  return value < 0.095 ? value.toFixed(3) : value.toFixed(2);
}

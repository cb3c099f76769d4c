import { inWords } from "./markdown.mjs";
import { svg, text } from "./svg.mjs";

const [WIDTH, HEIGHT, TOP, BOTTOM] = [960, 420, 96, 64];
/** How far below the curve the dotted line is drawn. */
const LOWER = 20;
const PANELS = [
  { left: 84, right: 440 },
  { left: 564, right: 920 },
];

/** @typedef {import("../measure/interleave.mjs").Result} Result */
/** @typedef {{ label: string, points: { rows: number, value: number }[] }} Curve */

/** Time and peak memory against rows, both axes logarithmic: what grows in proportion is a line that rises by one in one. @param {readonly Result[]} results */
export function growthPlot(results) {
  const labels = [...new Set(results.flatMap(({ measured }) => measured.map(({ label }) => label)))];
  const curves = (/** @type {"wall" | "peak"} */ what, /** @type {number} */ by) =>
    labels.map((label) => ({
      label,
      points: results.flatMap(({ rows, measured }) =>
        measured.filter((one) => one.label === label).map((one) => ({ rows, value: one[what].median / by })),
      ),
    }));
  const title = "How time and memory grow with the number of applications";
  return svg({
    name: "growth",
    width: WIDTH,
    height: HEIGHT,
    title,
    description: `CSV to chains and yearly counts. ${results.map(inOneLine).join(" ")}`,
    body: [
      `<text class="strong" x="24" y="38" font-size="19">${text(title)}</text>`,
      `<text class="quiet" x="24" y="64">CSV to chains and yearly counts. Both axes are logarithmic; a dotted line grows in proportion to the rows.</text>`,
      ...panel(PANELS[0], "seconds", curves("wall", 1000)),
      ...panel(PANELS[1], "peak memory, MB", curves("peak", 1)),
    ],
  });
}

/** @param {Result} result */
function inOneLine({ rows, measured }) {
  const each = measured.map(
    ({ label, wall, peak }) => `${label} ${(wall.median / 1000).toFixed(2)} s and ${Math.round(peak.median)} MB`,
  );
  return `${inWords(rows)}: ${each.join(", ")}.`;
}

/** @param {{ left: number, right: number } | undefined} frame @param {string} caption @param {Curve[]} curves */
function panel(frame, caption, curves) {
  const { left, right } = /** @type {{ left: number, right: number }} */ (frame);
  const points = curves.flatMap((curve) => curve.points);
  const tenOf = (/** @type {number} */ value, /** @type {(value: number) => number} */ round) =>
    round(Math.log10(value));
  const values = points.map(({ value }) => value);
  const rows = [...new Set(points.map((point) => point.rows))].sort((a, b) => a - b);
  const [low, high] = [tenOf(Math.min(...values), Math.floor), tenOf(Math.max(...values), Math.ceil)];
  const [first, last] = [Math.log10(Math.min(...rows)), Math.log10(Math.max(...rows))];
  const x = (/** @type {number} */ count) =>
    left + ((Math.log10(count) - first) / (last - first || 1)) * (right - left);
  const y = (/** @type {number} */ value) =>
    HEIGHT - BOTTOM - ((Math.log10(value) - low) / (high - low)) * (HEIGHT - BOTTOM - TOP);
  const at = (/** @type {number} */ across, /** @type {number} */ down) => `${across.toFixed(1)},${down.toFixed(1)}`;
  const lines = [`<text class="quiet" x="${left}" y="${TOP - 10}">${text(caption)}</text>`];
  for (let power = low; power <= high; power += 1) {
    const down = y(10 ** power).toFixed(1);
    lines.push(`<line class="grid" x1="${left}" x2="${right}" y1="${down}" y2="${down}"/>`);
    lines.push(`<text class="quiet" x="${left - 10}" y="${Number(down) + 5}" text-anchor="end">${10 ** power}</text>`);
  }
  for (const count of rows) {
    const said = `${count / 1_000_000}`;
    lines.push(
      `<text class="quiet" x="${x(count).toFixed(1)}" y="${HEIGHT - BOTTOM + 24}" text-anchor="middle">${said}</text>`,
    );
  }
  const middle = (left + right) / 2;
  lines.push(`<text class="quiet" x="${middle}" y="${HEIGHT - 16}" text-anchor="middle">million applications</text>`);
  for (const { label, points: ofCurve } of curves) {
    const name = label === "nareis" ? "ours" : "theirs";
    const [start] = ofCurve;
    if (start === undefined) continue;
    lines.push(
      `<polyline class="${name} curve" style="fill: none" points="${ofCurve.map(({ rows: of, value }) => at(x(of), y(value))).join(" ")}"/>`,
    );
    for (const { rows: of, value } of ofCurve)
      lines.push(`<circle class="${name}" cx="${x(of).toFixed(1)}" cy="${y(value).toFixed(1)}" r="4"/>`);
    // Under its curve, unless the axis is there.
    const under = y(start.value) + 26 > HEIGHT - BOTTOM ? -12 : 26;
    const below = label === "nareis" ? under : -34;
    lines.push(
      `<text class="strong" x="${x(start.rows).toFixed(1)}" y="${(y(start.value) + below).toFixed(1)}">${text(label)}</text>`,
    );
  }
  // From the millions on, where what every process needs no longer counts; below the curve, so that both are seen.
  const base = curves[0]?.points.find((point) => point.rows >= 1_000_000);
  const most = rows.at(-1) ?? 0;
  if (base !== undefined && base.rows < most) {
    const [across, down] = [x(most), y((base.value * most) / base.rows) + LOWER];
    lines.push(
      `<line class="proportional" x1="${x(base.rows).toFixed(1)}" y1="${(y(base.value) + LOWER).toFixed(1)}" x2="${across.toFixed(1)}" y2="${down.toFixed(1)}"/>`,
    );
  }
  return lines;
}

import { inWords } from "./markdown.mjs";
import { svg, text } from "./svg.mjs";

const [WIDTH, LEFT, RIGHT, TOP, STEP, BAR] = [960, 190, 220, 92, 44, 26];

/** The chart of the README: everybody on the same file, time as bars, peak memory beside them. @param {import("../measure/interleave.mjs").Result} result */
export function barChart({ rows, measured }) {
  const bars = [...measured].sort((a, b) => a.wall.median - b.wall.median);
  const longest = Math.max(...bars.map(({ wall }) => wall.median));
  const title = `From a CSV file of ${inWords(rows)} applications to yearly counts`;
  const said = bars.map(({ label, wall, peak }) => `${label} ${seconds(wall.median)}, ${Math.round(peak.median)} MB`);
  return svg({
    name: "performance",
    width: WIDTH,
    height: TOP + bars.length * STEP + 16,
    title,
    description: `Median time and peak memory: ${said.join("; ")}.`,
    body: [
      `<text class="strong" x="24" y="38" font-size="19">${text(title)}</text>`,
      `<text class="quiet" x="24" y="64">Median time and peak memory; less is better. All find the same.</text>`,
      ...bars.flatMap(({ label, wall }, place) => {
        const y = TOP + place * STEP;
        const length = Math.max(2, (wall.median / longest) * (WIDTH - LEFT - RIGHT));
        const isOurs = label === "nareis";
        const middle = y + BAR / 2 + 5;
        return [
          `<text x="${LEFT - 14}" y="${middle}" text-anchor="end"${isOurs ? ' class="strong"' : ""}>${text(label)}</text>`,
          `<rect class="${isOurs ? "ours" : "theirs"} bar" x="${LEFT}" y="${y}" width="${length.toFixed(1)}" height="${BAR}" rx="3"/>`,
          `<text x="${(LEFT + length + 12).toFixed(1)}" y="${middle}"${isOurs ? ' class="strong"' : ""}>${said[place]?.slice(label.length + 1)}</text>`,
        ];
      }),
    ],
  });
}

/** @param {number} milliseconds */
function seconds(milliseconds) {
  return milliseconds < 995 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

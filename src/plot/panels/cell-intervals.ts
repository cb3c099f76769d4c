import { wrapped } from "../../display/characters/wrap-text.ts";
import { below, type Drawn } from "../canvas/text-block.ts";
import { fills, ink, sizes, widthOf } from "../canvas/theme.ts";
import type { AuditedCell, CellIntervals } from "../figures/picture.ts";
import { type Canvas, plotted } from "./canvas-of.ts";
import { evenStrips, padded } from "./strips.ts";

const ROW = 44;
const HEAD = 22;

/** The figures of a table in their places. Columns that do not fit beside each other go on below. */
export function drawCellIntervals(panel: CellIntervals, canvas: Canvas): Drawn {
  const labels = panel.rows.map(({ label }) => wrapped(label, Math.floor((canvas.width * 0.26) / (sizes.label * 0.6))));
  const before = Math.max(0, ...labels.flat().map((line) => widthOf(line, sizes.label))) + 12;
  const texts = [...panel.columns, ...panel.rows.flatMap(({ cells }) => cells.map((cell) => `${cell?.text ?? ""} !`))];
  const each = Math.max(...texts.map((text) => widthOf(text, sizes.label))) * 1.12;
  const strips = evenStrips(panel.columns.length, canvas.width - before, each);
  const [longest = []] = strips;
  return below(
    strips.map((places) => drawStrip(panel, places, { labels, before, length: longest.length }, canvas)),
    canvas.make,
  );
}

/** One cell on its place, its bounds as parts of what its print alone allows. */
interface Placed {
  readonly row: string;
  readonly column: string;
  readonly from: number;
  readonly to: number;
  readonly cell: AuditedCell;
}

/** In grey what each figure allows alone, and before it what is left of that. */
function drawStrip(
  { columns, rows }: CellIntervals,
  places: readonly number[],
  {
    labels,
    before,
    length,
  }: { readonly labels: readonly (readonly string[])[]; readonly before: number; readonly length: number },
  canvas: Canvas,
): Drawn {
  const { plot } = canvas;
  const heads = places.map((place) => ({ column: String(place), text: columns[place] }));
  const placed = rows.flatMap(({ cells }, row) =>
    places.flatMap((column) => {
      const cell = cells[column] ?? null;
      return cell === null ? [] : [placedCell(cell, row, column)];
    }),
  );
  const at = { fx: "column", y: "row" } as const;
  const bar = { ...at, insetTop: 30, insetBottom: 6 } as const;
  return plotted(
    {
      height: rows.length * ROW + HEAD,
      marginLeft: before,
      marginRight: 2,
      marginTop: HEAD,
      marginBottom: 0,
      fx: {
        domain: padded(
          heads.map(({ column }) => column),
          length,
        ),
        axis: null,
        padding: 0.1,
      },
      y: { type: "band", domain: rows.map((_, row) => String(row)), axis: null, padding: 0 },
      x: { type: "linear", domain: [0, 1], axis: null },
      marks: [
        plot.text(heads, {
          fx: "column",
          text: "text",
          frameAnchor: "top",
          dy: -14,
          fill: ink.text,
          fontWeight: "bold",
        }),
        plot.barX(placed, { ...bar, x1: 0, x2: 1, fill: fills.whole, stroke: ink.outline, strokeWidth: 0.75 }),
        plot.barX(placed, { ...bar, x1: "from", x2: "to", fill: fills.dark }),
        plot.text(placed, { ...at, x: 0.5, text: ({ cell }: Placed) => cell.printed, dy: -13, fill: ink.quiet }),
        plot.text(placed, {
          ...at,
          x: 0.5,
          text: ({ cell }: Placed) => (cell.isNarrowed ? `${cell.text} !` : cell.text),
          dy: 1,
          fill: ink.text,
          fontWeight: "bold",
        }),
        plot.text(labels, {
          y: (_: unknown, row: number) => String(row),
          fx: () => heads[0]?.column,
          text: (lines: readonly string[]) => lines.join("\n"),
          frameAnchor: "left",
          textAnchor: "end",
          dx: -8,
          fill: ink.text,
        }),
      ],
    },
    canvas,
  );
}

function placedCell(cell: AuditedCell, row: number, column: number): Placed {
  const { alone, left } = cell;
  // A count is a stretch of its own: of ten values that a print allows, one that is left is a tenth.
  const values = alone.atMost - alone.atLeast + 1;
  return {
    row: String(row),
    column: String(column),
    from: Math.max(0, (left.atLeast - alone.atLeast) / values),
    to: Math.min(1, (left.atMost + 1 - alone.atLeast) / values),
    cell,
  };
}

import { capitalised } from "../../display/dictionary/vocabulary.ts";
import { notApplicableSign, notCoveredSign } from "../../display/tables/cell-text.ts";
import type { BarRow, CellIntervals, Panel, PeriodMark, Series } from "./picture.ts";

/** The figures of a picture in words, panel by panel, for who does not see it. */
export function describedPanels(panels: readonly Panel[]): string {
  return panels
    .map((panel) => [headed(panel.heading), ...linesOf(panel)].filter((one) => one !== "").join(" "))
    .join(" ");
}

function headed(heading: string | null): string {
  return heading === null ? "" : `${heading}.`;
}

function linesOf(panel: Panel): readonly string[] {
  switch (panel.form) {
    case "period-bars":
      return [...(panel.whole === null ? [] : [panel.whole]), ...panel.series].map((one) =>
        seriesLine(one, panel.periods, notCoveredSign),
      );
    case "period-intervals":
      return [seriesLine(panel.shares, panel.periods, notApplicableSign)];
    case "row-bars":
      return panel.rows.map((row) => rowLine(row));
    case "chain-timeline":
      return panel.steps.map(
        ({ lane, from, lines }) => `${from === null ? lane : `${from} → ${lane}`}: ${lines.join(", ")}.`,
      );
    case "cell-intervals":
      return panel.rows.map((row) => cellsLine(row, panel.columns));
  }
}

function seriesLine({ name, figures }: Series, periods: readonly PeriodMark[], missing: string): string {
  const all = periods.map(({ label }, place) => `${label} ${figures[place]?.text ?? missing}`);
  return `${capitalised(name)}: ${all.join("; ")}.`;
}

function rowLine({ label, right, left, remark }: BarRow): string {
  const figures = [right, left].flatMap((figure) => (figure === null ? [] : [figure.text]));
  return `${capitalised(label)}: ${figures.length === 0 ? notApplicableSign : figures.join(", ")}${remark === "" ? "" : ` (${remark})`}.`;
}

function cellsLine({ label, cells }: CellIntervals["rows"][number], columns: CellIntervals["columns"]): string {
  const all = cells.flatMap((cell, place) =>
    cell === null ? [] : [`${columns[place]} ${cell.printed}: ${cell.text}`],
  );
  return `${label}: ${all.join("; ")}.`;
}

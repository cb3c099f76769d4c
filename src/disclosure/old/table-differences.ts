import type { PeriodLabel } from "../../calendar/period.ts";
import { canonicalJson } from "../../chains/definition/definition-digest.ts";
import type { PeriodCoverage } from "../../counts/old/exact-table.ts";
import type { PublishedFigure, PublishedTable } from "./published-table.ts";
import type { VerificationDifference } from "./verification.ts";

/** Where the two tables say something else about themselves. */
export function saidOtherwise(table: PublishedTable, again: PublishedTable): readonly VerificationDifference[] {
  const [one, two] = [table.about, again.about];
  const differences: VerificationDifference[] = [];
  const compare = (isSame: boolean, difference: VerificationDifference): void => {
    if (!isSame) differences.push(difference);
  };
  compare(one.definition.digest === two.definition.digest, { code: "definition-digest" });
  compare(one.definition.id === two.definition.id, { code: "definition-id" });
  compare(one.register.digest === two.register.digest, { code: "register-digest" });
  compare(one.register.synthetic === two.register.synthetic, { code: "synthetic" });
  compare(one.register.source === two.register.source, { code: "source" });
  compare(one.coverage.from === two.coverage.from && one.coverage.to === two.coverage.to, { code: "coverage" });
  compare(canonicalJson(one.seriesBreaks) === canonicalJson(two.seriesBreaks), { code: "series-breaks" });
  compare(showSamePeriods(table, again), { code: "periods" });
  table.periods.forEach(({ label, coverage }) => {
    const other = again.periods.find((period) => period.label === label);
    if (other !== undefined) {
      compare(isSameCoverage(coverage, other.coverage), { code: "period-coverage", period: label });
    }
  });
  return differences;
}

/** The figures that are not the same. Totals and footnotes only where both cover the same periods. */
export function otherFigures(table: PublishedTable, again: PublishedTable): readonly VerificationDifference[] {
  const differences: VerificationDifference[] = [];
  const hasSamePeriods = showSamePeriods(table, again);
  for (const row of table.series) {
    const other = again.series.find((one) => one.class === row.class && one.measure === row.measure);
    const add = (period: PeriodLabel): void => {
      differences.push({ code: "figure", class: row.class, measure: row.measure, period });
    };
    table.periods.forEach(({ label }, place) => {
      const otherPlace = again.periods.findIndex((period) => period.label === label);
      if (otherPlace < 0) return;
      if (!isSameFigure(row.cells[place] ?? null, other?.cells[otherPlace] ?? null)) add(label);
    });
    if (!hasSamePeriods) continue;
    if (!isSameFigure(row.total, other?.total ?? null)) add("total");
    if (!isSameFigure(row.open, other?.open ?? null)) add("footnote");
  }
  return differences;
}

function showSamePeriods(table: PublishedTable, again: PublishedTable): boolean {
  return (
    table.periods.length === again.periods.length &&
    table.periods.every(({ label }, place) => label === again.periods[place]?.label)
  );
}

/** Whether two periods are covered alike. */
export function isSameCoverage(one: PeriodCoverage, two: PeriodCoverage): boolean {
  if (one.kind !== "partial" || two.kind !== "partial") return one.kind === two.kind;
  return one.from === two.from && one.until === two.until;
}

/** Whether two printed figures are the same. */
export function isSameFigure(one: PublishedFigure | null, two: PublishedFigure | null): boolean {
  if (one === null || two === null) return one === two;
  if (one.atLeast !== two.atLeast || one.atMost !== two.atMost) return false;
  return one.kind === "rounded"
    ? two.kind === "rounded" && one.value === two.value
    : two.kind === "below" && one.threshold === two.threshold;
}

import type { Period } from "../counts/exact-table.ts";
import type { PublishedFigure, PublishedTable } from "../disclosure/published-table.ts";
import { type RenderOptions, renderDefaults, wordsFor } from "./render-options.ts";

/**
 * A published table as JSON with its keys in one fixed order, so that equal tables are equal text. It conforms to
 * schemas/published-table.schema.json, and parsing it gives the table again. A table without protection begins with a
 * `notice` that says so, the only part in the language asked for. Ends in one line break.
 *
 * @throws TypeError for anything but a published table: an exact table is to be published first.
 */
export function toJson(table: PublishedTable, options: RenderOptions = renderDefaults): string {
  const words = wordsFor(table, options);
  const { about } = table;
  const { policy } = about;
  const ordered = {
    ...(policy === null ? { notice: words.unprotected } : {}),
    "~kind": "PublishedTable",
    about: {
      definition: { id: about.definition.id, digest: about.definition.digest },
      register: { digest: about.register.digest, synthetic: about.register.synthetic, source: about.register.source },
      referenceDate: about.referenceDate,
      unit: about.unit,
      basis: about.basis,
      period: about.period,
      coverage: { from: about.coverage.from, to: about.coverage.to },
      status: about.status,
      version: about.version,
      policy:
        policy === null
          ? null
          : {
              id: policy.id,
              base: policy.base,
              ties: policy.ties,
              threshold: policy.threshold,
              thresholdOn: policy.thresholdOn,
              zero: policy.zero,
            },
    },
    periods: table.periods.map(orderedPeriod),
    series: table.series.map((series) => ({
      class: series.class,
      measure: series.measure,
      cells: series.cells.map((figure) => (figure === null ? null : orderedFigure(figure))),
      total: orderedFigure(series.total),
      open: orderedFigure(series.open),
    })),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

function orderedPeriod({ label, coverage }: Period): Period {
  if (coverage.kind !== "partial") return { label, coverage: { kind: coverage.kind } };
  return { label, coverage: { kind: coverage.kind, from: coverage.from, until: coverage.until } };
}

function orderedFigure(figure: PublishedFigure): PublishedFigure {
  const { atLeast, atMost } = figure;
  return figure.kind === "rounded"
    ? { kind: figure.kind, value: figure.value, atLeast, atMost }
    : { kind: figure.kind, threshold: figure.threshold, atLeast, atMost };
}

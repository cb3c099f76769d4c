import type { Period } from "../../counts/old/exact-table.ts";
import { isPublishedSheet, type PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import type { PublishedTable } from "../../disclosure/old/published-table.ts";
import { jsonText } from "../characters/json-text.ts";
import { orderedBreak, orderedCoverage, orderedDefinition, orderedFigure, orderedPolicy } from "../ordered-json.ts";
import { type RenderOptions, renderDefaults, wordsFor } from "./render-options.ts";
import { sheetToJson } from "./sheet-to-json.ts";

/**
 * A published table or sheet as JSON with its keys in one fixed order, so that equal tables are equal text. It
 * conforms to schemas/published-table.schema.json or published-sheet.schema.json, and parsing it gives it again. One
 * without protection begins with a `notice` that says so, the only part in the language asked for. Ends in one line
 * break.
 *
 * @throws TypeError for anything but a published table or sheet: exact counts are to be published first.
 */
export function toJson(table: PublishedTable | PublishedSheet, options: RenderOptions = renderDefaults): string {
  const words = wordsFor(table, options);
  if (isPublishedSheet(table)) return sheetToJson(table, words);
  const { about } = table;
  const { policy } = about;
  const ordered = {
    ...(policy === null ? { notice: words.unprotected } : {}),
    "~kind": "PublishedTable",
    about: {
      definition: orderedDefinition(about.definition),
      register: { digest: about.register.digest, synthetic: about.register.synthetic, source: about.register.source },
      referenceDate: about.referenceDate,
      unit: about.unit,
      basis: about.basis,
      period: about.period,
      coverage: { from: about.coverage.from, to: about.coverage.to },
      seriesBreaks: about.seriesBreaks.map(orderedBreak),
      status: about.status,
      version: about.version,
      policy: orderedPolicy(policy),
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
  return `${jsonText(ordered)}\n`;
}

function orderedPeriod({ label, coverage }: Period): Period {
  return { label, coverage: orderedCoverage(coverage) };
}

import type { SheetRegister } from "../../counts/old/exact-sheet.ts";
import type { PublishedSheet } from "../../disclosure/old/published-sheet.ts";
import { jsonText } from "../characters/json-text.ts";
import { orderedBreak, orderedCoverage, orderedDefinition, orderedFigure, orderedPolicy } from "../ordered-json.ts";
import type { Words } from "./words.ts";

/** A published sheet as JSON with its keys in the order of schemas/published-sheet.schema.json. */
export function sheetToJson(sheet: PublishedSheet, words: Words): string {
  const { about } = sheet;
  const ordered = {
    ...(about.policy === null ? { notice: words.unprotected } : {}),
    "~kind": "PublishedSheet",
    subject: sheet.subject,
    about: {
      definitions: about.definitions.map(orderedDefinition),
      registers: about.registers.map(orderedRegister),
      basis: about.basis,
      seriesBreaks: about.seriesBreaks.map(orderedBreak),
      status: about.status,
      version: about.version,
      policy: orderedPolicy(about.policy),
    },
    dimensions: sheet.dimensions,
    columns: sheet.columns.map(({ key, coverage }) => ({
      key,
      coverage: coverage === null ? null : orderedCoverage(coverage),
    })),
    rows: sheet.rows.map(({ keys, unit, measure, cells }) => ({
      keys,
      unit,
      measure,
      cells: cells.map((figure) => (figure === null ? null : orderedFigure(figure))),
    })),
  };
  return `${jsonText(ordered)}\n`;
}

function orderedRegister({ digest, synthetic, source, referenceDate, coverage }: SheetRegister): SheetRegister {
  return { digest, synthetic, source, referenceDate, coverage: { from: coverage.from, to: coverage.to } };
}

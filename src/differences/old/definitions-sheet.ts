import type { StoredChains as Chains } from "../../chains/detection/find-chains.ts";
import { countChains } from "../../counts/old/count-chains.ts";
import type { CountOptions } from "../../counts/old/count-options.ts";
import type { ExactSheet } from "../../counts/old/exact-sheet.ts";
import type { ExactTable } from "../../counts/old/exact-table.ts";
import { withNotice } from "../../counts/old/exact-table-notice.ts";
import { comparisonAbout } from "./comparison-about.ts";

/**
 * The tables of several definitions side by side: for each class and measure a row a definition, all over the same
 * periods.
 */
export function definitionsSheet(found: readonly [Chains, ...Chains[]], options: CountOptions): ExactSheet {
  const tables = found.map((chains) => countChains(chains, options)) as [ExactTable, ...ExactTable[]];
  const [{ about: counted, periods, series }] = tables;
  const about = { ...comparisonAbout(tables), seriesBreaks: counted.seriesBreaks };
  return withNotice<ExactSheet>({
    "~kind": "ExactSheet",
    subject: "definitions",
    about,
    dimensions: ["class", "measure", "definition"],
    columns: [...periods.map(({ label, coverage }) => ({ key: label, coverage })), { key: "total", coverage: null }],
    rows: series.flatMap((row, place) =>
      tables.map((table, definition) => {
        const { cells, total } = table.series[place] as typeof row;
        return withNotice({
          keys: [row.class, row.measure, about.definitions[definition]?.id as string],
          unit: table.about.unit,
          measure: row.measure,
          cells: [...cells, total],
        });
      }),
    ),
  });
}

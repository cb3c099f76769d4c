import { findStoredChains } from "../chains/detection/stored-chains.ts";
import { countChains } from "../counts/count-chains.ts";
import { countShares } from "../counts/count-shares.ts";
import { toInformationSheet } from "../sheet/to-information-sheet.ts";
import { definitionOf } from "./definition-option.ts";
import type { Flags } from "./options.ts";
import { policyOf } from "./policy-option.ts";
import { publishedTable } from "./printed-table.ts";
import { registerFor } from "./read-for-command.ts";
import { sheetAdditions } from "./sheet-additions.ts";
import { COUNTING, given, MEMO_CLASSES, MEMO_MEASURES, periodOptions } from "./tables.ts";
import type { ExitStatus, Terminal } from "./terminal.ts";
import { refusedAsUsage } from "./usage-error.ts";

/** The forms in which a sheet is written. */
export const sheetFormats: readonly ["html", "markdown"] = ["html", "markdown"];

/** Reads a register and prints the sheet of the memo's two classes, with their shares. */
export async function sheetCommand(path: string, flags: Flags, terminal: Terminal): Promise<ExitStatus> {
  const definition = await definitionOf(flags, terminal);
  const policy = await policyOf(flags);
  const additions = await sheetAdditions(flags.previous, flags, terminal);
  const { register, progress, end } = await registerFor(path, flags, terminal);
  progress.doing(COUNTING);
  const asked = { ...periodOptions(flags), classes: MEMO_CLASSES };
  const exact = await refusedAsUsage(() => {
    const chains = findStoredChains(register, definition);
    return [
      countChains(chains, { ...asked, unit: "applications", measures: MEMO_MEASURES }),
      countShares(chains, asked),
    ];
  });
  const tables = exact.map((table) => publishedTable(table, flags, policy));
  progress.clear();
  const { locale, contact } = flags;
  const format = sheetFormats.find((one) => one === flags.format) ?? "html";
  const options = { locale, format, ...given({ contact }), ...additions };
  terminal.out(await refusedAsUsage(() => toInformationSheet(tables, options)));
  return end();
}

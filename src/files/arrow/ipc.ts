import { tableFromIPC } from "@uwdata/flechette";
import { refusal } from "../../arguments/refusal.ts";
import type { ReadOptions } from "../../cases/facts/read-options.ts";
import type { ArrowTable } from "./arrow-table.ts";
import { giveArrowTable, type StartColumns } from "./give-arrow-table.ts";

/**
 * Gives the Arrow table in the bytes of an IPC file or stream to a table of the intake; a file of that format is also
 * called Feather.
 *
 * @param start is given the names of the columns and what gives rows again, and returns what takes the rows.
 * @throws RangeError when the bytes are damaged, or compressed, with what to do.
 */
export function giveArrowBytes(bytes: Uint8Array, start: StartColumns, options: ReadOptions): void {
  giveArrowTable(tableOf(bytes), start, options);
}

function tableOf(bytes: Uint8Array): ArrowTable {
  try {
    return tableFromIPC(bytes) as ArrowTable;
  } catch (problem) {
    if (problem instanceof Error && problem.message.startsWith("Missing compression codec")) {
      throw refusal("file-compressed", "Write Arrow files without compression.");
    }
    throw refusal("file-damaged", "Give whole Arrow files: one of them is damaged, or was not written to its end.");
  }
}

import { checkOptions } from "../arguments/options.ts";
import type { Subject } from "../counts/asked/question.ts";
import type { ExactTable } from "../counts/cells/exact-table.ts";
import { type CellAddress, placeOfCell } from "../counts/cells/place-of-cell.ts";
import type { Policy } from "../disclosure/policy.ts";
import { protectedTable, unprotectedTable } from "../disclosure/publish.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { showingItself } from "./showing-itself.ts";

/** What is published otherwise than by its policy. */
export interface PublishOptions {
  /** The addresses of figures that print `x` whatever their counts, so that others keep what they hide; none by default. */
  readonly withhold?: readonly CellAddress[];
}

/**
 * An exact table made fit to be printed, whatever its question: every cell is rounded and protected by itself, totals
 * from the exact totals and never added up from printed cells. Rows whose keys come out of the data and that have no
 * visible figure are gathered in rows `other`, so that no row tells by being there what its figures withhold. Behind
 * numerator and denominator of a share stands the percentage that these two allow, none where one of them is withheld. A
 * row of which a figure is withheld is shown always. The only way to a table that can be
 * rendered, beside the loud `publishUnprotected`. It is a draft until `finalize`, and frozen.
 * In a notebook it shows itself as a table, and in `console.log` as text.
 *
 * @throws TypeError for anything but an exact table, and for a table that was written down whose persons, sponsors or
 * dossiers cannot be counted together; RangeError for a policy that cannot be or has an option that does not exist, and
 * for an address in `withhold` that names no count or several.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const table = publish(countChains(findChains(register, memo2023), { unit: "sponsors" }), tens);
 * table.about.policy?.id; // "tens"
 */
export function publish<Of extends Subject>(
  exact: ExactTable<Of>,
  policy: Policy,
  options: PublishOptions = {},
): PublishedTable<Of> {
  checkOptions(options, ["withhold"]);
  const { withhold = [] } = options;
  if (!Array.isArray(withhold)) throw new TypeError("Give `withhold` as a list of addresses of cells.");
  const table = protectedTable(exact, policy, withhold);
  for (const address of withhold) {
    const { row, column } = placeOfCell(table, address);
    if (table.rows[row]?.cells[column]?.kind !== "withheld") {
      throw new RangeError("Withhold counts: a share is made of two of them, and what is not covered has none.");
    }
  }
  return showingItself(table);
}

/**
 * An exact table made printable **without any protection**: every figure is the exact count, and every row is shown. For
 * use inside the walls only; whatever prints it begins with a line that says so.
 *
 * @throws TypeError for anything but an exact table.
 */
export function publishUnprotected<Of extends Subject>(exact: ExactTable<Of>): PublishedTable<Of> {
  return showingItself(unprotectedTable(exact));
}

import type { Subject } from "../counts/asked/question.ts";
import type { ExactTable } from "../counts/cells/exact-table.ts";
import type { Policy } from "../disclosure/policy.ts";
import { protectedTable, unprotectedTable } from "../disclosure/publish.ts";
import type { PublishedTable } from "../disclosure/published-table.ts";
import { showingItself } from "./showing-itself.ts";

/**
 * An exact table made fit to be printed, whatever its question: every cell is rounded and protected by itself, totals
 * from the exact totals and never added up from printed cells. Rows whose keys come out of the data and that have no
 * visible figure are gathered in rows `other`, so that no row tells by being there what its figures withhold. Behind
 * numerator and denominator of a share stands the percentage that these two allow. The only way to a table that can be
 * rendered, beside the loud `publishUnprotected`. It is a draft until `finalize`, and frozen.
 * In a notebook it shows itself as a table, and in `console.log` as text.
 *
 * @throws TypeError for anything but an exact table, and for a table that was written down whose persons, sponsors or
 * dossiers cannot be counted together; RangeError for a policy that cannot be or has an option that does not exist.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const table = publish(countChains(findChains(register, memo2023), { unit: "sponsors" }), tens);
 * table.about.policy?.id; // "tens"
 */
export function publish<Of extends Subject>(exact: ExactTable<Of>, policy: Policy): PublishedTable<Of> {
  return showingItself(protectedTable(exact, policy));
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

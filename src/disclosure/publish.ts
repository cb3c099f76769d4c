import { frozenCopy } from "../arguments/frozen.ts";
import type { Subject } from "../counts/asked/question.ts";
import type { ExactTable, RegisterFacts, Row } from "../counts/cells/exact-table.ts";
import { isExactTable } from "../counts/cells/exact-table-notice.ts";
import { checkPolicy } from "./check-policy.ts";
import type { Policy } from "./policy.ts";
import { protectCount, unprotectedFigure } from "./protect-count.ts";
import { withPercents } from "./published-share.ts";
import type { PublishedFigure, PublishedTable } from "./published-table.ts";
import { type FigureOf, printedRow, rowsWithOther } from "./rows-with-other.ts";

/**
 * An exact table made fit to be printed, whatever its question: every cell is rounded and protected by itself, totals
 * from the exact totals and never added up from printed cells. Rows whose keys come out of the data and that have no
 * visible figure are gathered in rows `other`, so that no row tells by being there what its figures withhold. Behind
 * numerator and denominator of a share stands the percentage that these two allow. The only way to a table that can be
 * rendered, beside the loud `publishUnprotected`. It is a draft until `finalize`, and frozen.
 *
 * @throws TypeError for anything but an exact table, and for a table that was written down whose persons, sponsors or
 * dossiers cannot be counted together; RangeError for a policy that cannot be or has an option that does not exist.
 * @example
 * const { register } = readRegister(demonstrationTables(), { asOf: "2023-05-31" });
 * const table = publish(countChains(findChains(register, memo2023), { unit: "sponsors" }), tens);
 * table.about.policy?.id; // "tens"
 */
export function publish<Of extends Subject>(exact: ExactTable<Of>, policy: Policy): PublishedTable<Of> {
  const checked = checkPolicy(policy);
  const figure: FigureOf = (count) => protectCount(count, checked);
  return publishedWith(exact, checked, figure, (table) => rowsWithOther(table, figure));
}

/**
 * An exact table made printable **without any protection**: every figure is the exact count, and every row is shown. For
 * use inside the walls only; whatever prints it begins with a line that says so.
 *
 * @throws TypeError for anything but an exact table.
 */
export function publishUnprotected<Of extends Subject>(exact: ExactTable<Of>): PublishedTable<Of> {
  return publishedWith(exact, null, unprotectedFigure, ({ rows }) =>
    rows.map((row) => printedRow(row, row.cells, unprotectedFigure)),
  );
}

function publishedWith<Of extends Subject>(
  exact: ExactTable<Of>,
  policy: Policy | null,
  figure: FigureOf,
  rowsOf: (exact: ExactTable) => readonly Row<PublishedFigure>[],
): PublishedTable<Of> {
  if (!isExactTable(exact)) throw new TypeError("Pass an exact table, as countChains makes one.");
  const { about, dimensions, columns } = exact;
  const protectedFacts = (facts: RegisterFacts<number>): RegisterFacts<PublishedFigure> => ({
    ...facts,
    setAside: figure(facts.setAside),
  });
  const [first, ...others] = about.registers;
  const rows = rowsOf(exact);
  return frozenCopy<PublishedTable<Of>>({
    "~kind": "PublishedTable",
    about: {
      ...about,
      registers: [protectedFacts(first), ...others.map(protectedFacts)],
      status: "draft",
      policy,
    },
    dimensions,
    columns,
    rows: about.question.of === "shares" ? withPercents(rows, columns) : rows,
  });
}

import { frozenCopy } from "../arguments/frozen.ts";
import type { Subject } from "../counts/asked/question.ts";
import type { ExactTable, RegisterFacts, Row } from "../counts/cells/exact-table.ts";
import { isExactTable } from "../counts/cells/exact-table-notice.ts";
import { type CellAddress, placesOfCell } from "../counts/cells/place-of-cell.ts";
import { checkPolicy } from "./check-policy.ts";
import type { Policy } from "./policy.ts";
import { protectCount, unprotectedFigure } from "./protect-count.ts";
import { withPercents } from "./published-share.ts";
import type { PublishedCount, PublishedFigure, PublishedTable } from "./published-table.ts";
import { type FigureOf, printedRow, rowsWithOther } from "./rows-with-other.ts";
import { rowsWithout } from "./withheld-figures.ts";

/**
 * What `publish` of the public face gives, as plain data: cells rounded and protected one by one, and totals from exact
 * totals. An address in `withhold` that names no figure changes nothing.
 *
 * @throws as that does.
 */
export function protectedTable<Of extends Subject>(
  exact: ExactTable<Of>,
  policy: Policy,
  withhold: readonly CellAddress[],
): PublishedTable<Of> {
  const checked = checkPolicy(policy);
  const figure: FigureOf = (count) => protectCount(count, checked);
  return publishedWith(exact, checked, figure, withhold, (table) => {
    const named = new Set(withhold.flatMap((address) => placesOfCell(table, address).map(({ row }) => row)));
    return rowsWithOther(table, figure, (place) => named.has(place));
  });
}

/**
 * What `publishUnprotected` of the public face gives, as plain data.
 *
 * @throws TypeError for anything but an exact table.
 */
export function unprotectedTable<Of extends Subject>(exact: ExactTable<Of>): PublishedTable<Of> {
  return publishedWith(exact, null, unprotectedFigure, [], ({ rows }) =>
    rows.map((row) => printedRow(row, row.cells, unprotectedFigure)),
  );
}

function publishedWith<Of extends Subject>(
  exact: ExactTable<Of>,
  policy: Policy | null,
  figure: FigureOf,
  withhold: readonly CellAddress[],
  rowsOf: (exact: ExactTable) => readonly Row<PublishedFigure>[],
): PublishedTable<Of> {
  if (!isExactTable(exact)) throw new TypeError("Pass an exact table, as countChains makes one.");
  const { about, dimensions, columns } = exact;
  const protectedFacts = (facts: RegisterFacts<number>): RegisterFacts<PublishedCount> => ({
    ...facts,
    setAside: figure(facts.setAside),
  });
  const [first, ...others] = about.registers;
  const all = rowsOf(exact);
  const places = withhold.flatMap((address) => placesOfCell({ dimensions, columns, rows: all }, address));
  const rows = rowsWithout(all, places);
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

import { canonicalJson } from "../chains/definition/definition-digest.ts";
import { columnKey, type Row } from "../counts/cells/exact-table.ts";
import type { PublishedFigure, PublishedTable } from "../disclosure/published-table.ts";
import type { VerificationDifference } from "../disclosure/verification.ts";

/** What differs between a published table and the same table counted again: what it says of itself, then its figures. */
export function tableDifferences(table: PublishedTable, again: PublishedTable): readonly VerificationDifference[] {
  return [...saidOtherwise(table, again), ...otherCells(table, again)];
}

type WholeDifference = Exclude<VerificationDifference["code"], "cell">;

/** By code, in the order in which they are told: what a table says that is compared as one. */
const SAID: Readonly<Record<WholeDifference, (table: PublishedTable) => unknown>> = {
  "definition-digest": ({ about }) => about.definitions.map(({ digest }) => digest),
  "definition-id": ({ about }) => about.definitions.map(({ id }) => id),
  "register-digest": ({ about }) => about.registers.map(({ digest }) => digest),
  synthetic: ({ about }) => about.registers.map(({ synthetic }) => synthetic),
  source: ({ about }) => about.registers.map(({ source }) => source),
  coverage: ({ about }) => about.registers.map(({ referenceDate, coverage }) => [referenceDate, coverage]),
  "set-aside": ({ about }) => about.registers.map(({ setAside }) => setAside),
  "series-breaks": ({ about }) => about.seriesBreaks,
  columns: ({ columns }) => columns,
  dimensions: ({ dimensions }) => dimensions,
  rows: ({ rows }) => rows.map(nameOf),
};

function saidOtherwise(table: PublishedTable, again: PublishedTable): readonly VerificationDifference[] {
  return (Object.keys(SAID) as WholeDifference[])
    .filter((code) => canonicalJson(SAID[code](table)) !== canonicalJson(SAID[code](again)))
    .map((code) => ({ code }));
}

/** The figures that are not the same, in rows and columns that both have. */
function otherCells(table: PublishedTable, again: PublishedTable): readonly VerificationDifference[] {
  const rowsAgain = new Map(again.rows.map((row) => [nameOf(row), row]));
  const columnsAgain = again.columns.map(columnKey);
  return table.rows.flatMap((row, place) => {
    const other = rowsAgain.get(nameOf(row));
    if (other === undefined) return [];
    return table.columns.map(columnKey).flatMap((column, at): VerificationDifference[] => {
      const atAgain = columnsAgain.indexOf(column);
      if (atAgain < 0 || isSame(row.cells[at], other.cells[atAgain])) return [];
      return [{ code: "cell", row: place + 1, column }];
    });
  });
}

function nameOf({ keys, unit, measure }: Row<unknown>): string {
  return JSON.stringify([keys, unit, measure]);
}

function isSame(one: PublishedFigure | null = null, other: PublishedFigure | null = null): boolean {
  return canonicalJson(one) === canonicalJson(other);
}

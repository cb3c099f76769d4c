import { outcomes } from "../cases/facts/application.ts";
import { chainClasses } from "../chains/definition/chain.ts";
import { addedAs, type LinkedRow, type LinkedRows, type RowLink, type RowName } from "./linked-rows.ts";
import type { PublishedTable } from "./published-table.ts";
import { chainsName, rowName } from "./row-names.ts";

/**
 * Chains by class and measure, and by group or definition. Every application has one outcome, one class and one group; what
 * is all of it is in the first row. The number open that stands beside each row is the total of the row of open cases,
 * which need not be printed.
 */
export function linkedChains(table: PublishedTable): LinkedRows {
  const { question } = table.about;
  const named = namedIn(table);
  const names = table.rows.map((row) => named(row, row.keys[0] as string, row.measure));
  const shown = new Set(names.map(({ meaning }) => meaning));
  const links = table.rows.flatMap((row, place): readonly RowLink[] => {
    const { keys, measure } = row;
    const linked = (all: readonly RowName[]): readonly RowLink[] => {
      const parts = all.filter(({ meaning }) => shown.has(meaning));
      if (parts.length === 0) return [];
      return [{ kind: addedAs(row.unit), whole: names[place] as RowName, parts, isWhole: parts.length === all.length }];
    };
    const inClass = (one: string): RowName => named(row, one, measure);
    const withOutcome = (one: string): RowName => named(row, keys[0] as string, one);
    return [
      ...(measure === "applications" ? outcomesOf(table, row, withOutcome, shown) : []),
      ...(keys[0] === "all-forms" ? linked(chainClasses.map(inClass)) : []),
      ...(question.of === "breakdown" && keys[2] === "all"
        ? linked(groupsBeside(table, row).map((at) => names[at] as RowName))
        : []),
    ];
  });
  return {
    rows: table.rows.map(
      ({ unit, measure }, place): LinkedRow => ({
        name: names[place] as RowName,
        periods: addedAs(unit),
        grows: measure !== "open",
      }),
    ),
    links,
    open: table.rows.map((row) =>
      named(row, row.keys[0] as string, question.basis === "submission" ? "open" : "open on the reference date"),
    ),
    linksOpen: false,
  };
}

type Row = PublishedTable["rows"][number];

/** The name of a row that differs from another in its class or its measure only. */
type Named = (like: Row, tableClass: string, measure: string) => RowName;

/** What the rows of these tables are called, by their units, keys and measures. */
function namedIn(table: PublishedTable): Named {
  const { about, dimensions } = table;
  const { question } = about;
  return (like, tableClass, measure) => {
    const { unit, keys } = like;
    const [, , third = "all"] = keys;
    if (question.of === "definitions") {
      const definition = about.definitions.findIndex(({ id }) => id === third);
      return chainsName(table, { unit, tableClass, measure }, { definition });
    }
    if (question.of !== "breakdown" || third === "all") return chainsName(table, { unit, tableClass, measure });
    // What is gathered in `other` is told by the groups that stand beside it, which differ by class and measure.
    const isGathering = dimensions[2]?.fromData === true && third === "other";
    const beside = isGathering ? groupsBeside(table, like).map((place) => table.rows[place]?.keys[2]) : [];
    const group = [JSON.stringify(question.by), third, JSON.stringify(beside)];
    return rowName(table, ["group", unit, tableClass, measure, ...group]);
  };
}

/** All applications of a row are those with each outcome; by decision nothing is open. */
function outcomesOf(
  { about: { question } }: PublishedTable,
  row: Row,
  named: (measure: string) => RowName,
  shown: ReadonlySet<string>,
): readonly RowLink[] {
  const isByDecision = question.basis === "decision";
  const all = outcomes.filter((outcome) => outcome !== "open" || !isByDecision);
  const parts = all.filter((outcome) => outcome === "open" || shown.has(named(outcome).meaning));
  if (parts.length === 0) return [];
  return [
    {
      kind: addedAs(row.unit),
      whole: named("applications"),
      parts: parts.map(named),
      isWhole: parts.length === all.length,
    },
  ];
}

/** The places of the groups beside a row of the same unit, class and measure. */
function groupsBeside({ rows }: PublishedTable, { unit, keys }: Row): readonly number[] {
  return rows.flatMap((row, place) => {
    const isBeside = row.unit === unit && row.keys[0] === keys[0] && row.keys[1] === keys[1] && row.keys[2] !== keys[2];
    return isBeside ? [place] : [];
  });
}

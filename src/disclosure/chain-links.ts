import { outcomes } from "../cases/facts/application.ts";
import { chainClasses } from "../chains/definition/chain.ts";
import { measures, tableClasses } from "../counts/asked/unit.ts";
import { addedAs, type ChainRows, countName, type RowLink, type RowName } from "./linked-rows.ts";

/**
 * What holds between such rows: every chain has one class and one outcome. What no row is printed of, classes or outcomes,
 * is one class or outcome more, so that what is known of all and of some says something of the others.
 */
export function chainLinks({ unit, basis, printed, named }: ChainRows): readonly RowLink[] {
  const kind = addedAs(unit);
  const isPrinted = new Set(printed.flatMap(({ tableClass, measure }) => [tableClass, measure]));
  const inAll = classesOfAll(isPrinted);
  // By decision no period has what is open: all that are stand beside the periods.
  const isByDecision = basis === "decision";
  const possible = outcomes.filter((outcome) => outcome !== "open" || !isByDecision);
  const known = possible.filter((outcome) => outcome === "open" || isPrinted.has(outcome));
  // Where no row of an outcome has periods, how many are open says something of the total only.
  const spansOfOpen = !isByDecision && outcomes.some((outcome) => isPrinted.has(outcome)) ? "every" : "total";
  const link = (whole: RowName, parts: readonly RowName[], spans: RowLink["spans"]): readonly RowLink[] =>
    parts.length === 0 ? [] : [{ kind, whole, parts, spans }];
  const byClass = (measure: string, spans: RowLink["spans"]): readonly RowLink[] =>
    link(
      named("all-forms", measure),
      inAll.map((one) => named(one, measure)),
      spans,
    );
  const byOutcome = (tableClass: string): readonly RowLink[] => {
    const parts = known.length === 0 ? [] : withRest(known, possible);
    return link(
      named(tableClass, "applications"),
      parts.map((outcome) => named(tableClass, outcome)),
      isByDecision ? "every" : spansOfOpen,
    );
  };
  const classes = new Set([...tableClasses.filter((one) => isPrinted.has(one)), ...inAll]);
  return [
    ...measures.filter((measure) => isPrinted.has(measure)).flatMap((measure) => byClass(measure, "every")),
    ...byClass("open", spansOfOpen),
    ...(isPrinted.has("applications") ? [...classes].flatMap(byOutcome) : []),
  ];
}

/** What holds between rows of several tables: those of one name hang together by all that any of them prints. */
export function linksTogether(all: readonly ChainRows[]): (rows: ChainRows) => readonly RowLink[] {
  const idOf = ({ named }: ChainRows): string => countName(named("all-forms", "applications"), "");
  const together = new Map<string, ChainRows>();
  for (const rows of all) {
    const others = together.get(idOf(rows));
    together.set(idOf(rows), others === undefined ? rows : { ...rows, printed: [...others.printed, ...rows.printed] });
  }
  // What a table says alone holds beside others too: one of them can have a class that is among the others of another.
  return (rows) => [...new Set([rows, together.get(idOf(rows)) as ChainRows])].flatMap(chainLinks);
}

/** The classes that all forms are made of, one for those without a row; none where nothing is printed of one or of all. */
export function classesOfAll(isPrinted: ReadonlySet<string>): readonly string[] {
  const classes = chainClasses.filter((one) => isPrinted.has(one));
  return isPrinted.has("all-forms") && classes.length > 0 ? withRest(classes, chainClasses) : [];
}

/** Some of all words, and one for the others where there are any: it is called by those that it stands beside. */
function withRest(some: readonly string[], all: readonly string[]): readonly string[] {
  return some.length < all.length ? [...some, JSON.stringify(some)] : some;
}

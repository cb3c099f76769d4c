import type { RowLink, RowName } from "./linked-rows.ts";

/** The rows of one class and measure of a revision, in their order: tables, and what came in and went out between them. */
export interface RevisionBlock {
  /** Tells the block from others. */
  readonly name: RowName;
  readonly rows: readonly { readonly part: string; readonly direction: string; readonly name: RowName }[];
}

type Direction = "came-in" | "went-out";

/**
 * What holds between the rows of one class and measure, whatever the unit: before a cause there is what stayed and what went
 * out, after it what stayed and what came in. Causes that are gathered in `other` can lie between any that are shown.
 */
export function revisionLinks({ name: block, rows }: RevisionBlock, spans: "each" | "total"): readonly RowLink[] {
  const tables = rows.filter(({ direction }) => direction === "counted").map(({ part }) => part);
  const links: RowLink[] = [];
  const relate = (whole: RowName, ...parts: readonly RowName[]): void => {
    links.push({ kind: "sum", whole, parts, spans });
  };
  const hidden = (...what: readonly string[]): RowName => ({
    scope: block.scope,
    meaning: JSON.stringify([block.meaning, spans, ...what]),
  });
  const nameOf = (part: string, direction: string): RowName | undefined =>
    rows.find((row) => row.part === part && row.direction === direction)?.name;
  const gathered: Readonly<Record<Direction, RowName[]>> = { "came-in": [], "went-out": [] };
  const changeOf = (part: string, direction: Direction): RowName => {
    const name = nameOf(part, direction);
    if (name !== undefined) return name;
    gathered[direction].push(hidden(part, direction));
    return hidden(part, direction);
  };
  for (const { cause, from, to } of stepsBetween(rows, tables)) {
    const stateOf = (state: string): RowName => nameOf(state, "counted") ?? hidden("state", state);
    const [was, is, both] = [stateOf(from), stateOf(to), hidden("both", from)];
    const [came, went] = [changeOf(cause, "came-in"), changeOf(cause, "went-out")];
    // Of several causes one can take out what another brought in.
    const isOne = rows.some(({ part }) => part === cause);
    relate(isOne ? was : both, isOne ? both : was, isOne ? went : came);
    relate(isOne ? is : both, isOne ? both : is, isOne ? came : went);
  }
  for (const direction of ["came-in", "went-out"] as const) {
    const other = nameOf("other", direction);
    const parts = gathered[direction];
    if (other !== undefined && parts.length > 0) relate(other, ...parts);
  }
  return links;
}

/** One cause, or one place where any can lie that are gathered, and the states before and after it. */
interface Step {
  readonly cause: string;
  readonly from: string;
  readonly to: string;
}

function stepsBetween(rows: RevisionBlock["rows"], tables: readonly string[]): readonly Step[] {
  const shown = [...new Set(rows.filter(({ direction }) => direction !== "counted").map(({ part }) => part))];
  const isGathering = shown.includes("other");
  const causes = shown.filter((part) => part !== "other");
  return tables.slice(1).flatMap((table, at) => {
    // The old register by the new definition: nothing but the definition lies before it.
    const isRestated = table === "restated";
    const between = causes.filter((cause) => (cause === "definition") === isRestated || !tables.includes("restated"));
    const isSure = !isGathering || (isRestated && between.length > 0);
    const all = isSure ? between : between.flatMap((cause) => [cause, `after ${cause}`]);
    const inOrder = isSure ? all : [`before ${table}`, ...all];
    return inOrder.map((cause, place) => ({
      cause,
      from: place === 0 ? (tables[at] as string) : `${table} ${place}`,
      to: place === inOrder.length - 1 ? table : `${table} ${place + 1}`,
    }));
  });
}

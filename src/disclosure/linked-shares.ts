import { type LinkedRows, type RowLink, type RowName, restOf } from "./linked-rows.ts";
import type { PublishedTable } from "./published-table.ts";
import { chainsName, rowName } from "./row-names.ts";

/**
 * Numerators lie in their denominators, what is open lies in both, and what is granted in what is filed. What is filed in a
 * procedure is the same whatever class is a share of it. A percentage is made of both and tells nothing more.
 */
export function linkedShares(table: PublishedTable): LinkedRows {
  const names = namesIn(table);
  const classes = [...new Set(table.rows.map(({ keys }) => keys[0] as string))];
  const printed = classes.flatMap((tableClass) =>
    ["applications", "granted", "rejected"].map((measure) => ({ tableClass, measure })),
  );
  const counts = table.rows.map(({ keys }) => {
    const [one, share, part] = keys as [string, string, string];
    const isOfFiled = share === "stacked-of-filed" || share === "stacked-of-granted";
    const { filed, stacked, chains, decided } = names(one);
    const measure =
      share === "stacked-of-filed" ? "applications" : share === "rejected-of-decided" ? "rejected" : "granted";
    const [numerator, denominator] = isOfFiled ? [stacked, filed] : [chains, () => decided];
    if (part === "numerator") return { name: numerator(measure), open: numerator("open") };
    // A percentage has no count, so that it can be called as what it is a share of.
    return { name: denominator(measure), open: (isOfFiled ? filed : chains)("open") };
  });
  return {
    rows: counts.map(({ name }) => ({ name, periods: "sum", grows: true })),
    links: classes.flatMap((one) => linksOf(names(one))),
    chains: [
      {
        unit: "applications",
        basis: table.about.question.basis,
        printed,
        named: (tableClass, measure) => chainsName(table, { unit: "applications", tableClass, measure }),
      },
    ],
    open: counts.map(({ open }) => open),
  };
}

/** What is counted of one class, by outcome: `applications` for all. */
interface Names {
  /** All applications of its procedure. */
  readonly filed: (measure: string) => RowName;
  /** Its chains in that procedure: all of its chains, unless the definition takes other procedures for it. */
  readonly stacked: (measure: string) => RowName;
  readonly chains: (measure: string) => RowName;
  readonly decided: RowName;
}

/** The procedures that a class is a share of; the others are shares of every family procedure. */
const PROCEDURES: Readonly<Record<string, string>> = { "nareis-op-nareis": "nareis", "art8-after-nareis": "art8" };

function namesIn(table: PublishedTable): (tableClass: string) => Names {
  const [{ regularAsNareisBefore }] = table.about.question.definitions;
  return (tableClass) => {
    const procedure = PROCEDURES[tableClass] ?? "family";
    const chains = (measure: string): RowName => chainsName(table, { unit: "applications", tableClass, measure });
    return {
      filed: (measure) => rowName(table, ["filed", procedure, measure]),
      stacked:
        procedure === "family" || regularAsNareisBefore === null
          ? chains
          : (measure) => rowName(table, ["stacked", procedure, tableClass, measure]),
      chains,
      decided: rowName(table, ["shares", tableClass, "decided"]),
    };
  };
}

function linksOf({ filed, stacked, chains, decided }: Names): readonly RowLink[] {
  const sum = (whole: RowName, parts: readonly RowName[]): RowLink => ({ kind: "sum", whole, parts, spans: "every" });
  const beside =
    (whole: Names["filed"], part: Names["filed"]): ((measure: string) => RowName) =>
    (measure) =>
      restOf(whole(measure), [part(measure)]);
  /** All of one kind lie in all of another, and so do those of each outcome; and each has its outcomes. */
  const among = (whole: Names["filed"], part: Names["filed"]): readonly RowLink[] => [
    ...["applications", "granted", "open"].map((measure) =>
      sum(whole(measure), [part(measure), beside(whole, part)(measure)]),
    ),
    ...[part, beside(whole, part)].map((count) => {
      const known = [count("granted"), count("open")];
      return sum(count("applications"), [...known, restOf(count("applications"), known)]);
    }),
  ];
  return [
    sum(chains("applications"), [decided, chains("open")]),
    ...among(filed, stacked),
    ...(stacked === chains ? [] : among(chains, stacked)),
  ];
}

import { type LinkedRows, type RowName, restOf } from "./linked-rows.ts";
import type { PublishedTable } from "./published-table.ts";
import { chainsName, rowName } from "./row-names.ts";

/** Numerators lie in their denominators. A percentage is made of both and tells nothing more. */
export function linkedShares(table: PublishedTable): LinkedRows {
  const named = (tableClass: string, share: string, part: string): RowName => {
    const isOfDecided = share === "granted-of-decided" || share === "rejected-of-decided";
    if (!isOfDecided) return rowName(table, ["shares", tableClass, share, part]);
    if (part === "denominator") return rowName(table, ["shares", tableClass, "decided"]);
    const measure = share === "granted-of-decided" ? "granted" : "rejected";
    return chainsName(table, { unit: "applications", tableClass, measure });
  };
  const classes = [...new Set(table.rows.map(({ keys }) => keys[0] as string))];
  return {
    rows: table.rows.map(({ keys: [one = "", share = "", part = ""] }) => ({
      name: named(one, share, part),
      periods: "sum",
      grows: true,
    })),
    links: classes.flatMap((one) => [
      ...["stacked-of-filed", "stacked-of-granted"].map((share) => ({
        kind: "sum" as const,
        whole: named(one, share, "denominator"),
        parts: withRest(named(one, share, "denominator"), [named(one, share, "numerator")], false),
        spans: "every" as const,
      })),
      {
        kind: "sum",
        whole: named(one, "granted-of-decided", "denominator"),
        parts: withRest(
          named(one, "granted-of-decided", "denominator"),
          ["granted-of-decided", "rejected-of-decided"].map((share) => named(one, share, "numerator")),
          false,
        ),
        spans: "every" as const,
      },
    ]),
    open: table.rows.map(() => null),
  };
}

function withRest(whole: RowName, parts: readonly RowName[], isWhole: boolean): readonly RowName[] {
  return isWhole ? parts : [...parts, restOf(whole, parts)];
}

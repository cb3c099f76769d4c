import { addedAs, type LinkedRows, type RowName } from "./linked-rows.ts";
import type { PublishedTable } from "./published-table.ts";
import { chainsName, rowName } from "./row-names.ts";

/** A whole, its parts, and whether they are all of it. */
type Finding = readonly [whole: string, parts: readonly string[], isWhole: boolean];

const SIGNALS: readonly Finding[] = [
  ["detected", ["both", "detection-only"], true],
  ["signalled", ["both", "signal-only"], true],
  ["signalled", ["signal-then-withdrawal"], false],
];

const FOLLOW_UP: readonly Finding[] = [
  ["applications", ["rejected"], false],
  ["applications", ["withdrawal-started"], false],
  ["applications", ["permit-withdrawn"], false],
  ["permit-withdrawn", ["independent-held", "independent-pending", "independent-neither"], true],
  ["applications", ["reported"], false],
  ["applications", ["report-taken-up"], false],
];

/** Rows of class and finding. All that is detected, and all that is rejected, are chains as any table counts them. */
export function linkedFindings(table: PublishedTable): LinkedRows {
  const { of, basis } = table.about.question;
  // Steps by their own day have no whole: a step is of one kind.
  const findings = basis === "event" ? [] : of === "signals" ? SIGNALS : FOLLOW_UP;
  const named = (unit: string, tableClass: string, key: string): RowName => {
    const measure = key === "detected" || key === "applications" ? "applications" : key;
    return basis !== "event" && (measure === "applications" || measure === "rejected")
      ? chainsName(table, { unit, tableClass, measure })
      : rowName(table, [of, unit, tableClass, key]);
  };
  const blocks = new Map(table.rows.map(({ unit, keys: [one = ""] }) => [`${unit} ${one}`, { unit, one }]));
  return {
    rows: table.rows.map(({ unit, keys: [one = "", key = ""] }) => ({
      name: named(unit, one, key),
      periods: addedAs(unit),
      grows: true,
    })),
    links: [...blocks.values()].flatMap(({ unit, one }) =>
      findings.map(([whole, parts, isWhole]) => ({
        kind: addedAs(unit),
        whole: named(unit, one, whole),
        parts: parts.map((part) => named(unit, one, part)),
        isWhole,
      })),
    ),
    open: table.rows.map(() => null),
    linksOpen: of === "signals",
  };
}

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
        parts: [named(one, share, "numerator")],
        isWhole: false,
      })),
      {
        kind: "sum",
        whole: named(one, "granted-of-decided", "denominator"),
        parts: ["granted-of-decided", "rejected-of-decided"].map((share) => named(one, share, "numerator")),
        isWhole: false,
      },
    ]),
    open: table.rows.map(() => null),
    linksOpen: false,
  };
}

import { chainClasses } from "../chains/definition/chain.ts";
import { tableClasses } from "../counts/asked/unit.ts";
import { classesOfAll } from "./chain-links.ts";
import { addedAs, type LinkedRows, type RowLink, type RowName } from "./linked-rows.ts";
import type { PublishedTable } from "./published-table.ts";
import { chainsName, rowName } from "./row-names.ts";

/** What chains and signals are looked for, and what is all of what. */
interface Findings {
  /** Each a whole and all of its parts, some of which have no row. */
  readonly wholes: readonly (readonly [whole: string, parts: readonly string[]])[];
  /** What is in one class only, so that classes add up. */
  readonly ofOneClass: readonly string[];
  /** What is the same whatever the class: nobody knows what a signal was raised about. */
  readonly ofNoClass: readonly string[];
  /** What is outside of a class: what is `inside` of another, or in `none`; null where a class says nothing of another. */
  readonly outside: { readonly finding: string; readonly inside: string; readonly none: string } | null;
}

const SIGNALS: Findings = {
  wholes: [
    ["detected", ["both", "detection-only"]],
    ["signalled", ["both", "signal-only"]],
    ["signalled", ["signal-then-withdrawal", "signal without withdrawal"]],
  ],
  ofOneClass: ["detected", "both", "detection-only"],
  ofNoClass: ["signalled", "signal-then-withdrawal", "signal without withdrawal", "signal of no class"],
  outside: { finding: "signal-only", inside: "both", none: "signal of no class" },
};

const STANDINGS = ["independent-held", "independent-pending", "independent-neither"];
const STEPS = ["withdrawal-started", "permit-withdrawn", "reported", "report-taken-up"];

const FOLLOW_UP: Findings = {
  wholes: [...STEPS.map((step) => ["applications", [step, `not ${step}`]] as const), ["permit-withdrawn", STANDINGS]],
  ofOneClass: ["applications", ...STEPS, ...STANDINGS],
  ofNoClass: [],
  outside: null,
};

/** The count of a class and finding, by its name. */
type Named = (tableClass: string, finding: string) => RowName;

/** Rows of class and finding. All that is detected, and all that is rejected, are chains as any table counts them. */
export function linkedFindings(table: PublishedTable): LinkedRows {
  const { of, basis } = table.about.question;
  if (basis === "event") return linkedSteps(table);
  const findings = of === "signals" ? SIGNALS : FOLLOW_UP;
  const namedIn =
    (unit: string): Named =>
    (tableClass, finding) => {
      const measure = measureOf(finding);
      return ["applications", "rejected", "open"].includes(measure)
        ? chainsName(table, { unit, tableClass, measure })
        : rowName(table, [of, unit, findings.ofNoClass.includes(finding) ? "" : tableClass, finding]);
    };
  const printed = table.rows.map(keysOf);
  const units = [...new Set(table.rows.map(({ unit }) => unit))];
  return {
    rows: table.rows.map((row) => ({
      name: namedIn(row.unit)(...keysOf(row)),
      periods: addedAs(row.unit),
      grows: true,
    })),
    links: units.flatMap((unit) => linksOf(findings, addedAs(unit), namedIn(unit))),
    chains: units.map((unit) => ({
      unit,
      basis,
      printed: printed.map(([tableClass, finding]) => ({ tableClass, measure: measureOf(finding) })),
      named: (tableClass, measure) => chainsName(table, { unit, tableClass, measure }),
    })),
    open: table.rows.map((row) => openOf(namedIn(row.unit))(...keysOf(row))),
  };
}

/** The class and the finding of a row. */
function keysOf({ keys }: PublishedTable["rows"][number]): readonly [tableClass: string, finding: string] {
  return keys as unknown as readonly [string, string];
}

/** The open ones of a finding. Beside the rejected stand those of the class. */
function openOf(named: Named): Named {
  return (tableClass, finding) => {
    if (["detected", "applications", "rejected"].includes(finding)) return named(tableClass, "open");
    const { scope, meaning } = named(tableClass, finding);
    return { scope, meaning: JSON.stringify(["open", meaning]) };
  };
}

/** All that is detected are all chains. */
function measureOf(finding: string): string {
  return finding === "detected" ? "applications" : finding;
}

/**
 * What holds between all classes and findings, printed or not: what one table prints of a class says something of what another
 * prints of another class, or of all.
 */
function linksOf(findings: Findings, kind: RowLink["kind"], named: Named): readonly RowLink[] {
  const open = openOf(named);
  const link = (whole: RowName, parts: readonly RowName[]): RowLink => ({ kind, whole, parts, spans: "every" });
  return [
    ...tableClasses.flatMap((one) =>
      findings.wholes.flatMap(([whole, parts]) => [
        link(
          named(one, whole),
          parts.map((part) => named(one, part)),
        ),
        link(
          open(one, whole),
          parts.map((part) => open(one, part)),
        ),
        // What is not open of a whole can be told, and is what is not open of its parts.
        ...parts.map((part) => link(named(one, part), [open(one, part), decided(named(one, part))])),
      ]),
    ),
    ...[named, open].flatMap((nameOf) => [
      ...findings.ofOneClass.map((finding) =>
        link(
          nameOf("all-forms", finding),
          chainClasses.map((one) => nameOf(one, finding)),
        ),
      ),
      ...outsideOf(findings, nameOf).map((parts) => link(...parts)),
    ]),
  ];
}

/** What is outside of each class, and what makes it: what is in the others and in none. */
function outsideOf(
  { outside }: Findings,
  nameOf: Named,
): readonly (readonly [whole: RowName, parts: readonly RowName[]])[] {
  if (outside === null) return [];
  const { finding, inside, none } = outside;
  return tableClasses.map((one) => {
    const others = one === "all-forms" ? [] : chainClasses.filter((other) => other !== one);
    return [nameOf(one, finding), [...others.map((other) => nameOf(other, inside)), nameOf(one, none)]];
  });
}

/** What is not open of a row. */
function decided({ scope, meaning }: RowName): RowName {
  return { scope, meaning: JSON.stringify(["decided", meaning]) };
}

/** Steps by their own day. A step is of one kind; it belongs to every class of which it has a chain, and to all once. */
function linkedSteps(table: PublishedTable): LinkedRows {
  const named: Named = (tableClass, step) => rowName(table, ["steps", tableClass, step]);
  const printed = table.rows.map(keysOf);
  const inAll = classesOfAll(new Set(printed.map(([one]) => one)));
  return {
    rows: printed.map((keys) => ({ name: named(...keys), periods: "sum", grows: true })),
    links: printed.flatMap(([one, step]): readonly RowLink[] =>
      one === "all-forms" && inAll.length > 0
        ? [{ kind: "union", whole: named(one, step), parts: inAll.map((part) => named(part, step)), spans: "every" }]
        : [],
    ),
    chains: [],
    open: printed.map(() => null),
  };
}

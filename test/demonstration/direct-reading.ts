import type { DemonstrationRow, DemonstrationRows } from "../../src/demonstration/demonstration-rows.ts";

/** An application as section 2 of the contract shows it at a reference date; persons are groups of ids. */
export interface KnownApplication {
  readonly id: string;
  readonly procedure: string;
  readonly applicant: string;
  readonly sponsor: string;
  readonly submitted: string;
  readonly outcome: string;
  readonly decided: string;
}

/** What section 3 of the contract says of one application, by its default options. */
export interface Finding {
  readonly id: string;
  readonly class: string | null;
  readonly reason: string | null;
  readonly form: string;
  readonly first: string;
  readonly depth: number;
  readonly submitted: string;
  readonly outcome: string;
}

const cell = (row: DemonstrationRow, column: string): string => row[column] ?? "";
const isKnown = (row: DemonstrationRow, day: string, ...columns: readonly string[]): boolean =>
  ["recorded_on", ...columns].every((column) => cell(row, column) <= day);

/** The group of every id that some row of identities joins by a day: the smallest id of the group stands for it. */
export function groupsAsOf(tables: DemonstrationRows, day: string): Map<string, string> {
  const groups = new Map<string, Set<string>>();
  for (const row of tables.identities ?? []) {
    if (cell(row, "kind") === "different" || !isKnown(row, day, "known_on")) continue;
    const joined = new Set<string>();
    for (const id of [cell(row, "person_id"), cell(row, "leading_id")]) {
      for (const other of groups.get(id) ?? [id]) joined.add(other);
    }
    for (const id of joined) groups.set(id, joined);
  }
  return new Map([...groups].map(([id, group]) => [id, [...group].sort()[0] as string]));
}

/** Applications as known at the end of a day. */
export function applicationsAsOf(tables: DemonstrationRows, day: string): readonly KnownApplication[] {
  const groups = groupsAsOf(tables, day);
  const who = (id: string): string => groups.get(id) ?? id;
  const decisions = new Map<string, DemonstrationRow[]>();
  for (const row of tables.decisions ?? []) {
    if (!isKnown(row, day, "decided_on")) continue;
    const id = cell(row, "application_id");
    decisions.set(id, [...(decisions.get(id) ?? []), row]);
  }
  return tables.applications
    .filter((row) => isKnown(row, day, "submitted_on"))
    .map((row) => {
      const id = cell(row, "application_id");
      const [outcome, decided] = outcomeAsOf(row, decisions.get(id) ?? [], day);
      const [applicant, sponsor] = [who(cell(row, "applicant_id")), who(cell(row, "sponsor_id"))];
      return {
        id,
        procedure: cell(row, "procedure"),
        applicant,
        sponsor,
        submitted: cell(row, "submitted_on"),
        outcome,
        decided,
      };
    });
}

function outcomeAsOf(
  row: DemonstrationRow,
  known: readonly DemonstrationRow[],
  day: string,
): readonly [string, string] {
  const key = (decision: DemonstrationRow): string => cell(decision, "decided_on") + cell(decision, "decision_id");
  const sorted = [...known].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  const last = sorted.at(-1);
  if (last === undefined) {
    const isDecided = cell(row, "outcome") !== "" && cell(row, "decided_on") <= day;
    return isDecided ? [cell(row, "outcome"), cell(row, "decided_on")] : ["open", ""];
  }
  const outcome = cell(last, "outcome");
  const change = sorted.map((decision) => cell(decision, "outcome") !== outcome).lastIndexOf(true);
  return [outcome, cell(sorted[change + 1] as DemonstrationRow, "decided_on")];
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Every application of rows 1 to 5, in order of submission; `independent` as the definition's requirement. */
export function findingsAsOf(
  tables: DemonstrationRows,
  day: string,
  independent: "requested" | "granted" = "requested",
): readonly Finding[] {
  const applications = applicationsAsOf(tables, day);
  const family = applications.filter((one) => ["nareis", "art8", "regular-family"].includes(one.procedure));
  const grantsTo = groupBy(
    family.filter((one) => one.outcome === "granted"),
    (one) => one.applicant,
  );
  const asylumOf = groupBy(
    applications.filter((one) => one.procedure === "asylum"),
    (one) => one.applicant,
  );
  const isLater = (f: KnownApplication, g: KnownApplication): boolean =>
    f.decided !== g.decided
      ? f.decided > g.decided
      : f.submitted !== g.submitted
        ? f.submitted > g.submitted
        : f.id < g.id;
  const latest = (list: readonly KnownApplication[]): KnownApplication | undefined =>
    list.find((f) => list.every((g) => g === f || isLater(f, g)));

  const depths = new Map<string, number>();
  const findings: Finding[] = [];
  for (const x of [...family].sort((one, other) =>
    one.submitted < other.submitted ? -1 : one.submitted > other.submitted ? 1 : 0,
  )) {
    const earlier = (grantsTo.get(x.sponsor) ?? []).filter((f) => f.decided < x.submitted);
    if (earlier.length === 0) continue;
    const links = earlier.filter((f) => f.sponsor !== x.applicant);
    const inNareis = links.filter((f) => f.procedure === "nareis");
    const bridged = inNareis.filter((f) =>
      (asylumOf.get(x.sponsor) ?? []).some(
        (b) =>
          f.decided <= b.submitted &&
          b.submitted <= x.submitted &&
          (independent === "requested" || (b.outcome === "granted" && b.decided <= x.submitted)),
      ),
    );
    const depth = links.length === 0 ? 0 : 1 + Math.max(...links.map((f) => depths.get(f.id) ?? 0));
    depths.set(x.id, depth);
    const outsideNareis = links.filter((f) => f.procedure !== "nareis");
    const rows: readonly [string | null, string | null, readonly KnownApplication[]][] = [
      ["nareis-op-nareis", null, x.procedure === "nareis" ? bridged : []],
      ["art8-after-nareis", null, x.procedure === "art8" ? inNareis : []],
      ["other-stacking", null, x.procedure === "nareis" ? outsideNareis : links],
      [null, "no-independent-asylum", links],
      [null, "returns-to-first-sponsor", earlier],
    ];
    const [kind, reason, firsts] = rows.find(([, , holding]) => holding.length > 0) as (typeof rows)[number];
    const first = latest(firsts) as KnownApplication;
    findings.push({
      id: x.id,
      class: kind,
      reason,
      form: `${first.procedure}>${x.procedure}`,
      first: first.id,
      depth,
      submitted: x.submitted,
      outcome: x.outcome,
    });
  }
  return findings;
}

/** A count as the memo prints it: tens, half up, `<10` for a true count below ten. */
export function printed(count: number): string {
  return count < 10 ? "<10" : String(Math.floor((count + 5) / 10) * 10);
}

/** The printed years 2019 to 2023 of one class, the printed total behind them. */
export function printedRow(
  findings: readonly Finding[],
  kind: string,
  measure: "applications" | "granted" | "open",
): string {
  const counted = findings.filter(
    (one) => one.class === kind && (measure === "applications" || one.outcome === measure),
  );
  const cells = [2019, 2020, 2021, 2022, 2023].map((year) =>
    printed(counted.filter((one) => one.submitted.startsWith(String(year))).length),
  );
  return `${cells.join(" ")} | ${printed(counted.length)}`;
}

import { readRegister } from "../../src/cases/read-register.ts";
import type { RegisterEvent } from "../../src/history/register-event.ts";
import { contractTables, type TableName } from "../../src/model/contract-tables.ts";
import { resolveIdentities } from "../../src/model/identities.ts";
import { byCodeUnit } from "../../src/model/order.ts";

type Cells = Readonly<Record<string, string>>;

/** A row of a history kept in the plainest way: every version of it in an array. */
interface PlainRow {
  readonly table: TableName;
  readonly versions: readonly { readonly recordedOn: string; readonly cells: Cells }[];
}

/** A history kept in the plainest way: an array of rows. */
export interface PlainHistory {
  readonly recordedOn: string;
  readonly rows: readonly PlainRow[];
}

/** A history in which nothing has happened yet. */
export const plainStart: PlainHistory = { recordedOn: "", rows: [] };

/** The tables as known on a day, by looking at every version of every row. */
export function plainTables(history: PlainHistory, day: string): Readonly<Record<string, readonly Cells[]>> {
  const tables: Record<string, Cells[]> = { applications: [] };
  for (const { table, versions } of history.rows) {
    const known = versions.filter((version) => version.recordedOn <= day).pop();
    if (known === undefined) continue;
    const recorded = { ...known.cells, recorded_on: versions[0]?.recordedOn ?? "" };
    tables[table] = [...(tables[table] ?? []), recorded];
  }
  return tables;
}

/** The history after an event, or null where it is impossible. */
export function plainAfter(history: PlainHistory, event: RegisterEvent): PlainHistory | null {
  if (event.reason.trim() === "" || event.recordedOn < history.recordedOn) return null;
  const now = (table: TableName): readonly Cells[] => [...(plainTables(history, "9999")[table] ?? [])];
  const written = writtenBy(event, now);
  if (written === null) return null;
  let rows = history.rows;
  for (const { table, at, cells } of written) {
    const version = { recordedOn: event.recordedOn, cells: inOrder(table, cells) };
    const places = rows.flatMap((row, place) => (row.table === table ? [place] : []));
    rows =
      at === null
        ? [...rows, { table, versions: [version] }]
        : rows.map((row, place) => (place === places[at] ? { ...row, versions: [...row.versions, version] } : row));
    const isAhead = Object.entries(version.cells).some(
      ([column, cell]) => isPastDay(table, column) && cell > event.recordedOn,
    );
    if (isAhead) return null;
  }
  const after = { recordedOn: event.recordedOn, rows };
  return isPossible(after, event, history) ? after : null;
}

interface Written {
  readonly table: TableName;
  /** Which row of its table gets a version; null for a new row. */
  readonly at: number | null;
  readonly cells: Cells;
}

type Now = (table: TableName) => readonly Cells[];

function writtenBy(event: RegisterEvent, now: Now): readonly Written[] | null {
  const isId = (table: TableName, id: string) =>
    now(table).findIndex((row) => row[contractTables[table][0]?.name ?? ""] === id.trim());
  const fresh = (table: TableName, cells: Record<string, string | undefined>): Written => ({
    table,
    at: null,
    cells: Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, (cell ?? "").trim()])),
  });
  if (event.kind === "lodged") {
    const facts = { procedure: event.procedure, applicant_id: event.applicant, sponsor_id: event.sponsor };
    return [
      fresh("applications", {
        application_id: event.application,
        ...facts,
        submitted_on: event.submittedOn,
        outcome: "open",
      }),
    ];
  }
  if (event.kind === "identity-merged" || event.kind === "identity-split") {
    const isMerge = event.kind === "identity-merged";
    const [one, other] = [event.person.trim(), (isMerge ? event.leading : event.other).trim()];
    if (one === other || event.knownOn === "") return null;
    const judged = now("identities").some(
      (row) =>
        row["kind"] === "different" &&
        [row["person_id"], row["leading_id"]].sort().join() === [one, other].sort().join(),
    );
    const isOne = resolved(now("identities")).leadingId(one) === resolved(now("identities")).leadingId(other);
    if (isMerge ? isOne : judged) return null;
    const kind = isMerge ? "same" : "different";
    return [fresh("identities", { person_id: one, leading_id: other, known_on: event.knownOn, kind })];
  }
  if (event.kind === "permit-withdrawn") {
    const at = isId("permits", event.permit);
    const permit = now("permits")[at];
    if (permit === undefined || permit["withdrawn_on"] !== "" || event.withdrawnOn === "") return null;
    return [{ table: "permits", at, cells: { ...permit, withdrawn_on: event.withdrawnOn } }];
  }
  if (event.kind === "row-corrected") return correction(event, now, isId);

  const at = event.application === undefined ? -1 : isId("applications", event.application);
  const application = now("applications")[at];
  if (event.kind === "permit-granted") {
    if (event.application !== undefined && (application === undefined || outcomeOf(application, now) !== "granted"))
      return null;
    const { permit: permit_id, holder: holder_id, permitKind: kind, validFrom: valid_from, status } = event;
    return [fresh("permits", { permit_id, holder_id, kind, valid_from, application_id: event.application, status })];
  }
  if (application === undefined) return null;
  const named = { application_id: event.application };
  if (event.kind === "signal-raised") {
    return [fresh("signals", { signal_id: event.signal, ...named, raised_on: event.raisedOn })];
  }
  if (event.kind === "follow-up-taken") {
    const { followUp: follow_up_id, followUpKind: kind, permit: permit_id, on } = event;
    return [fresh("follow_up", { follow_up_id, kind, ...named, permit_id, on })];
  }
  const own = application["outcome"] ?? "";
  if (event.kind === "withdrawn") {
    const cells = { ...application, outcome: "withdrawn", decided_on: event.withdrawnOn };
    return own === "open" ? [{ table: "applications", at, cells }] : null;
  }
  if (["open", "withdrawn"].includes(event.outcome)) return null;
  const { outcome, decidedOn: decided_on, decision: decision_id } = event;
  if (event.kind === "decided") {
    if (own !== "open") return null;
    return [
      { table: "applications", at, cells: { ...application, outcome, decided_on } },
      fresh("decisions", { decision_id, ...named, kind: "first", outcome, decided_on }),
    ];
  }
  if (["open", "withdrawn"].includes(own)) return null;
  const change = fresh("decisions", { decision_id, ...named, kind: event.by, outcome, decided_on });
  if (decisionsOn(application, now).length > 0) return [change];
  const first = { decision_id: event.firstDecision, outcome: own, decided_on: application["decided_on"] };
  return [fresh("decisions", { ...first, ...named, kind: "first" }), change];
}

function correction(
  event: RegisterEvent & { readonly kind: "row-corrected" },
  now: Now,
  isId: (table: TableName, id: string) => number,
): readonly Written[] | null {
  const { table } = event;
  const at = table === "identities" ? event.row - 1 : isId(table, event.id);
  const row = now(table)[at];
  const idColumn = table === "identities" ? "" : (contractTables[table][0]?.name ?? "");
  const fixed = [idColumn, "recorded_on", ...(table === "decisions" ? ["application_id", "kind"] : [])];
  const columns = contractTables[table].map(({ name }) => name).filter((name) => !fixed.includes(name));
  if (row === undefined || Object.keys(event.cells).some((name) => !columns.includes(name))) return null;
  const given = Object.entries(event.cells).map(([column, cell]) => [column, (cell ?? "").trim()]);
  const cells: Cells = { ...row, ...Object.fromEntries(given) };
  if (columns.every((column) => cells[column] === row[column])) return null;
  if (table === "identities" && cells["person_id"] === cells["leading_id"]) return null;
  const alike = { outcome: cells["outcome"] ?? "", decided_on: cells["decided_on"] ?? "" };
  const isAlike = (other: Cells) => other["outcome"] === alike.outcome && other["decided_on"] === alike.decided_on;
  const others: Written[] = [];
  if (table === "applications") {
    const first = now("decisions").findIndex(
      (one) => one["kind"] === "first" && one["application_id"] === row["application_id"],
    );
    const other = now("decisions")[first];
    if (other && !isAlike(other)) others.push({ table: "decisions", at: first, cells: { ...other, ...alike } });
  }
  if (table === "decisions" && row["kind"] === "first") {
    const application = isId("applications", row["application_id"] ?? "");
    const other = now("applications")[application];
    if (other && !isAlike(other))
      others.push({ table: "applications", at: application, cells: { ...other, ...alike } });
  }
  return [{ table, at, cells }, ...others];
}

/** What must be so of the tables as a whole: reading finds nothing new, and no date comes before its cause. */
function isPossible(after: PlainHistory, event: RegisterEvent, before: PlainHistory): boolean {
  const tables = plainTables(after, "9999");
  const issuesOf = (history: PlainHistory) =>
    readRegister(plainTables(history, "9999") as never, { asOf: event.recordedOn }).issues;
  // Two rows of identities can be corrected until they are equal: then one of them says nothing.
  // A history can begin before its first application.
  const isHarmless = (code: string, table: string) =>
    code === "no-rows" || (code === "duplicate-row" && table === "identities");
  const found = issuesOf(after).filter(({ code, table }) => code !== "identity-conflict" && !isHarmless(code, table));
  if (found.length > 0) return false;
  const conflicts = (history: PlainHistory) =>
    issuesOf(history)
      .filter(({ code }) => code === "identity-conflict")
      .map(({ row }) => row);
  if (joins(event, tables) && conflicts(after).some((row) => !conflicts(before).includes(row))) return false;
  if (event.kind === "row-corrected" && event.table === "permits" && event.cells.application_id) {
    const now = (table: TableName) => tables[table] ?? [];
    const named = now("applications").find((row) => row["application_id"] === event.cells.application_id?.trim());
    const was = (plainTables(before, "9999")["permits"] ?? []).find((row) => row["permit_id"] === event.id);
    const isOther = was?.["application_id"] !== event.cells.application_id.trim();
    if (isOther && named !== undefined && outcomeOf(named, now) !== "granted") return false;
  }
  const applications = new Map((tables["applications"] ?? []).map((row) => [row["application_id"], row]));
  const permits = (tables["permits"] ?? []).map((row) => row["permit_id"]);
  const isLate = (["permits", "decisions", "signals", "follow_up"] as const).every((table) =>
    (tables[table] ?? []).every((row) => {
      const day = { permits: "valid_from", decisions: "decided_on", signals: "raised_on", follow_up: "on" }[table];
      const submitted = applications.get(row["application_id"])?.["submitted_on"] ?? "";
      const first = (tables["decisions"] ?? []).find(
        (one) => one["kind"] === "first" && one["application_id"] === row["application_id"],
      );
      if (table === "decisions" && (row[day] ?? "") < (first?.["decided_on"] ?? "")) return false;
      return (row[day] ?? "") >= submitted;
    }),
  );
  return isLate && (tables["follow_up"] ?? []).every((row) => !row["permit_id"] || permits.includes(row["permit_id"]));
}

/** Whether an event leaves a row of identities that says that two ids are one. */
function joins(event: RegisterEvent, tables: Readonly<Record<string, readonly Cells[]>>): boolean {
  if (event.kind === "identity-merged") return true;
  if (event.kind !== "row-corrected" || event.table !== "identities") return false;
  return tables["identities"]?.[event.row - 1]?.["kind"] === "same";
}

function decisionsOn(application: Cells, now: Now): readonly Cells[] {
  return now("decisions")
    .filter((row) => row["application_id"] === application["application_id"])
    .sort(
      (one, other) =>
        byCodeUnit(one["decided_on"] ?? "", other["decided_on"] ?? "") ||
        byCodeUnit(one["decision_id"] ?? "", other["decision_id"] ?? ""),
    );
}

function outcomeOf(application: Cells, now: Now): string {
  return ([...decisionsOn(application, now)].pop() ?? application)["outcome"] ?? "";
}

function resolved(identities: readonly Cells[]) {
  return resolveIdentities(
    identities.map((row, index) => ({
      row: index + 1,
      person: row["person_id"] ?? "",
      leading: row["leading_id"] ?? "",
      knownOn: row["known_on"] ?? "",
      kind: row["kind"] === "different" ? "different" : "same",
    })),
  );
}

function inOrder(table: TableName, cells: Cells): Cells {
  const columns = contractTables[table].filter(({ name }) => name !== "recorded_on");
  return Object.fromEntries(columns.map(({ name }) => [name, cells[name] ?? ""]));
}

function isPastDay(table: TableName, column: string): boolean {
  return (
    contractTables[table].some(({ name }) => name === column) &&
    /_on$|^on$|_date$/.test(column) &&
    !["valid_from", "valid_until", "recorded_on"].includes(column)
  );
}

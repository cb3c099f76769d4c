import type { ColumnName, TableName } from "../cases/facts/table.ts";
import { furtherText } from "../cases/intake/person-columns.ts";
import { decisionsOn, firstDecisionDay, sponsorProblem } from "./application-events.ts";
import { cellOf, idColumn, idOf, type PlacedRow, rowAt, rowOf, rowsNaming } from "./current-rows.ts";
import { type Refusal, refusal } from "./event-problem.ts";
import { judgeEventRow, writtenColumns } from "./judge-event-row.ts";
import { hasNewConflict, isSelfSponsored, relativesOf } from "./one-person.ts";
import { causeProblem, grantProblem, permitProblem } from "./permit-events.ts";
import type { RowCorrected } from "./register-event.ts";
import type { HistoryRow, StoredHistory } from "./register-history.ts";
import { type PlannedWrites, type RowWrite, writes } from "./row-write.ts";

/** Tables whose rows name an application, and their day that cannot be before it was lodged. */
const FOLLOWS = { permits: "valid_from", decisions: "decided_on", signals: "raised_on", follow_up: "on" } as const;

const furtherTextOf = furtherText({});

/** What an application and the row of its first decision say alike. */
const FIRST_DECISION: readonly ColumnName[] = ["outcome", "decided_on"];

/**
 * A correction is a new version of one row, judged as if it had been written so at first. It answers for the cells
 * that it changes: what else is odd about the row was so before. An application and the row of its first decision say
 * the same, so correcting one corrects the other, unless a register came with two that differ.
 */
export function correctRow(history: StoredHistory, event: RowCorrected): PlannedWrites {
  const { table } = event;
  const found = addressed(history, event);
  if (found === null) return refusal("unknown-row", null);
  const { further = [] } = history.tables[table];
  const given: Readonly<Record<string, unknown>> = { ...found.row, ...event.cells };
  const fixed = Object.keys(event.cells ?? {}).find((name) => !further.includes(name) && !isCorrectable(table, name));
  if (fixed !== undefined) return refusal("not-correctable", null);
  const judged = judgeEventRow(table, given, event.recordedOn);
  if (!judged.ok) return judged;
  const texts = further.map((header) => furtherTextOf(given[header]));
  if (texts.includes(null)) return refusal("unusable-detail", null);
  const more = Object.fromEntries(further.map((header, index) => [header, texts[index] as string]));
  const row: HistoryRow = { ...judged.row, ...more };
  const columns = [...writtenColumns(table).map(({ name }) => name), ...further];
  if (isAlike(found.row, row, columns)) return refusal("nothing-changed", null);
  const write: RowWrite = { table, place: found.place, row };
  const pair = pairedWrite(history, { before: found.row, write, event });
  if (pair !== null && !pair.ok) return pair;
  const all = pair === null ? [write] : [write, ...pair.writes];
  for (const one of all) {
    const problem = problemAfter(history, one, all);
    if (problem !== null) return problem;
  }
  return writes(all);
}

function addressed(history: StoredHistory, address: RowCorrected): PlacedRow | null {
  if (address.table !== "identities") {
    return Object.hasOwn(history.tables, address.table) ? rowOf(history, address.table, idOf(address.id)) : null;
  }
  const place = address.row - 1;
  const isThere = Number.isInteger(place) && place >= 0 && place < history.tables.identities.count;
  return isThere ? { place, row: rowAt(history, "identities", place) } : null;
}

/** A row keeps its id, and a decision its application and its kind. */
function isCorrectable(table: TableName, column: string): boolean {
  if (column === idColumn[table]) return false;
  if (table === "decisions" && (column === "application_id" || column === "kind")) return false;
  return writtenColumns(table).some(({ name }) => name === column);
}

interface Correction {
  readonly before: HistoryRow;
  readonly write: RowWrite;
  readonly event: RowCorrected;
}

/** The other of an application and the row of its first decision, where the correction is about both. */
function pairedWrite(history: StoredHistory, { before, write, event }: Correction): PlannedWrites | null {
  if (isAlike(before, write.row, FIRST_DECISION)) return null;
  const other = pairsOf(history, write).find(({ row }) => isAlike(row, before, FIRST_DECISION));
  if (other === undefined) return null;
  const said = Object.fromEntries(FIRST_DECISION.map((column) => [column, cellOf(write.row, column)]));
  const table = write.table === "decisions" ? "applications" : "decisions";
  const judged = judgeEventRow(table, { ...other.row, ...said }, event.recordedOn);
  return judged.ok ? writes([{ table, place: other.place, row: judged.row }]) : judged;
}

function pairsOf(history: StoredHistory, { table, row }: RowWrite): readonly PlacedRow[] {
  if (table === "applications") return decisionsOn(history, row).filter((one) => cellOf(one.row, "kind") === "first");
  if (table !== "decisions" || cellOf(row, "kind") !== "first") return [];
  const application = rowOf(history, "applications", cellOf(row, "application_id"));
  return application === null ? [] : [application];
}

function isAlike(one: HistoryRow, other: HistoryRow, columns: readonly string[]): boolean {
  return columns.every((column) => cellOf(one, column) === cellOf(other, column));
}

/** Why a row cannot stand among the others as it will be, or null. */
function problemAfter(history: StoredHistory, write: RowWrite, all: readonly RowWrite[]): Refusal | null {
  const { table, row, place } = write;
  if (table === "identities") return identityProblem(history, write);
  if (table === "persons") return null;
  const before = rowAt(history, table, place);
  const changes = (...columns: readonly ColumnName[]) => !isAlike(before, row, columns);
  if (table === "applications") {
    const problem = changes("applicant_id", "sponsor_id") ? sponsorProblem(history, row) : null;
    return problem ?? (changes("submitted_on") ? submissionProblem(history, row, all) : null);
  }
  if (table === "decisions") return changes("decided_on") ? decisionProblem(history, row, all) : null;
  const names = changes("application_id");
  const isKnown = rowOf(history, "applications", cellOf(row, "application_id")) !== null;
  const problem = names || (isKnown && changes(FOLLOWS[table])) ? causeProblem(history, row, FOLLOWS[table]) : null;
  if (problem !== null) return problem;
  if (table === "permits") return names ? grantProblem(history, row) : null;
  return table === "follow_up" && changes("permit_id") ? permitProblem(history, row) : null;
}

/** What followed on an application cannot be before it was lodged. */
function submissionProblem(history: StoredHistory, row: HistoryRow, all: readonly RowWrite[]): Refusal | null {
  const isEarlier = (Object.keys(FOLLOWS) as (keyof typeof FOLLOWS)[]).some((table) =>
    afterwards(rowsNaming(history, table, cellOf(row, "application_id"), ["application_id"]), table, all).some(
      (other) => cellOf(other.row, FOLLOWS[table]) < cellOf(row, "submitted_on"),
    ),
  );
  return isEarlier ? refusal("before-submission", "submitted_on") : null;
}

/** The first decision is not after the others, and none is before the application was lodged. */
function decisionProblem(history: StoredHistory, row: HistoryRow, all: readonly RowWrite[]): Refusal | null {
  const application = rowOf(history, "applications", cellOf(row, "application_id"));
  if (application === null) return null;
  const decisions = afterwards(decisionsOn(history, application.row), "decisions", all);
  const first = firstDecisionDay(decisions, application.row);
  if (decisions.some((other) => cellOf(other.row, "decided_on") < first)) {
    return refusal("before-first-decision", "decided_on");
  }
  return causeProblem(history, row, "decided_on");
}

function identityProblem(history: StoredHistory, write: RowWrite): Refusal | null {
  const person = cellOf(write.row, "person_id");
  const leading = cellOf(write.row, "leading_id");
  if (person === leading) return refusal("one-id", "leading_id");
  const before = rowAt(history, "identities", write.place);
  const ids = [person, leading, cellOf(before, "person_id"), cellOf(before, "leading_id")];
  const after = relativesOf(history, ids, write);
  if (cellOf(write.row, "kind") === "same" && hasNewConflict(relativesOf(history, ids, null), after)) {
    return refusal("judged-different", "leading_id");
  }
  return isSelfSponsored(history, after) ? refusal("self-sponsor", "leading_id") : null;
}

/** Rows as they will be when everything is written. */
function afterwards(rows: readonly PlacedRow[], table: TableName, all: readonly RowWrite[]): readonly PlacedRow[] {
  return rows.map((one) => all.find((write) => write.table === table && write.place === one.place) ?? one);
}

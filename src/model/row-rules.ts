import { contractTables, type TableName } from "./contract-tables.ts";
import type { IssueCode } from "./issues.ts";
import { cellOf, type Entry, type ReadTable } from "./read-table.ts";

/** The rules that look at one row and at nothing else. */
export function checkAlone(table: TableName, entry: Entry): void {
  const columns = contractTables[table];
  if (entry.cells === null) return;
  const report = (code: IssueCode, column: string): void => {
    entry.broken.push({ code, column });
  };
  for (const column of columns) {
    // `open` in a cell reads as empty, and only an outcome that is not required has it.
    if (column.required && cellOf(entry, column.name).state === "empty") report("missing-value", column.name);
  }
  for (const code of ["unusable-id", "unknown-code", "invalid-date", "sentinel-date"] as const) {
    for (const column of columns) {
      if (!column.detail && cellOf(entry, column.name).state === code) report(code, column.name);
    }
  }
  if (table === "applications") {
    const [outcome, decided, submitted] = [
      cellOf(entry, "outcome"),
      cellOf(entry, "decided_on"),
      cellOf(entry, "submitted_on"),
    ];
    if (outcome.state === "usable" && decided.state === "empty") report("outcome-without-date", "decided_on");
    if (outcome.state === "empty" && decided.state === "usable") report("date-without-outcome", "decided_on");
    if (submitted.state === "usable" && decided.state === "usable" && decided.value < submitted.value) {
      report("decided-before-submitted", "decided_on");
    }
    const procedure = cellOf(entry, "procedure");
    const sponsor = cellOf(entry, "sponsor_id");
    const isFamily = ["nareis", "art8", "regular-family"].includes(procedure.value);
    if (isFamily && sponsor.state === "empty") report("missing-sponsor", "sponsor_id");
    if (procedure.state === "usable" && !isFamily && sponsor.state === "usable")
      report("unexpected-sponsor", "sponsor_id");
  }
  if (table === "permits") {
    const from = cellOf(entry, "valid_from");
    for (const column of ["valid_until", "withdrawn_on"]) {
      const end = cellOf(entry, column);
      if (from.state === "usable" && end.state === "usable" && end.value < from.value)
        report("ends-before-start", column);
    }
  }
}

/** The day of a row that follows on an application; it cannot be before that was submitted. */
const dayOfFollowing: { readonly [table in TableName]?: string } = {
  decisions: "decided_on",
  signals: "raised_on",
  follow_up: "on",
};

/** The rows that are dated before the kept application that they name was submitted, with the column of the day. */
export function foundBeforeApplication(
  table: ReadTable,
  kept: readonly Entry[],
): readonly { readonly entry: Entry; readonly column: string }[] {
  const column = dayOfFollowing[table.name];
  if (column === undefined) return [];
  return table.entries.flatMap((entry) => {
    const named = cellOf(entry, "application_id");
    const day = cellOf(entry, column);
    const isBefore =
      named.state === "usable" &&
      day.state === "usable" &&
      kept.some(
        (application) =>
          cellOf(application, "application_id").value === named.value &&
          day.value < cellOf(application, "submitted_on").value,
      );
    return isBefore ? [{ entry, column }] : [];
  });
}

function asWritten(entry: Entry): string {
  return JSON.stringify(Object.values(entry.cells ?? {}).map((cell) => cell.written));
}

/** Rows that share an id and differ as written are all wrong. */
export function findConflicts(table: ReadTable): void {
  const idColumn = contractTables[table.name][0]?.name;
  if (table.name === "identities" || idColumn === undefined) return;
  for (const entry of table.entries) {
    const id = cellOf(entry, idColumn).value;
    const isConflicting = table.entries.some(
      (other) => cellOf(other, idColumn).value === id && asWritten(other) !== asWritten(entry),
    );
    if (id !== "" && isConflicting) entry.broken.push({ code: "conflicting-rows", column: null });
  }
}

/** The first of each set of rows that are equal in every column of the contract. */
export function withoutCopies(entries: readonly Entry[]): readonly Entry[] {
  return entries.filter(
    (entry, index) => entries.findIndex((other) => asWritten(other) === asWritten(entry)) === index,
  );
}

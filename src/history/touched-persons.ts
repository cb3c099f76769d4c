import type { ColumnName } from "../cases/facts/table.ts";
import type { ChangedRow } from "./changed-rows.ts";
import { cellOf, rowOf, rowsNaming } from "./current-rows.ts";
import type { HistoryRow, StoredHistory } from "./register-history.ts";

/** The rows of applications that have a person in a column, in any of some histories. */
export function applicationsOf(
  histories: readonly StoredHistory[],
  person: string,
  column: "applicant_id" | "sponsor_id",
): readonly HistoryRow[] {
  return histories.flatMap((history) => rowsNaming(history, "applications", person, [column]).map(({ row }) => row));
}

/**
 * The ids that could be one person with some ids, themselves among them: all that rows of identities connect in any of
 * some histories, whatever becomes of these rows on a day.
 */
export function possiblyOne(histories: readonly StoredHistory[], ids: Iterable<string>): ReadonlySet<string> {
  const found = new Set(ids);
  // A set is walked in the order in which its members came in, those that came in during the walk too.
  for (const id of found) {
    for (const history of histories) {
      for (const { row } of rowsNaming(history, "identities", id)) {
        if (cellOf(row, "kind") === "different") continue;
        found.add(cellOf(row, "person_id")).add(cellOf(row, "leading_id"));
      }
    }
  }
  return found;
}

/**
 * The persons whose chains changed rows could change: chains about applications that they filed, or that were filed for
 * them. They are those whom the rows are about, and all who came by way of them: whoever was granted residence on an
 * application of theirs, and so on. Cost: the applications of those persons.
 */
export function touchedPersons(
  histories: readonly StoredHistory[],
  changed: readonly ChangedRow[],
): ReadonlySet<string> {
  const touched = new Set(
    possiblyOne(
      histories,
      changed.flatMap((one) => personsIn(histories, one)),
    ),
  );
  for (const person of touched) {
    for (const row of applicationsOf(histories, person, "sponsor_id")) {
      if (!histories.some((history) => isEverGranted(history, row))) continue;
      for (const id of possiblyOne(histories, [cellOf(row, "applicant_id")])) touched.add(id);
    }
  }
  return touched;
}

/** Whom a changed row is about. Signals and details of persons are seen by no chain. */
function personsIn(histories: readonly StoredHistory[], { table, row }: ChangedRow): readonly string[] {
  switch (table) {
    case "applications":
      return personsAround(histories, row);
    case "identities": {
      const ids = [...possiblyOne(histories, [cellOf(row, "person_id"), cellOf(row, "leading_id")])];
      // Whether an application has a sponsor who is another person is seen by whoever has a permit on it.
      const about = ids.flatMap((id) => applicationsOf(histories, id, "applicant_id"));
      return [...ids, ...about.flatMap((one) => personsAround(histories, one))];
    }
    case "permits":
      return [cellOf(row, "holder_id"), ...applicantsOn(histories, row)];
    case "decisions":
    case "follow_up":
      return applicantsOn(histories, row);
    default:
      return [];
  }
}

/** The applicant of an application, and whoever holds a permit that names it. */
function personsAround(histories: readonly StoredHistory[], application: HistoryRow): readonly string[] {
  const id = cellOf(application, "application_id");
  const permits = histories.flatMap((history) => rowsNaming(history, "permits", id, ["application_id"]));
  return [cellOf(application, "applicant_id"), ...permits.map(({ row }) => cellOf(row, "holder_id"))];
}

/** The applicants on the application that a row names, and whoever holds a permit on it. */
function applicantsOn(histories: readonly StoredHistory[], row: HistoryRow): readonly string[] {
  return histories.flatMap((history) => {
    const application = rowOf(history, "applications", cellOf(row, "application_id"));
    return application === null ? [] : personsAround(histories, application.row);
  });
}

/** Whether an application was granted on any day. */
export function isEverGranted(history: StoredHistory, application: HistoryRow): boolean {
  const columns: readonly ColumnName[] = ["application_id"];
  return (
    cellOf(application, "outcome") === "granted" ||
    rowsNaming(history, "decisions", cellOf(application, "application_id"), columns).some(
      ({ row }) => cellOf(row, "outcome") === "granted",
    )
  );
}

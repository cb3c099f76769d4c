import type { Row } from "./contract-tables.ts";
import type { IdentityRow } from "./identities.ts";

interface RowAt {
  readonly row: number;
  readonly cells: Row;
}

/** Whether a day, where there is one, is not after the reference date; without a reference date no day is known. */
export function isKnownBy(day: string | undefined, referenceDate: string | null): boolean {
  return day === undefined || day === "" || (referenceDate !== null && day <= referenceDate);
}

/** The identities known at the end of the reference date. */
export function identityRowsAt(rows: readonly RowAt[], referenceDate: string | null): readonly IdentityRow[] {
  return rows
    .filter(({ cells }) => isKnownBy(cells.known_on, referenceDate) && isKnownBy(cells.recorded_on, referenceDate))
    .map(({ row, cells }) => ({
      row,
      person: cells.person_id ?? "",
      leading: cells.leading_id ?? "",
      knownOn: cells.known_on ?? "",
      kind: cells.kind === "different" ? "different" : "same",
    }));
}

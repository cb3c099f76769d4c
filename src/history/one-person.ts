import { groupIdentities, type IdentityLink } from "../cases/facts/identity.ts";
import { cellOf, type PlacedRow, rowsNaming } from "./current-rows.ts";
import { dayIn } from "./judge-event-row.ts";
import type { HistoryRow, StoredHistory } from "./register-history.ts";

/** Ids that rows of identities connect, and which of them are one person. */
export interface Relatives {
  readonly ids: readonly string[];
  /** Whether two of the ids, by what is known now, are one person. */
  readonly isOne: (one: string, other: string) => boolean;
  /** Places of rows of identities that do not apply, for they would join two persons judged different. */
  readonly conflicts: readonly number[];
}

/**
 * Who is who among the ids that rows of identities connect with some ids, by the contract's rules on identities.
 * Cost: as many rows as those ids have, whatever the size of the register.
 *
 * @param toBe a row of identities as it will be, which is taken for the one at its place.
 */
export function relativesOf(history: StoredHistory, from: readonly string[], toBe: PlacedRow | null): Relatives {
  const codes = new Map<string, number>();
  const ids: string[] = [];
  const rows = new Map<number, HistoryRow>();
  const reach = (id: string): void => {
    if (codes.has(id)) return;
    codes.set(id, ids.length);
    ids.push(id);
  };
  for (const id of from) reach(id);
  for (let next = 0; next < ids.length; next += 1) {
    const id = ids[next] as string;
    const written = rowsNaming(history, "identities", id).filter(({ place }) => place !== toBe?.place);
    for (const { place, row } of toBe !== null && touches(toBe.row, id) ? [...written, toBe] : written) {
      rows.set(place, row);
      // A judgement that two ids are two persons does not lead from one to the other.
      if (cellOf(row, "kind") === "different") continue;
      reach(cellOf(row, "person_id"));
      reach(cellOf(row, "leading_id"));
    }
  }
  const links = [...rows].flatMap(([place, row]): IdentityLink[] => {
    const person = codes.get(cellOf(row, "person_id"));
    const leading = codes.get(cellOf(row, "leading_id"));
    if (person === undefined || leading === undefined) return [];
    const known = dayIn(cellOf(row, "known_on"));
    return [{ person, leading, known, different: cellOf(row, "kind") === "different", row: place }];
  });
  const { leadingOf, conflicts } = groupIdentities(ids, links);
  const leaderOf = (id: string): number => {
    const code = codes.get(id);
    return code === undefined ? -1 : (leadingOf[code] as number);
  };
  return {
    ids,
    isOne: (one, other) => one === other || (leaderOf(one) >= 0 && leaderOf(one) === leaderOf(other)),
    conflicts,
  };
}

/** Whether some row no longer applies, or does not now that it is there, though it would join two persons. */
export function hasNewConflict(before: Relatives, after: Relatives): boolean {
  return after.conflicts.some((place) => !before.conflicts.includes(place));
}

/** Whether any application of these persons has an applicant and a sponsor who are one person. */
export function isSelfSponsored(history: StoredHistory, relatives: Relatives): boolean {
  return relatives.ids.some((id) =>
    rowsNaming(history, "applications", id, ["applicant_id"]).some(({ row }) => {
      const sponsor = cellOf(row, "sponsor_id");
      return sponsor !== "" && relatives.isOne(id, sponsor);
    }),
  );
}

/** Whether some row of identities judges two ids to be two persons. */
export function isJudgedDifferent(history: StoredHistory, one: string, other: string): boolean {
  return rowsNaming(history, "identities", one).some(
    ({ row }) => cellOf(row, "kind") === "different" && touches(row, other),
  );
}

function touches(row: HistoryRow, id: string): boolean {
  return cellOf(row, "person_id") === id || cellOf(row, "leading_id") === id;
}

import { type Day, NEVER, NO_DAY } from "../../calendar/day.ts";
import { firstDayBeyond } from "../../calendar/months.ts";
import type { DetectionColumns } from "../../cases/facts/application.ts";
import type { PermitColumns } from "../../cases/facts/permit.ts";
import { pickNumbers } from "../../cases/known/stored-columns.ts";
import type { Definition } from "../definition/definition.ts";
import { keptColumns } from "./kept-columns.ts";
import { isFirstProcedure } from "./procedure-under-definition.ts";
import { sponsorHistory } from "./sponsor-history.ts";

/**
 * What is known of each grant of `history.grants`, by its rank. When it counts for a second application is told in days
 * of submission of that application: it is a link from `from` on, as long as its day is known and nothing has ended it.
 */
export interface GrantFacts {
  /** Place of the application. */
  readonly place: Int32Array;
  /** Code of its sponsor, the first sponsor. */
  readonly sponsor: Int32Array;
  /** 1 where the definition calls its procedure a first one, else 0. */
  readonly isNamed: Uint8Array;
  /** The day that stands for the grant, or `NEVER` where it is missing. */
  readonly anchor: Int32Array;
  /** The first day of submission for which it is an earlier grant. */
  readonly from: Int32Array;
  /** The first day of submission that looks back on less than the grant; `NEVER` where every day looks back on it. */
  readonly seenUntil: Int32Array;
  /** The first day of submission on which every permit on the grant is withdrawn, or `NEVER`. */
  readonly validUntil: Int32Array;
}

/** What detection may know beside the applications. */
export interface PermitFacts {
  /** Asked for only where a definition looks at permits. */
  readonly permits: PermitColumns;
  readonly referenceDay: Day;
}

/** The facts of all grants under the options `firstProcedures`, `sameDay`, `firstAnchor`, `lookBackMonths`, `firstValid`. */
export function grantFacts(
  columns: DetectionColumns,
  procedure: Uint8Array,
  definition: Definition,
  facts: PermitFacts,
): GrantFacts {
  const place = sponsorHistory(columns).grants.members;
  const { firstAnchor, firstProcedures, firstValid, lookBackMonths, sameDay } = definition;
  const { firstToSecond } = sameDay;
  const kept = keptColumns(firstAnchor === "permit" ? facts.permits : columns);
  const anchor = kept(["anchor", firstAnchor], () => anchors(columns, place, definition, facts));
  return {
    place,
    sponsor: kept(["sponsor"], () => pickNumbers(columns.sponsor, place)),
    isNamed: keptColumns(procedure)(firstProcedures, () => named(procedure, place, definition)),
    anchor,
    from: kept(["from", firstAnchor, firstToSecond], () =>
      starts(columns, place, anchor, firstToSecond === "after" ? 1 : 0),
    ),
    seenUntil: kept(["seen", ...(lookBackMonths === null ? [] : [firstAnchor, lookBackMonths])], () =>
      lastSeen(anchor, lookBackMonths),
    ),
    validUntil: keptColumns(firstValid === "ever" ? columns : facts.permits)(
      ["valid", firstValid, facts.referenceDay],
      () => withdrawals(columns, place, definition, facts),
    ),
  };
}

function named(procedure: Uint8Array, places: Int32Array, definition: Definition): Uint8Array {
  const isNamed = isFirstProcedure(definition);
  const found = new Uint8Array(places.length);
  for (let rank = 0; rank < places.length; rank += 1) {
    if (isNamed[procedure[places[rank] as number] as number] === true) found[rank] = 1;
  }
  return found;
}

function anchors(
  columns: DetectionColumns,
  places: Int32Array,
  { firstAnchor }: Definition,
  facts: PermitFacts,
): Int32Array {
  if (firstAnchor === "decided") return pickNumbers(columns.decided, places);
  if (firstAnchor === "entered") {
    return pickNumbers(columns.entered, places).map((day) => (day === NO_DAY ? NEVER : day));
  }
  const { permits } = facts;
  const earliest = new Int32Array(columns.count).fill(NEVER);
  for (let permit = 0; permit < permits.count; permit += 1) {
    const place = permits.application[permit] as number;
    if (place >= 0) earliest[place] = Math.min(earliest[place] as number, permits.validFrom[permit] as number);
  }
  return pickNumbers(earliest, places);
}

function starts(columns: DetectionColumns, places: Int32Array, anchor: Int32Array, strict: number): Int32Array {
  const from = new Int32Array(places.length);
  for (let rank = 0; rank < places.length; rank += 1) {
    const place = places[rank] as number;
    const day = anchor[rank] as number;
    const decided = columns.decided[place] as number;
    // A decision on objection can carry a day before its own application; a link still goes back in submission.
    const filed = (columns.submitted[place] as number) + 1;
    from[rank] = Math.max((day === NEVER ? decided : day) + strict, filed, decided);
  }
  return from;
}

function lastSeen(anchor: Int32Array, lookBackMonths: number | null): Int32Array {
  if (lookBackMonths === null) return new Int32Array(anchor.length).fill(NEVER);
  return anchor.map((day) => (day === NEVER ? NEVER : (firstDayBeyond(day as Day, lookBackMonths) ?? NEVER)));
}

function withdrawals(
  columns: DetectionColumns,
  places: Int32Array,
  { firstValid }: Definition,
  facts: PermitFacts,
): Int32Array {
  if (firstValid === "ever") return new Int32Array(places.length).fill(NEVER);
  const { permits, referenceDay } = facts;
  const last = new Int32Array(columns.count).fill(NO_DAY);
  for (let permit = 0; permit < permits.count; permit += 1) {
    const place = permits.application[permit] as number;
    const withdrawn = permits.withdrawn[permit] as number;
    if (place >= 0) last[place] = Math.max(last[place] as number, withdrawn === NO_DAY ? NEVER : withdrawn);
  }
  return pickNumbers(last, places).map((day) => {
    // Without permits it holds.
    if (day === NO_DAY) return NEVER;
    if (firstValid === "at-second") return day;
    // At the reference date it is withdrawn for every second application, or for none.
    return day <= referenceDay ? NO_DAY : NEVER;
  });
}

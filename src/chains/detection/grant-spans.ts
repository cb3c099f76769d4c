import { type Day, NEVER, NO_DAY } from "../../calendar/day.ts";
import { firstDayBeyond } from "../../calendar/months.ts";
import type { DetectionColumns } from "../../cases/facts/application.ts";
import type { PermitColumns } from "../../cases/facts/permit.ts";
import type { Definition } from "../definition/definition.ts";
import type { SponsorHistory } from "./sponsor-history.ts";

/**
 * When each grant of `history.grants` counts for a second application, by its rank: as days of submission of that
 * second application. A grant is a link from `from` on, as long as its day is known and nothing has ended it.
 */
export interface GrantSpans {
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
  readonly permits: PermitColumns;
  readonly referenceDay: Day;
}

/** The spans of all grants under the options `sameDay`, `firstAnchor`, `lookBackMonths` and `firstValid`. */
export function grantSpans(
  columns: DetectionColumns,
  history: SponsorHistory,
  definition: Definition,
  facts: PermitFacts,
): GrantSpans {
  const { members } = history.grants;
  const decided = Int32Array.from(members, (place) => columns.decided[place] as number);
  const anchor = anchors(columns, members, decided, definition, facts.permits);
  const strict = definition.sameDay.firstToSecond === "after" ? 1 : 0;
  const { lookBackMonths } = definition;
  return {
    anchor,
    from: anchor.map((day, rank) =>
      Math.max(
        (day === NEVER ? (decided[rank] as number) : day) + strict,
        // A decision on objection can carry a day before its own application; a link still goes back in submission.
        (columns.submitted[members[rank] as number] as number) + 1,
        decided[rank] as number,
      ),
    ),
    seenUntil: anchor.map((day) =>
      lookBackMonths === null || day === NEVER ? NEVER : (firstDayBeyond(day as Day, lookBackMonths) ?? NEVER),
    ),
    validUntil: withdrawals(columns, members, definition, facts),
  };
}

function anchors(
  columns: DetectionColumns,
  members: Int32Array,
  decided: Int32Array,
  { firstAnchor }: Definition,
  permits: PermitColumns,
): Int32Array {
  if (firstAnchor === "decided") return decided;
  if (firstAnchor === "entered") {
    return members.map((place) => (columns.entered[place] === NO_DAY ? NEVER : (columns.entered[place] as number)));
  }
  const earliest = new Int32Array(columns.count).fill(NEVER);
  for (let permit = 0; permit < permits.count; permit += 1) {
    const place = permits.application[permit] as number;
    if (place >= 0) earliest[place] = Math.min(earliest[place] as number, permits.validFrom[permit] as number);
  }
  return members.map((place) => earliest[place] as number);
}

function withdrawals(
  columns: DetectionColumns,
  members: Int32Array,
  { firstValid }: Definition,
  { permits, referenceDay }: PermitFacts,
): Int32Array {
  if (firstValid === "ever") return new Int32Array(members.length).fill(NEVER);
  const last = new Int32Array(columns.count).fill(NO_DAY);
  for (let permit = 0; permit < permits.count; permit += 1) {
    const place = permits.application[permit] as number;
    const withdrawn = permits.withdrawn[permit] as number;
    if (place >= 0) last[place] = Math.max(last[place] as number, withdrawn === NO_DAY ? NEVER : withdrawn);
  }
  return members.map((place) => {
    const day = last[place] as number;
    // Without permits it holds.
    if (day === NO_DAY) return NEVER;
    if (firstValid === "at-second") return day;
    // At the reference date it is withdrawn for every second application, or for none.
    return day <= referenceDay ? NO_DAY : NEVER;
  });
}

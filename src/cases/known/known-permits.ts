import { NO_DAY } from "../../calendar/day.ts";
import { procedures } from "../facts/application.ts";
import { GRANTED } from "../facts/codes.ts";
import { compareText } from "../facts/compare-text.ts";
import { followUpKinds } from "../facts/follow-up.ts";
import { groupBy, sortGroups } from "../facts/groups.ts";
import {
  type PermitId,
  type PermitKind,
  permitKinds,
  permitStatuses,
  type StoredPermitColumns,
} from "../facts/permit.ts";
import { KEPT, type RegisterRows, type StoredTable } from "../facts/register-rows.ts";
import type { KnownApplications } from "./known-applications.ts";
import type { KnownDays } from "./known-days.ts";
import { codesOf, dayKnown, numbersOf, pickCodes, pickNumbers, textsOf } from "./stored-columns.ts";

const UNKNOWN_STATUS = /* @__PURE__ */ permitStatuses.indexOf("");
const PERMIT_WITHDRAWN = /* @__PURE__ */ followUpKinds.indexOf("permit-withdrawn");

/** By place in `procedures`: the kind of permit that follows from a grant, or -1. */
const KIND_OF_GRANT: readonly number[] = /* @__PURE__ */ procedures.map((procedure) => {
  const kinds: Partial<Record<typeof procedure, PermitKind>> = {
    asylum: "independent",
    nareis: "derived",
    art8: "regular",
    "regular-family": "regular",
  };
  const kind = kinds[procedure];
  return kind === undefined ? -1 : permitKinds.indexOf(kind);
});

/** Permits as they are found, a column each: half a million grants make no objects. */
interface FoundPermits extends Omit<StoredPermitColumns, "count" | "id" | "firstOfHolder"> {
  count: number;
  /** The id of a row of permits; null for what follows from a grant, which has none. */
  readonly id: (place: number) => PermitId | null;
}

/**
 * The permits known up to a day, by holder. Where the register has a table of permits it is their only
 * source; else they follow from the grants known then.
 */
export function permitsKnownAt(
  rows: RegisterRows,
  known: KnownApplications,
  leadingOf: Int32Array,
  days: KnownDays,
): StoredPermitColumns {
  const table = rows.tables.permits;
  const permits =
    table === null ? permitsFromGrants(rows, known, days) : permitsFromTable(table, known, leadingOf, days);
  return permitColumns(permits, known, leadingOf.length);
}

function permitsFromTable(
  table: StoredTable,
  known: KnownApplications,
  leadingOf: Int32Array,
  days: KnownDays,
): FoundPermits {
  const ids = textsOf(table, "permits", "permit_id") as readonly PermitId[];
  const holder = numbersOf(table, "permits", "holder_id");
  const kind = codesOf(table, "permits", "kind");
  const validFrom = numbersOf(table, "permits", "valid_from");
  const validUntil = numbersOf(table, "permits", "valid_until");
  const withdrawn = numbersOf(table, "permits", "withdrawn_on");
  const status = codesOf(table, "permits", "status");
  const recorded = numbersOf(table, "permits", "recorded_on");
  const unknownApplications = new Set(known.selfSponsored);
  const found = new Int32Array(table.count);
  const permits = roomForPermits(table.count, (permit) => ids[found[permit] as number] as PermitId);
  for (let place = 0; place < table.count; place += 1) {
    if (table.state[place] !== KEPT || !dayKnown(recorded, place, days.recorded)) continue;
    const stored = table.application[place] as number;
    const named = stored >= 0 && !unknownApplications.has(stored);
    const application = named ? (known.placeOfStored[stored] as number) : -1;
    const isKnown = named
      ? application >= 0 && known.columns.outcome[application] === GRANTED
      : (validFrom[place] as number) <= days.events;
    if (!isKnown) continue;
    const permit = permits.count;
    found[permit] = place;
    permits.holder[permit] = leadingOf[holder[place] as number] as number;
    permits.kind[permit] = kind[place] as number;
    permits.validFrom[permit] = validFrom[place] as number;
    permits.validUntil[permit] = dayKnown(validUntil, place, days.events) ? (validUntil[place] as number) : NO_DAY;
    permits.withdrawn[permit] = dayKnown(withdrawn, place, days.events) ? (withdrawn[place] as number) : NO_DAY;
    permits.application[permit] = application;
    permits.status[permit] = status[place] as number;
    permits.count = permit + 1;
  }
  return permits;
}

function permitsFromGrants(rows: RegisterRows, known: KnownApplications, days: KnownDays): FoundPermits {
  const { count, procedure, outcome, applicant, decided } = known.columns;
  const permits = roomForPermits(count, () => null);
  for (let application = 0; application < count; application += 1) {
    const kind = KIND_OF_GRANT[procedure[application] as number] as number;
    if (outcome[application] !== GRANTED || kind < 0) continue;
    const permit = permits.count;
    permits.holder[permit] = applicant[application] as number;
    permits.kind[permit] = kind;
    permits.validFrom[permit] = decided[application] as number;
    permits.application[permit] = application;
    permits.count = permit + 1;
  }
  const withdrawn = earliestWithdrawals(rows, known, days);
  if (withdrawn.size === 0) return permits;
  for (let permit = 0; permit < permits.count; permit += 1) {
    permits.withdrawn[permit] = withdrawn.get(permits.application[permit] as number) ?? NO_DAY;
  }
  return permits;
}

/** By place of the application: the day of its earliest known `permit-withdrawn` follow-up. */
function earliestWithdrawals(
  rows: RegisterRows,
  known: KnownApplications,
  days: KnownDays,
): ReadonlyMap<number, number> {
  const earliest = new Map<number, number>();
  const table = rows.tables.follow_up;
  if (table === null) return earliest;
  const kind = codesOf(table, "follow_up", "kind");
  const on = numbersOf(table, "follow_up", "on");
  const recorded = numbersOf(table, "follow_up", "recorded_on");
  for (let place = 0; place < table.count; place += 1) {
    if (table.state[place] !== KEPT || kind[place] !== PERMIT_WITHDRAWN) continue;
    if (!dayKnown(on, place, days.events) || !dayKnown(recorded, place, days.recorded)) continue;
    const stored = table.application[place] as number;
    const application = stored >= 0 ? (known.placeOfStored[stored] as number) : -1;
    if (application < 0) continue;
    earliest.set(application, Math.min(earliest.get(application) ?? Number.POSITIVE_INFINITY, on[place] as number));
  }
  return earliest;
}

function roomForPermits(most: number, id: FoundPermits["id"]): FoundPermits {
  return {
    count: 0,
    id,
    holder: new Int32Array(most),
    kind: new Uint8Array(most),
    validFrom: new Int32Array(most),
    validUntil: new Int32Array(most).fill(NO_DAY),
    withdrawn: new Int32Array(most).fill(NO_DAY),
    application: new Int32Array(most),
    status: new Uint8Array(most).fill(UNKNOWN_STATUS),
  };
}

function permitColumns(found: FoundPermits, known: KnownApplications, personCount: number): StoredPermitColumns {
  const byHolder = groupBy(found.holder.subarray(0, found.count), personCount);
  const { columns } = known;
  const idOf = (place: number): string => found.id(place) ?? (columns.id[found.application[place] as number] as string);
  const compare = (one: number, other: number): number =>
    (found.validFrom[one] as number) - (found.validFrom[other] as number) || compareText(idOf(one), idOf(other));
  sortGroups(byHolder, compare);
  const { first: firstOfHolder, members: order } = byHolder;
  return {
    count: order.length,
    id: Array.from(order, found.id),
    holder: pickNumbers(found.holder, order),
    kind: pickCodes(found.kind, order),
    validFrom: pickNumbers(found.validFrom, order),
    validUntil: pickNumbers(found.validUntil, order),
    withdrawn: pickNumbers(found.withdrawn, order),
    application: pickNumbers(found.application, order),
    status: pickCodes(found.status, order),
    firstOfHolder,
  };
}

import { type Day, NO_DAY } from "../../calendar/day.ts";
import type { ApplicationId } from "../facts/application.ts";
import { compareText } from "../facts/compare-text.ts";
import { decisionKinds } from "../facts/decision.ts";
import { KEPT, type RegisterRows, type StoredTable } from "../facts/register-rows.ts";
import type { KnownDays } from "./known-days.ts";
import { codesOf, dayKnown, numbersOf, textsOf } from "./stored-columns.ts";

/** The outcome of every stored application as known, and the day of its decision. */
export interface KnownOutcomes {
  /** Place in `outcomes`. */
  readonly outcome: Uint8Array;
  /** `NO_DAY` where open. */
  readonly decided: Int32Array;
}

const FIRST = /* @__PURE__ */ decisionKinds.indexOf("first");

/**
 * The outcomes known up to a day: the last decision known then, dated by the earliest decision in the last
 * unbroken run with that outcome; without a known row of decisions, the application's own outcome if it is not later. Of
 * rows among which there is a table of applications.
 */
export function outcomesKnownAt(rows: RegisterRows, days: KnownDays): KnownOutcomes {
  const table = rows.tables.applications as StoredTable;
  const ownOutcome = codesOf(table, "applications", "outcome");
  const ownDecided = numbersOf(table, "applications", "decided_on");
  const untilOf = lastDecisionDays(table, days);
  const outcome = new Uint8Array(table.count);
  const decided = new Int32Array(table.count).fill(NO_DAY);
  for (let place = 0; place < table.count; place += 1) {
    // An open one that is kept has no day.
    if ((ownDecided[place] as number) > untilOf(place)) continue;
    outcome[place] = ownOutcome[place] as number;
    decided[place] = ownDecided[place] as number;
  }
  if (rows.tables.decisions !== null)
    applyDecisions(decisionsKnownAt(rows.tables.decisions, table, days), rows.tables.decisions, { outcome, decided });
  return { outcome, decided };
}

/** By place of an application: the last day of which its decisions are known. */
function lastDecisionDays(table: StoredTable | null, { events, decisions }: KnownDays): (place: number) => Day {
  if (decisions === null || table === null) return () => events;
  const ids = textsOf(table, "applications", "application_id") as readonly ApplicationId[];
  return (place) => (decisions.of.has(ids[place] as ApplicationId) ? decisions.until : events);
}

function applyDecisions(inOrder: readonly number[], table: StoredTable, known: KnownOutcomes): void {
  const decisionOutcome = codesOf(table, "decisions", "outcome");
  const decidedOn = numbersOf(table, "decisions", "decided_on");
  for (let place = 0; place < inOrder.length; place += 1) {
    const decision = inOrder[place] as number;
    const application = table.application[decision] as number;
    // The list of a decision has no `open`: its codes stand one place earlier than those of an application.
    const outcome = (decisionOutcome[decision] as number) + 1;
    const before = inOrder[place - 1];
    const continues =
      before !== undefined &&
      table.application[before] === application &&
      decisionOutcome[before] === decisionOutcome[decision];
    if (!continues) known.decided[application] = decidedOn[decision] as number;
    known.outcome[application] = outcome;
  }
}

/**
 * The kept decisions on applications of the register that are known up to a day, as places in their table: by
 * application, then by day, then by id in UTF-16 code units.
 */
export function decisionsKnownAt(
  table: StoredTable,
  applications: StoredTable | null,
  days: KnownDays,
): readonly number[] {
  const untilOf = lastDecisionDays(applications, days);
  const decidedOn = numbersOf(table, "decisions", "decided_on");
  const recorded = numbersOf(table, "decisions", "recorded_on");
  const kind = codesOf(table, "decisions", "kind");
  const ids = textsOf(table, "decisions", "decision_id");
  const known: number[] = [];
  for (let place = 0; place < table.count; place += 1) {
    const application = table.application[place] as number;
    if (table.state[place] !== KEPT || application < 0 || !dayKnown(recorded, place, days.recorded)) continue;
    if (dayKnown(decidedOn, place, untilOf(application))) known.push(place);
  }
  return known.sort(
    (one, other) =>
      (table.application[one] as number) - (table.application[other] as number) ||
      (decidedOn[one] as number) - (decidedOn[other] as number) ||
      instanceOf(kind[one] as number) - instanceOf(kind[other] as number) ||
      compareText(ids[one] as string, ids[other] as string),
  );
}

/** The order of decisions of one day: a first one or one without a kind, then objection, appeal and a new one. */
function instanceOf(kind: number): number {
  return Math.max(kind, FIRST);
}

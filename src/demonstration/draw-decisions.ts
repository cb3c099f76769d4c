import type { Day } from "../calendar/day.ts";
import type { Random, Weighted } from "./random.ts";
import { lastDay, officeDay } from "./register-days.ts";
import type { DraftDecision } from "./register-draft.ts";
import type { Range } from "./targets.ts";

type Dictum = DraftDecision["outcome"];

/** What may become of an application: invented shares, plausible in order of size and no more. */
export interface Prospects {
  /** Days from submission to the first decision. */
  readonly lag: Range;
  readonly outcomes: readonly ({ readonly outcome: Dictum } & Weighted)[];
  /** Of a hundred rejections, how many are contested. */
  readonly contested: number;
  /** Of a hundred that are contested, how many are granted then. */
  readonly reversed: number;
}

/** Prospects by kind of application. */
export const prospects: Readonly<Record<"asylum" | "repeatedAsylum" | "nareis" | "again" | "regular", Prospects>> = {
  asylum: { lag: [35, 420], outcomes: shares(58, 32, 6, 3, 1), contested: 24, reversed: 15 },
  repeatedAsylum: { lag: [20, 240], outcomes: shares(22, 58, 8, 11, 1), contested: 20, reversed: 10 },
  nareis: { lag: [60, 390], outcomes: shares(72, 18, 5, 4, 1), contested: 25, reversed: 30 },
  again: { lag: [60, 330], outcomes: shares(42, 46, 6, 5, 1), contested: 30, reversed: 20 },
  regular: { lag: [50, 360], outcomes: shares(48, 38, 6, 7, 1), contested: 22, reversed: 20 },
};

/** What a refusal can be, the applicant's own withdrawal included. */
const refusals: readonly ({ readonly outcome: Dictum } & Weighted)[] = shares(0, 82, 9, 6, 3);

function shares(granted: number, rejected: number, withdrawn: number, notConsidered: number, closed: number) {
  return [
    { outcome: "granted", weight: granted },
    { outcome: "rejected", weight: rejected },
    { outcome: "withdrawn", weight: withdrawn },
    { outcome: "not-considered", weight: notConsidered },
    { outcome: "closed", weight: closed },
  ] as const;
}

/** The one decision that granted an application. */
export function grantedOn(on: Day): readonly DraftDecision[] {
  return [{ kind: "first", outcome: "granted", on }];
}

/** The one decision by which an application ended without a grant. */
export function refusedOn(random: Random, on: Day): readonly DraftDecision[] {
  return [{ kind: "first", outcome: random.weighted(refusals).outcome, on }];
}

/** A rejection, and the grant on objection that followed. */
export function grantedOnObjection(rejected: Day, granted: Day): readonly DraftDecision[] {
  return [
    { kind: "first", outcome: "rejected", on: rejected },
    { kind: "objection", outcome: "granted", on: granted },
  ];
}

/** Draws what becomes of an ordinary application; what would come after the last day of the register is not there. */
export function drawDecisions(random: Random, submitted: Day, expected: Prospects): readonly DraftDecision[] {
  const first: DraftDecision = {
    kind: "first",
    outcome: random.weighted(expected.outcomes).outcome,
    on: officeDay(random, submitted + expected.lag[0], submitted + expected.lag[1]),
  };
  const decisions = [first];
  if (first.outcome === "rejected" && random.chance(expected.contested)) {
    const on = officeDay(random, first.on + 40, first.on + 260);
    decisions.push({ kind: "objection", outcome: random.chance(expected.reversed) ? "granted" : "rejected", on });
    if (decisions.at(-1)?.outcome === "rejected" && random.chance(30)) {
      const ruled = officeDay(random, on + 60, on + 300);
      decisions.push({ kind: "appeal", outcome: random.chance(expected.reversed) ? "granted" : "rejected", on: ruled });
    }
  }
  return decisions.filter((decision) => decision.on <= lastDay);
}

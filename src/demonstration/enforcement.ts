import { type Day, dayOf } from "../calendar/day.ts";
import type { FollowUpKind } from "../cases/facts/follow-up.ts";
import type { ChainClass } from "../chains/definition/chain.ts";
import type { Random } from "./random.ts";
import { lastDay, memoDay, officeDay } from "./register-days.ts";
import { type DraftStacking, type Filing, outcomeOf, type RegisterDraft } from "./register-draft.ts";

/** Of a hundred stacked applications, how many were signalled by hand: "onvoldoende betrouwbaar" (memo, 3.3). */
const signalled: Readonly<Record<ChainClass, number>> = {
  "nareis-op-nareis": 38,
  "art8-after-nareis": 11,
  "other-stacking": 8,
};

/** Signals on applications that are not stacked: one in so many family applications. */
const MISTAKEN = 170;

/** Applications filed earlier have no mistaken signals: nobody signalled yet. */
const FIRST_SIGNALS: Day = dayOf("2016-01-01");

/** Adds signals by hand: on some stacked applications, missing on most, and on some that are not stacked. */
export function addSignals(draft: RegisterDraft, random: Random): void {
  const stacked = new Set(draft.stackings.map(({ application }) => application));
  for (const { application, class: kind } of draft.stackings) {
    if (!random.chance(signalled[kind])) continue;
    addSignal(draft, random, application);
    if (random.chance(6)) addSignal(draft, random, application);
  }
  draft.applications.forEach((filing, application) => {
    if (filing.sponsor === null || filing.submitted < FIRST_SIGNALS || stacked.has(application)) return;
    if (random.whole(1, MISTAKEN) === 1) addSignal(draft, random, application);
  });
}

function addSignal(draft: RegisterDraft, random: Random, application: Filing): void {
  const submitted = draft.applications[application]?.submitted ?? lastDay;
  const raised = officeDay(random, submitted + 3, submitted + 260);
  if (raised <= lastDay) draft.signals.push({ application, raised });
}

/**
 * Adds what followed on first grants: withdrawals started and carried through, and reports. By the memo's reference
 * date there are "meer dan 50 aangiftes, waarvan er 10 projectmatig worden opgepakt" (memo, section 3.2).
 */
export function addFollowUp(draft: RegisterDraft, random: Random): void {
  const nareisTwice = draft.stackings.filter((stacking) => stacking.class === "nareis-op-nareis");
  const families = random.shuffled([...new Map(nareisTwice.map((stacking) => [stacking.first, stacking])).values()]);
  for (const stacking of families) {
    if (random.chance(24)) withdraw(draft, random, stacking.first, filedOn(draft, stacking) + 20);
  }
  const early = families.filter((stacking) => filedOn(draft, stacking) < memoDay - 200);
  const reported = random.whole(51, 58);
  for (const [place, stacking] of early.slice(0, reported + 14).entries()) {
    const from = filedOn(draft, stacking) + 60;
    const isKnown = place < reported;
    const on = isKnown ? officeDay(random, from, memoDay - 60) : officeDay(random, memoDay + 1, lastDay - 30);
    follow(draft, stacking.first, "reported", on);
    if (place < 10) follow(draft, stacking.first, "report-taken-up", officeDay(random, on + 5, memoDay));
    else if (place >= reported + 10)
      follow(draft, stacking.first, "report-taken-up", officeDay(random, on + 5, lastDay));
  }
  // Permits are withdrawn for other reasons too: the main residence moved, the ground lapsed.
  draft.applications.forEach((filing, application) => {
    const { outcome, on } = outcomeOf(filing.decisions);
    if (outcome === "granted" && on !== null && filing.sponsor !== null && random.whole(1, 250) === 1) {
      withdraw(draft, random, application, on + 200);
    }
  });
}

function filedOn(draft: RegisterDraft, stacking: DraftStacking): Day {
  return draft.applications[stacking.application]?.submitted ?? lastDay;
}

/** Starts to withdraw the permit of a granted application; about half of them end so. */
function withdraw(draft: RegisterDraft, random: Random, application: Filing, from: number): void {
  const started = officeDay(random, from, from + 400);
  follow(draft, application, "withdrawal-started", started);
  if (random.chance(48)) follow(draft, application, "permit-withdrawn", officeDay(random, started + 40, started + 400));
}

function follow(draft: RegisterDraft, application: Filing, kind: FollowUpKind, on: Day): void {
  if (on <= lastDay) draft.followUps.push({ application, kind, on });
}

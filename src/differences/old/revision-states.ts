import type { Day } from "../../calendar/day.ts";
import { type ApplicationId, outcomes } from "../../cases/facts/application.ts";
import type { StoredRegister as Register } from "../../cases/facts/register.ts";
import type { RegisterRows } from "../../cases/facts/register-rows.ts";
import { allOn, type KnownDays } from "../../cases/known/known-days.ts";
import { registerKnown } from "../../cases/known/register-at.ts";
import type { Definition } from "../../chains/definition/definition.ts";
import { type StoredChains as Chains, findStoredChains } from "../../chains/detection/stored-chains.ts";
import type { RevisionCause } from "./revision.ts";

/**
 * A register on the way from the old one to the new one: that before it with one more cause taken in. What the step
 * from one state to the next changes is what the cause changes, and so the parts add up whatever they are.
 */
export interface RevisionState {
  /** What this state takes in that the one before it does not; null for the first. */
  readonly cause: RevisionCause | null;
  /** Finds the chains of this state. Nothing is kept between calls: a register takes room. */
  readonly chains: () => Chains;
}

/** The rows that the steps from one reference date to another are read from. */
export interface SteppedRows {
  /** Rows in which late registration is to be seen, and those in which identities are; the same for one extract. */
  readonly completed: RegisterRows;
  readonly identified: RegisterRows;
  readonly whole: RegisterRows;
}

const OPEN = outcomes.indexOf("open");

/**
 * The states from one reference date to a later one, without the first: late registration, identities, changed
 * decisions, decisions since and new months. In each of them one more kind of thing is known up to the later day.
 */
export function dateStates(rows: SteppedRows, from: Day, to: Day, definition: Definition): readonly RevisionState[] {
  const late: KnownDays = { ...allOn(from), referenceDate: to, recorded: to };
  const identified: KnownDays = { ...late, identities: to };
  const decidedAgain = (): KnownDays => {
    const known = registerKnown(rows.identified, identified).register;
    return { ...identified, decisions: { of: decidedApplications(known), until: to } };
  };
  const since: KnownDays = { ...allOn(to), submitted: from };
  const chainsOf = (read: RegisterRows, days: () => KnownDays) => (): Chains =>
    findStoredChains(registerKnown(read, days()).register, definition);
  return [
    { cause: "late-registration", chains: chainsOf(rows.completed, () => late) },
    { cause: "identities", chains: chainsOf(rows.identified, () => identified) },
    { cause: "changed-decisions", chains: chainsOf(rows.whole, decidedAgain) },
    { cause: "decisions-since", chains: chainsOf(rows.whole, () => since) },
    { cause: "new-months", chains: chainsOf(rows.whole, () => allOn(to)) },
  ];
}

function decidedApplications({ applications }: Register): ReadonlySet<ApplicationId> {
  return new Set(applications.id.filter((_, place) => applications.outcome[place] !== OPEN));
}

import type { Day } from "../calendar/day.ts";
import type { Outcome, Procedure, Relationship } from "../cases/facts/application.ts";
import type { DecisionKind } from "../cases/facts/decision.ts";
import type { FollowUpKind } from "../cases/facts/follow-up.ts";
import type { IdentityKind } from "../cases/facts/identity.ts";
import type { ChainClass } from "../chains/definition/chain.ts";

/** A person of the draft: the place in `RegisterDraft.births`. */
export type Person = number;

/** An application of the draft: the place in `RegisterDraft.applications`. */
export type Filing = number;

/** A decision on an application; the first is the earliest. */
export interface DraftDecision {
  readonly kind: DecisionKind;
  readonly outcome: Exclude<Outcome, "open">;
  readonly on: Day;
}

/** An application as the generator makes it, before it has an id. */
export interface DraftApplication {
  readonly procedure: Procedure;
  readonly applicant: Person;
  /** Null exactly for procedures without a sponsor. */
  readonly sponsor: Person | null;
  readonly submitted: Day;
  /** From the earliest to the latest; none while it is open. */
  readonly decisions: readonly DraftDecision[];
  readonly relationship: Relationship | null;
  readonly dossier: number | null;
  readonly entered: Day | null;
  /** Null: in the register from its own dates. */
  readonly recorded: Day | null;
}

/** An application that the generator made to be stacked, with the first grant that it is stacked on. */
export interface DraftStacking {
  readonly application: Filing;
  readonly first: Filing;
  readonly class: ChainClass;
}

/** A register in the making: the only thing in this folder that is written to. */
export interface RegisterDraft {
  /** Birth day by person; null where the register does not know it. */
  readonly births: (Day | null)[];
  readonly applications: DraftApplication[];
  readonly identities: { person: Person; leading: Person; known: Day | null; kind: IdentityKind }[];
  readonly signals: { application: Filing; raised: Day }[];
  readonly followUps: { application: Filing; kind: FollowUpKind; on: Day }[];
  readonly stackings: DraftStacking[];
  /** How many dossiers were opened. */
  dossiers: number;
}

/** A register without rows. */
export function emptyDraft(): RegisterDraft {
  return { births: [], applications: [], identities: [], signals: [], followUps: [], stackings: [], dossiers: 0 };
}

/** Adds a person. */
export function addPerson(draft: RegisterDraft, birth: Day | null): Person {
  return draft.births.push(birth) - 1;
}

/** Adds an application. */
export function addApplication(draft: RegisterDraft, application: DraftApplication): Filing {
  return draft.applications.push(application) - 1;
}

/** Opens a dossier: applications filed together by one sponsor. */
export function openDossier(draft: RegisterDraft): number {
  draft.dossiers += 1;
  return draft.dossiers;
}

/**
 * The outcome that decisions come to and its day: that of the earliest decision in the last unbroken run with that
 * outcome, as section 2 of the contract says.
 */
export function outcomeOf(decisions: readonly DraftDecision[]): { readonly outcome: Outcome; readonly on: Day | null } {
  const last = decisions.at(-1);
  if (last === undefined) return { outcome: "open", on: null };
  let on = last.on;
  for (let index = decisions.length - 2; decisions[index]?.outcome === last.outcome; index -= 1) {
    on = (decisions[index] as DraftDecision).on;
  }
  return { outcome: last.outcome, on };
}

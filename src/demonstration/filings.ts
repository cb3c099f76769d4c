import type { Day } from "../calendar/day.ts";
import type { FamilyProcedure, Relationship } from "../cases/facts/application.ts";
import { entryAfter } from "./people.ts";
import type { Random } from "./random.ts";
import {
  addApplication,
  type DraftDecision,
  type Filing,
  openDossier,
  outcomeOf,
  type Person,
  type RegisterDraft,
} from "./register-draft.ts";

/** Somebody for whom a sponsor asks residence, and what is decided on it. */
export interface Relative {
  readonly person: Person;
  readonly relationship: Relationship;
  readonly decisions: readonly DraftDecision[];
}

/** What a sponsor files on one day: one application for each relative. */
export interface Dossier {
  readonly procedure: FamilyProcedure;
  readonly sponsor: Person;
  readonly submitted: Day;
  readonly relatives: readonly Relative[];
  /** The day from which its rows are in the register; left out for their own dates. */
  readonly recorded?: Day | null;
}

/** Files a dossier: a family of four is four rows. Gives its applications in the order of the relatives. */
export function fileDossier(draft: RegisterDraft, random: Random, dossier: Dossier): readonly Filing[] {
  const number = openDossier(draft);
  return dossier.relatives.map(({ person, relationship, decisions }) => {
    const { outcome, on } = outcomeOf(decisions);
    return addApplication(draft, {
      procedure: dossier.procedure,
      applicant: person,
      sponsor: dossier.sponsor,
      submitted: dossier.submitted,
      decisions,
      relationship,
      dossier: number,
      entered: outcome === "granted" && on !== null ? entryAfter(random, on) : null,
      recorded: dossier.recorded ?? null,
    });
  });
}

/** An application without a sponsor. */
export interface OwnFiling {
  readonly procedure: "asylum" | "other";
  readonly person: Person;
  readonly submitted: Day;
  readonly decisions: readonly DraftDecision[];
  readonly recorded?: Day | null;
}

/** Files an application without a sponsor: own asylum, or another procedure. */
export function fileOwn(draft: RegisterDraft, filing: OwnFiling): Filing {
  return addApplication(draft, {
    procedure: filing.procedure,
    applicant: filing.person,
    sponsor: null,
    submitted: filing.submitted,
    decisions: filing.decisions,
    relationship: null,
    dossier: null,
    entered: null,
    recorded: filing.recorded ?? null,
  });
}

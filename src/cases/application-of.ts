import { type Day, type IsoDate, toIso, toIsoOrNull } from "../calendar/day.ts";
import {
  type ApplicationId,
  type FamilyProcedure,
  NOBODY,
  type Outcome,
  outcomes,
  type PersonId,
  procedures,
  type Relationship,
  relationships,
} from "./facts/application.ts";
import type { StoredRegister as Register } from "./facts/register.ts";

/** Open, or decided on a day: an outcome and its date come and go together. */
export type Decided =
  | { readonly outcome: "open"; readonly decidedOn: null }
  | { readonly outcome: Exclude<Outcome, "open">; readonly decidedOn: IsoDate };

/** What an application has whatever its procedure and outcome. */
export interface ApplicationFacts {
  readonly application: ApplicationId;
  /** The leading id of the person for whom residence is asked. */
  readonly applicant: PersonId;
  readonly submittedOn: IsoDate;
  readonly relationship: Relationship | null;
  /** The number of the dossier of its sponsor. */
  readonly dossier: string | null;
  readonly enteredOn: IsoDate | null;
  /** Row in the table it came from, 1 for the first row of data. */
  readonly row: number;
}

/** An application (aanvraag) as known at the reference date. Family procedures have a sponsor, the others have none. */
export type Application = ApplicationFacts &
  Decided &
  (
    | { readonly procedure: "asylum" | "other"; readonly sponsor: null }
    | { readonly procedure: FamilyProcedure; readonly sponsor: PersonId }
  );

/**
 * An application by its id, as plain data, or null where the register does not know it at its reference date. Cost:
 * one look through the ids.
 */
export function applicationOf(register: Register, applicationId: string): Application | null {
  const place = placeOfApplication(register, applicationId);
  if (place === null) return null;
  const { applications, persons } = register;
  const sponsor = applications.sponsor[place] as number;
  return {
    application: applications.id[place] as ApplicationId,
    procedure: procedures[applications.procedure[place] as number],
    applicant: persons[applications.applicant[place] as number] as PersonId,
    sponsor: sponsor === NOBODY ? null : (persons[sponsor] as PersonId),
    submittedOn: toIso(applications.submitted[place] as Day),
    outcome: outcomes[applications.outcome[place] as number],
    decidedOn: toIsoOrNull(applications.decided[place] as number),
    relationship: relationships[applications.relationship[place] as number] || null,
    dossier: applications.dossier[place] || null,
    enteredOn: toIsoOrNull(applications.entered[place] as number),
    row: applications.row[place] as number,
  } as Application;
}

/** The place of an application in the columns of a register, or null. */
export function placeOfApplication(register: Register, applicationId: string): number | null {
  const place = register.applications.id.indexOf(applicationId.trim() as ApplicationId);
  return place < 0 ? null : place;
}

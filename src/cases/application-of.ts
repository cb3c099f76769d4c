import { givenId } from "../arguments/given-text.ts";
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
import { lazily } from "./facts/lazily.ts";
import { type Register, type StoredRegister, storedRegister } from "./facts/register.ts";
import { numbered, type TextNumbers, textNumbers } from "./facts/text-numbers.ts";

/** An application (aanvraag) as known at the reference date. Family procedures have a sponsor, the others have none. */
export type Application = {
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
} & (
  | { readonly outcome: "open"; readonly decidedOn: null }
  | { readonly outcome: Exclude<Outcome, "open">; readonly decidedOn: IsoDate }
) &
  (
    | { readonly procedure: "asylum" | "other"; readonly sponsor: null }
    | { readonly procedure: FamilyProcedure; readonly sponsor: PersonId }
  );

/**
 * An application by its id, as plain data, or null where the register does not know it at its reference date. Cost:
 * constant, after one look through the ids for the first of a register.
 *
 * @throws TypeError for anything but a register and an id.
 * @example
 * const applications = [{ application_id: "A1", procedure: "asylum", applicant_id: "P1", submitted_on: "2020-01-01" }];
 * const { register } = readRegister({ applications });
 * applicationOf(register, "A1")?.submittedOn; // "2020-01-01"
 * applicationOf(register, "A2"); // null
 */
export function applicationOf(register: Register, applicationId: string): Application | null {
  const stored = storedRegister(register);
  const place = placeOfApplication(stored, applicationId);
  return place === null ? null : applicationAt(stored, place);
}

/**
 * Every application that the register knows at its reference date, in the order of the rows. Each is made when it is
 * asked for; the list can be walked again.
 *
 * @throws TypeError for anything but a register.
 * @example
 * const applications = [{ application_id: "A1", procedure: "asylum", applicant_id: "P1", submitted_on: "2020-01-01" }];
 * const { register } = readRegister({ applications });
 * [...applicationsOf(register)].map(({ procedure }) => procedure); // ["asylum"]
 */
export function applicationsOf(register: Register): Iterable<Application> {
  const stored = storedRegister(register);
  return {
    *[Symbol.iterator]() {
      for (let place = 0; place < stored.applications.count; place += 1) yield applicationAt(stored, place);
    },
  };
}

function applicationAt({ applications, persons }: StoredRegister, place: number): Application {
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

const placesOf = /* @__PURE__ */ lazily(
  ({ applications }: StoredRegister): TextNumbers => textNumbers(numbered(applications.id)),
);

/**
 * The place of an application in the columns of a register, or null.
 *
 * @throws TypeError for anything but an id.
 */
export function placeOfApplication(register: StoredRegister, applicationId: string): number | null {
  return placesOf(register).get(givenId(applicationId, "the id of an application")) ?? null;
}

/**
 * The same of an application that has to be there.
 *
 * @throws RangeError for an application that the register does not know at its reference date.
 */
export function knownPlace(register: StoredRegister, applicationId: string): number {
  const place = placeOfApplication(register, applicationId);
  if (place === null) throw new RangeError("Ask for an application that the register knows at its reference date.");
  return place;
}

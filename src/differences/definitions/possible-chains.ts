import { NOBODY } from "../../cases/facts/application.ts";
import { GRANTED, IS_FAMILY } from "../../cases/facts/codes.ts";
import type { StoredRegister } from "../../cases/facts/register.ts";
import { pickCodes, pickNumbers, pickTexts } from "../../cases/known/stored-columns.ts";

/**
 * The register without the applications that no definition can use: for finding chains under many definitions, each
 * at the cost of the few people in whom one can begin. They are the sponsors who were once granted residence in a
 * family procedure. What is about them stays, as applicant and as sponsor, and so does all that their own sponsors
 * filed, because of the first dossiers, and all that their permits name. Every definition finds the same chains in it.
 * Linear time.
 */
export function possibleChains(register: StoredRegister): StoredRegister {
  const { applications, permits } = register;
  const places = placesOfPossibleChains(register);
  const placeAfter = new Int32Array(applications.count).fill(-1);
  places.forEach((place, index) => {
    placeAfter[place] = index;
  });
  return {
    ...register,
    applications: {
      count: places.length,
      id: pickTexts(applications.id, places),
      procedure: pickCodes(applications.procedure, places),
      applicant: pickNumbers(applications.applicant, places),
      sponsor: pickNumbers(applications.sponsor, places),
      submitted: pickNumbers(applications.submitted, places),
      outcome: pickCodes(applications.outcome, places),
      decided: pickNumbers(applications.decided, places),
      derived: pickCodes(applications.derived, places),
      personCount: applications.personCount,
      dossier: pickTexts(applications.dossier, places),
      entered: pickNumbers(applications.entered, places),
      relationship: pickCodes(applications.relationship, places),
      row: pickNumbers(applications.row, places),
    },
    permits: {
      ...permits,
      application: permits.application.map((place) => (place < 0 ? -1 : (placeAfter[place] as number))),
    },
  };
}

function placesOfPossibleChains({ applications, permits }: StoredRegister): Int32Array {
  const { applicant, sponsor, procedure, outcome, count, personCount } = applications;
  const wasGranted = new Uint8Array(personCount);
  for (let place = 0; place < count; place += 1) {
    const isGrant = IS_FAMILY[procedure[place] as number] === true && outcome[place] === GRANTED;
    if (isGrant) wasGranted[applicant[place] as number] = 1;
  }
  const isPossible = new Uint8Array(personCount);
  for (let place = 0; place < count; place += 1) {
    const person = sponsor[place] as number;
    if (person !== NOBODY && wasGranted[person] === 1) isPossible[person] = 1;
  }
  const isTheirSponsor = new Uint8Array(personCount);
  for (let place = 0; place < count; place += 1) {
    const person = sponsor[place] as number;
    if (person !== NOBODY && isPossible[applicant[place] as number] === 1) isTheirSponsor[person] = 1;
  }
  const isNamed = new Uint8Array(count);
  for (let permit = 0; permit < permits.count; permit += 1) {
    const place = permits.application[permit] as number;
    if (place >= 0 && isPossible[permits.holder[permit] as number] === 1) isNamed[place] = 1;
  }
  const places: number[] = [];
  for (let place = 0; place < count; place += 1) {
    const person = sponsor[place] as number;
    const isAbout = isPossible[applicant[place] as number] === 1 || isNamed[place] === 1;
    if (isAbout || (person !== NOBODY && (isPossible[person] === 1 || isTheirSponsor[person] === 1)))
      places.push(place);
  }
  return Int32Array.from(places);
}

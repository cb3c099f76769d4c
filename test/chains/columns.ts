import { dayOf, NO_DAY } from "../../src/calendar/day.ts";
import {
  type ApplicationId,
  type DetectionColumns,
  NOBODY,
  outcomes,
  procedures,
} from "../../src/cases/facts/application.ts";

/**
 * Columns of applications written as `id procedure applicant<sponsor submitted [outcome decided]`, as in
 * `f nareis b<a 2019-01-01 granted 2019-06-01`; asylum has no sponsor, and `asylum*` led to a derived permit.
 */
export function columnsOf(written: readonly string[]): DetectionColumns {
  const persons = new Map<string, number>();
  const codeOf = (person: string): number => {
    const code = persons.get(person) ?? persons.size;
    persons.set(person, code);
    return code;
  };
  const rows = written.map((line) => {
    const [id = "", procedure = "", people = "", submitted = "", outcome = "open", decided] = line.split(" ");
    const [applicant = "", sponsor] = people.split("<");
    return {
      id: id as ApplicationId,
      procedure: procedures.indexOf(procedure.replace("*", "") as (typeof procedures)[number]),
      applicant: codeOf(applicant),
      sponsor: sponsor === undefined ? NOBODY : codeOf(sponsor),
      submitted: dayOf(submitted),
      outcome: outcomes.indexOf(outcome as (typeof outcomes)[number]),
      decided: decided === undefined ? NO_DAY : dayOf(decided),
      derived: procedure.endsWith("*") ? 1 : 0,
    };
  });
  return {
    count: rows.length,
    id: rows.map(({ id }) => id),
    idAt: (place) => rows[place]?.id as ApplicationId,
    procedure: Uint8Array.from(rows, ({ procedure }) => procedure),
    applicant: Int32Array.from(rows, ({ applicant }) => applicant),
    sponsor: Int32Array.from(rows, ({ sponsor }) => sponsor),
    submitted: Int32Array.from(rows, ({ submitted }) => submitted),
    outcome: Uint8Array.from(rows, ({ outcome }) => outcome),
    decided: Int32Array.from(rows, ({ decided }) => decided),
    derived: Uint8Array.from(rows, ({ derived }) => derived),
    personCount: persons.size,
    dossier: rows.map(() => ""),
    entered: new Int32Array(rows.length).fill(NO_DAY),
  };
}

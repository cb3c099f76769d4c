import { NOBODY } from "../facts/application.ts";
import type { RegisterStorage } from "../facts/register.ts";
import { numbersOf } from "../known/stored-columns.ts";
import { formOf } from "./form-of-id.ts";

/** How many sponsors have a history in the register. Counts only, never an id. */
export interface SponsorCoverage {
  readonly sponsors: {
    /** Distinct sponsors of applications known at the reference date. */
    readonly total: number;
    /** Without any row of their own: their first link cannot be seen (left-censored). */
    readonly withoutOwnRow: number;
    /** Whose own rows were all set aside; not among `withoutOwnRow`. */
    readonly ownRowsSetAside: number;
    /**
     * Without any row of their own under this id, which differs only in form from that of an applicant: case, leading
     * zeros, a trailing `.0`, zero-width characters, Unicode. Not among `withoutOwnRow`.
     */
    readonly lookAlike: number;
  };
  readonly sponsoredApplications: {
    readonly total: number;
    /** Whose sponsor has a row of its own. */
    readonly sponsorHasHistory: number;
    /** The share of the total, from 0 to 1; null where there are none. */
    readonly share: number | null;
  };
}

/** Whose history the register shows at its reference date. Cost: linear in the applications and persons. */
export function sponsorCoverage(register: RegisterStorage): SponsorCoverage {
  const hasOwnRow = new Uint8Array(register.leadingOf.length);
  for (const applicant of register.applications.applicant) hasOwnRow[applicant] = 1;
  const hasRowSetAside = applicantsSetAside(register);
  const seen = new Uint8Array(register.leadingOf.length);
  const unseen: number[] = [];
  let total = 0;
  let ownRowsSetAside = 0;
  let sponsored = 0;
  let sponsorHasHistory = 0;
  for (const sponsor of register.applications.sponsor) {
    if (sponsor === NOBODY) continue;
    sponsored += 1;
    sponsorHasHistory += hasOwnRow[sponsor] as number;
    if (seen[sponsor] === 1) continue;
    seen[sponsor] = 1;
    total += 1;
    if (hasOwnRow[sponsor] === 1) continue;
    if (hasRowSetAside[sponsor] === 1) ownRowsSetAside += 1;
    else unseen.push(sponsor);
  }
  const lookAlike = lookAlikes(register.persons, unseen, hasOwnRow);
  return {
    sponsors: { total, withoutOwnRow: unseen.length - lookAlike, ownRowsSetAside, lookAlike },
    sponsoredApplications: {
      total: sponsored,
      sponsorHasHistory,
      share: sponsored === 0 ? null : sponsorHasHistory / sponsored,
    },
  };
}

/** By the code of a leading id: whether a row of that applicant was set aside. */
function applicantsSetAside({ leadingOf, rows }: RegisterStorage): Uint8Array {
  const aside = new Uint8Array(leadingOf.length);
  const stored = rows.tables.applications;
  if (stored === null) return aside;
  const applicants = numbersOf(stored, "applications", "applicant_id");
  const sponsors = numbersOf(stored, "applications", "sponsor_id");
  for (let place = 0; place < stored.count; place += 1) {
    const applicant = applicants[place] as number;
    if (applicant === NOBODY) continue;
    const sponsor = sponsors[place] as number;
    const isOwnSponsor = sponsor !== NOBODY && leadingOf[sponsor] === leadingOf[applicant];
    if (isOwnSponsor || (stored.state[place] as number) >= 0) aside[leadingOf[applicant] as number] = 1;
  }
  return aside;
}

/** How many sponsors have an id of the form of that of an applicant. */
function lookAlikes(persons: readonly string[], sponsors: readonly number[], hasOwnRow: Uint8Array): number {
  const forms = sponsors.map((code) => formOf(persons[code] as string));
  const sought = new Set(forms);
  const found = new Set<string>();
  // Of the many applicants only the few that are sought are remembered.
  for (let code = 0; sought.size > 0 && code < hasOwnRow.length; code += 1) {
    if (hasOwnRow[code] === 0) continue;
    const form = formOf(persons[code] as string);
    if (sought.has(form)) found.add(form);
  }
  return forms.filter((form) => found.has(form)).length;
}

import { type DetectionColumns, NOBODY } from "../../cases/facts/application.ts";
import type { SponsorHistory } from "./sponsor-history.ts";

/** Whether an applicant also has an application in the dossier of a grant, by the rank of the grant. */
export type IsInFirstDossier = (rank: number, applicant: number) => boolean;

/**
 * Prepares that question: a dossier is a sponsor and a number that is not empty. One pass over the applications of the
 * people who sponsored a grant.
 */
export function firstDossiers(columns: DetectionColumns, history: SponsorHistory): IsInFirstDossier {
  const { members } = history.grants;
  const codes = new Map<number, Map<string, number>>();
  let count = 0;
  const codeOfGrant = members.map((place) => {
    const dossier = columns.dossier[place] as string;
    if (dossier === "") return NOBODY;
    const sponsor = columns.sponsor[place] as number;
    const ofSponsor = codes.get(sponsor) ?? new Map<string, number>();
    codes.set(sponsor, ofSponsor);
    const known = ofSponsor.get(dossier);
    if (known !== undefined) return known;
    ofSponsor.set(dossier, count);
    count += 1;
    return count - 1;
  });
  const pairs = new Set<number>();
  for (let place = 0; place < columns.count; place += 1) {
    const dossier = codes.get(columns.sponsor[place] as number)?.get(columns.dossier[place] as string);
    if (dossier !== undefined) pairs.add((columns.applicant[place] as number) * count + dossier);
  }
  return (rank, applicant) => {
    const dossier = codeOfGrant[rank] as number;
    return dossier !== NOBODY && pairs.has(applicant * count + dossier);
  };
}

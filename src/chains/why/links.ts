import { NEVER } from "../../calendar/day.ts";
import type { ChainReason } from "../definition/chain.ts";
import { excludedGrants } from "../detection/excluded-grants.ts";
import { type GrantFacts, grantFacts } from "../detection/grant-facts.ts";
import { type SponsorHistory, sponsorHistory } from "../detection/sponsor-history.ts";
import { permitFactsOf, type StoredChains } from "../detection/stored-chains.ts";

/** A condition on an earlier grant. */
export type Condition = Exclude<ChainReason, "no-independent-asylum">;

/**
 * Every link of a register, read pair by pair instead of in one walk: for what is said about one application, or drawn
 * of one family. Applications go by their place in the register.
 */
export interface Links {
  readonly history: SponsorHistory;
  readonly grants: GrantFacts;
  /** The granted family applications of whoever sponsors an application, as ranks, in time or not. */
  grantsBefore(second: number): readonly number[];
  /** The applications that whoever was granted residence on an application filed as a sponsor: of one that has a rank. */
  filedAfter(first: number): readonly number[];
  /** Whether a grant, by its rank, is an earlier grant for an application. */
  isEarlier(rank: number, second: number): boolean;
  /** The first condition that an earlier grant fails for an application; null where it is a link. */
  failedCondition(rank: number, second: number): Condition | null;
  /** The rank of a grant by its place, or -1; also where whoever was granted residence sponsors nobody. */
  rankOf(first: number): number;
  /** Whether an application is linked to a grant, by its rank; one of its own sponsor. */
  isLink(rank: number, second: number): boolean;
  /** The places of the grants that an application is linked to. */
  linksOf(second: number): readonly number[];
}

/** Prepares to read the links of chains pair by pair. Cost: that of finding the chains. */
export function linksIn({ basis: register, definition, columns }: StoredChains): Links {
  const { applications } = register;
  const history = sponsorHistory(applications);
  const grants = grantFacts(applications, columns.procedure, definition, permitFactsOf(register));
  const { firstSponsor, dossiers } = excludedGrants(applications, definition);
  const { members, first } = history.grants;

  const grantsBefore = (second: number): readonly number[] => {
    const slot = history.slotOf[applications.sponsor[second] as number] ?? -1;
    if (slot < 0) return [];
    const from = first[slot] as number;
    return Array.from({ length: (first[slot + 1] as number) - from }, (_, index) => from + index);
  };
  const isEarlier = (rank: number, second: number): boolean =>
    (grants.from[rank] as number) <= (applications.submitted[second] as number);
  const failedCondition = (rank: number, second: number): Condition | null => {
    const submitted = applications.submitted[second] as number;
    const applicant = applications.applicant[second] as number;
    if (grants.anchor[rank] === NEVER) return "first-undated";
    if ((grants.seenUntil[rank] as number) <= submitted) return "outside-look-back";
    if ((grants.validUntil[rank] as number) <= submitted) return "first-withdrawn";
    if (firstSponsor && grants.sponsor[rank] === applicant) return "returns-to-first-sponsor";
    return dossiers?.isIn(rank, applicant) === true ? "same-first-dossier" : null;
  };

  const rankOfPlace = new Int32Array(applications.count).fill(-1);
  members.forEach((place, rank) => {
    rankOfPlace[place] = rank;
  });
  const isLink = (rank: number, second: number): boolean =>
    isEarlier(rank, second) && failedCondition(rank, second) === null;

  return {
    history,
    grants,
    grantsBefore,
    filedAfter(grant) {
      const slot = history.slotOf[applications.applicant[grant] as number] as number;
      const { seconds } = history;
      return [...seconds.members.subarray(seconds.first[slot] as number, seconds.first[slot + 1] as number)];
    },
    isEarlier,
    failedCondition,
    rankOf: (first) => rankOfPlace[first] as number,
    isLink,
    linksOf: (second) =>
      grantsBefore(second)
        .filter((rank) => isLink(rank, second))
        .map((rank) => members[rank] as number),
  };
}

import { checkOptions } from "../arguments/options.ts";
import { knownPlace } from "../cases/application-of.ts";
import type { ApplicationId } from "../cases/facts/application.ts";
import { inOrderOfFiling } from "./detection/order-of-filing.ts";
import { amongAllApplications, type Chains, type StoredChains, storedChains } from "./detection/stored-chains.ts";
import { type Links, linksIn } from "./why/links.ts";

/**
 * Every application that is linked to one application, directly or by way of others, forwards and backwards (stapel):
 * all links of every class and depth. An application without a link is a stack by itself.
 */
export interface Stack {
  /** In order of filing, then of id. */
  readonly applications: readonly ApplicationId[];
  /** An application and the earlier grant that it is linked to, in the order of the second application, then of the first. */
  readonly links: readonly { readonly first: ApplicationId; readonly second: ApplicationId }[];
  /** Whether it is whole; false where it has more applications than were asked for. */
  readonly complete: boolean;
}

/** How large a stack may be before it is cut off. */
export interface StackOptions {
  /** The most applications, nearest to the one asked about first; 200 by default. */
  readonly most?: number;
}

/**
 * The whole stack around one application of the register that chains were found in. A statistical finding about
 * registered sequences, never a verdict on persons. For people entitled to see persons' data. Cost: that of finding
 * the chains, and the pairs of grants and applications of every sponsor in it.
 *
 * @throws TypeError for anything but chains; RangeError for an application that the register does not know at its
 * reference date, for an option that does not exist, and for a limit that is not a whole number of at least 1.
 */
export function stackOf(chains: Chains, applicationId: string, options: StackOptions = {}): Stack {
  const stored = amongAllApplications(storedChains(chains));
  checkOptions(options, ["most"]);
  const { applications } = stored.basis;
  const links = linksIn(stored);
  const found = stackPlaces(stored, knownPlace(stored.basis, applicationId), options, links);
  const among = new Set(found.places);
  const idAt = (place: number): ApplicationId => applications.id[place] as ApplicationId;
  return {
    applications: found.places.map(idAt),
    links: found.places.flatMap((second) =>
      inOrderOfFiling(applications, links.linksOf(second))
        .filter((first) => among.has(first))
        .map((first) => ({ first: idAt(first), second: idAt(second) })),
    ),
    complete: found.complete,
  };
}

/**
 * The places of a stack in order of filing, from the place of one application.
 *
 * @throws RangeError for a limit that is not a whole number of at least 1.
 */
export function stackPlaces(
  chains: StoredChains,
  start: number,
  { most = 200 }: StackOptions,
  links: Links = linksIn(chains),
): { readonly places: readonly number[]; readonly complete: boolean } {
  if (!Number.isInteger(most) || most < 1) throw new RangeError("Pass `most` as a whole number of at least 1.");
  const found = reachedFrom(start, links, most);
  return { places: inOrderOfFiling(chains.basis.applications, found.places), complete: found.complete };
}

/** The places that links lead to from one place, the nearest first, until there are enough. */
function reachedFrom(
  start: number,
  links: Links,
  most: number,
): { readonly places: ReadonlySet<number>; readonly complete: boolean } {
  const places = new Set([start]);
  // A set is walked in the order in which its members came in, those that came in during the walk too.
  for (const place of places) {
    const rank = links.rankOf(place);
    const after = rank < 0 ? [] : links.filedAfter(place).filter((second) => links.isLink(rank, second));
    for (const next of [...links.linksOf(place), ...after]) {
      if (places.has(next)) continue;
      if (places.size === most) return { places, complete: false };
      places.add(next);
    }
  }
  return { places, complete: true };
}

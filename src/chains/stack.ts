import { checkOptions } from "../arguments/options.ts";
import { placeOfApplication } from "../cases/application-of.ts";
import type { ApplicationId } from "../cases/facts/application.ts";
import { inOrderOfFiling } from "./detection/order-of-filing.ts";
import { type Chains as OpaqueChains, storedChains } from "./detection/stored-chains.ts";
import { type Links, linksIn } from "./why/links.ts";

/** One link of a stack: the application that is linked, and the earlier grant that it is linked to. */
export interface StackLink {
  readonly first: ApplicationId;
  readonly second: ApplicationId;
}

/**
 * Every application that is linked to one application, directly or by way of others, forwards and backwards (stapel):
 * all links of every class and depth. An application without a link is a stack by itself.
 */
export interface Stack {
  readonly "~kind": "Stack";
  readonly chains: OpaqueChains;
  /** In order of filing, then of id. */
  readonly applications: readonly ApplicationId[];
  /** Their places in the register, in the same order. */
  readonly places: readonly number[];
  /** In the order of the second application, then of the first. */
  readonly links: readonly StackLink[];
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
export function stackOf(chainsGiven: OpaqueChains, applicationId: string, options: StackOptions = {}): Stack {
  const chains = storedChains(chainsGiven);
  checkOptions(options, ["most"]);
  const { most = 200 } = options;
  if (!Number.isInteger(most) || most < 1) throw new RangeError("Pass `most` as a whole number of at least 1.");
  const start = placeOfApplication(chains.register, applicationId);
  if (start === null) throw new RangeError("Ask for an application that the register knows at its reference date.");
  const links = linksIn(chains);
  const found = reachedFrom(start, links, most);
  const { applications } = chains.register;
  const { id } = applications;
  const places = inOrderOfFiling(applications, found.places);
  return {
    "~kind": "Stack",
    chains,
    applications: places.map((place) => id[place] as ApplicationId),
    places,
    links: places.flatMap((second) =>
      inOrderOfFiling(applications, links.linksOf(second))
        .filter((first) => found.places.has(first))
        .map((first) => ({ first: id[first] as ApplicationId, second: id[second] as ApplicationId })),
    ),
    complete: found.complete,
  };
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

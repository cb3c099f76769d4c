import { dayOf } from "../../calendar/day.ts";
import { placeOfApplication } from "../../cases/application-of.ts";
import { NOBODY } from "../../cases/facts/application.ts";
import { type Chain, chainClasses } from "../definition/chain.ts";
import { amongAllApplications, chainAt, chainPlaceOf, pathTo, type StoredChains } from "../detection/stored-chains.ts";
import { labelsOf } from "../law/legal-labels.ts";
import type { LegalTimeline } from "../law/legal-timeline.ts";
import { appliedOptions } from "./applied-options.ts";
import { askedApplication, idAt } from "./asked-application.ts";
import { type Criterion, type Difference, need, upTo } from "./difference.ts";
import { type Evidence, evidenceAt, permitsHeld } from "./evidence.ts";
import type { Explanation } from "./explanation.ts";
import { conditionNeeded, familyApplicationNeeded, familyNeeded, timelyGrantNeeded } from "./grant-needed.ts";
import { independentNeeded } from "./independent-needed.ts";
import { linksIn } from "./links.ts";
import { nearestFamilyApplication } from "./nearest-family-application.ts";
import { permitNeeded } from "./permit-needed.ts";

/**
 * Explains one application of the register that chains were found in, as data. Cost: a pass through the register.
 *
 * @throws TypeError or RangeError for a timeline that cannot be (see `checkTimeline`).
 */
export function explanationOf(asked: StoredChains, applicationId: string, timeline: LegalTimeline): Explanation {
  const chains = amongAllApplications(asked);
  const second = placeOfApplication(chains.basis, applicationId);
  if (second === null) return unknownApplication(chains);
  const found = chainPlaceOf(chains, second);
  return found < 0 ? withoutChain(chains, second, timeline) : chainExplanation(chains, found, timeline);
}

/**
 * Explains the chain at a place in the columns of chains. Cost: its path; where something is missing, a pass through
 * the register.
 */
export function chainExplanation(chains: StoredChains, place: number, timeline: LegalTimeline): Explanation {
  const { columns, definition, basis: register } = chains;
  const second = columns.application[place] as number;
  const first = columns.first[place] as number;
  const independent = columns.independent[place] as number;
  const chain = chainAt(chains, place);
  const rule = ruleOf(chain);
  const wouldHaveToDiffer = chain.reason === null ? null : chainDifference(chains, second, first, chain.reason);
  const steps = independent < 0 ? [first, second] : [first, independent, second];
  const nearest = wouldHaveToDiffer?.nearest ?? null;
  const known = steps.some((step) => idAt(chains, step) === nearest);
  const nearestPlace = nearest === null || known ? null : placeOfApplication(register, nearest);
  const evidence: Evidence[] = [evidenceAt(chains, first, "first")];
  if (independent >= 0) evidence.push(evidenceAt(chains, independent, "independent"));
  if (nearestPlace !== null) evidence.push(evidenceAt(chains, nearestPlace, "nearest"));
  return {
    finding: "chain",
    chain,
    rule,
    criterion: chain.reason,
    evidence: [...evidence, evidenceAt(chains, second, "second")],
    held: permitsHeld(chains, second),
    options: appliedOptions(definition, chain.reason ?? (rule as 1 | 2 | 3), isRelabelled(chains, [first, second])),
    legal: labelsOf(
      register,
      [...steps, ...(nearestPlace === null ? [] : [nearestPlace]), ...pathTo(columns, second)],
      timeline,
    ),
    wouldHaveToDiffer,
  };
}

function ruleOf({ class: chainClass, reason }: Chain): NonNullable<Explanation["rule"]> {
  if (chainClass !== null) return (chainClasses.indexOf(chainClass) + 1) as NonNullable<Explanation["rule"]>;
  return reason === "no-independent-asylum" ? 4 : 5;
}

function chainDifference(
  chains: StoredChains,
  second: number,
  first: number,
  reason: NonNullable<Chain["reason"]>,
): Difference {
  const asked = askedApplication(chains, linksIn(chains), second);
  if (reason !== "no-independent-asylum") return conditionNeeded(asked, first, reason);
  return chains.definition.independent === "held" ? permitNeeded(asked) : independentNeeded(asked);
}

function isRelabelled({ columns, basis: register }: StoredChains, places: readonly number[]): boolean {
  return places.some((place) => columns.procedure[place] !== register.applications.procedure[place]);
}

function unknownApplication({ basis: register }: StoredChains): Explanation {
  const { referenceDate } = register;
  const needed = [
    need(null, "submitted_on", upTo(dayOf(referenceDate))),
    need(null, "recorded_on", { kind: "between", from: null, to: referenceDate, orEmpty: true }),
  ];
  return {
    finding: "unknown-application",
    chain: null,
    rule: null,
    criterion: "unknown-application",
    evidence: [],
    held: [],
    options: [],
    legal: [],
    wouldHaveToDiffer: { nearest: null, cause: "absent", needed },
  };
}

function withoutChain(chains: StoredChains, second: number, timeline: LegalTimeline): Explanation {
  const { definition, basis: register } = chains;
  const { applicant, sponsor } = register.applications;
  const asked = askedApplication(chains, linksIn(chains), second);
  const explained = (
    finding: Exclude<Explanation["finding"], "chain">,
    criterion: Criterion,
    nearest: number | null,
    wouldHaveToDiffer: Difference,
  ): Explanation => {
    const places = nearest === null ? [second] : [nearest, second];
    return {
      finding,
      chain: null,
      rule: null,
      criterion,
      evidence: places.map((place) => evidenceAt(chains, place, place === second ? "second" : "nearest")),
      held: [],
      options: appliedOptions(definition, criterion, isRelabelled(chains, places)),
      legal: labelsOf(register, places, timeline),
      wouldHaveToDiffer,
    };
  };

  if (sponsor[second] === NOBODY) {
    return explained("not-a-family-application", "not-a-family-application", null, familyNeeded(asked));
  }
  if (!applicant.includes(sponsor[second] as number)) {
    return explained("sponsor-without-own-row", "sponsor-without-own-row", null, familyApplicationNeeded(asked));
  }
  const nearest = nearestFamilyApplication(asked);
  if (nearest === null) {
    return explained("no-earlier-grant", "no-earlier-family-application", null, familyApplicationNeeded(asked));
  }
  const needed = timelyGrantNeeded(asked, nearest);
  const criterion = needed.cause === "not-granted" ? "none-granted" : "not-granted-in-time";
  return explained("no-earlier-grant", criterion, nearest, needed);
}

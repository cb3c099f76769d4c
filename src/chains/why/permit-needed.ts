import { dayOf, NO_DAY } from "../../calendar/day.ts";
import type { ApplicationId } from "../../cases/facts/application.ts";
import { GRANTED, INDEPENDENT } from "../../cases/facts/codes.ts";
import { compareText } from "../../cases/facts/compare-text.ts";
import { type PermitId, permitPlacesOf } from "../../cases/facts/permit.ts";
import type { ColumnName } from "../../cases/facts/table.ts";
import { type AskedApplication, hasPermitTable, idAt } from "./asked-application.ts";
import { afterOrNever, type Difference, type Needed, need, oneOf, type Requirement, upTo } from "./difference.ts";
import { asylumNeeded, differenceOf, type Miss, nearestAsylum } from "./own-asylum.ts";

/**
 * For links of a sponsor without an independent permit on the day of filing: that there was one. Where permits are
 * registered it is a permit, else the grant of an asylum application of the sponsor's own.
 */
export function permitNeeded(asked: AskedApplication): Difference {
  return hasPermitTable(asked.chains) ? registeredPermitNeeded(asked) : asylumGrantNeeded(asked);
}

/** The last day from which a permit can be valid. */
function lastStart({ chains, submitted }: AskedApplication): number {
  return submitted - (chains.definition.sameDay.independentToSecond === "after" ? 1 : 0);
}

function registeredPermitNeeded(asked: AskedApplication): Difference {
  const { chains, second } = asked;
  const { applications, permits } = chains.basis;
  const sponsor = applications.sponsor[second] as number;
  const isFirstDay = firstDays(asked);
  const [nearest] = permitPlacesOf(permits, sponsor)
    .filter((place) => permits.kind[place] === INDEPENDENT && !isFirstDay(place))
    .map((place) => ({ place, misses: missesOfPermit(asked, place) }))
    .sort(
      (one, other) =>
        one.misses.length - other.misses.length ||
        (permits.validFrom[other.place] as number) - (permits.validFrom[one.place] as number) ||
        compareText(permits.id[one.place] as string, permits.id[other.place] as string),
    );
  if (nearest === undefined) return { nearest: null, cause: "absent", needed: newPermit(asked) };
  const application = permits.application[nearest.place] as number;
  return differenceOf(application < 0 ? null : idAt(chains, application), nearest.misses);
}

/** Whether a link of this application counts from the first day of a permit: then it cannot be moved for that link. */
function firstDays({ chains, links, second }: AskedApplication): (permit: number) => boolean {
  const isAsked = chains.definition.firstAnchor === "permit";
  const linked = new Set(links.linksOf(second));
  return (permit) => isAsked && linked.has(chains.basis.permits.application[permit] as number);
}

function missesOfPermit(asked: AskedApplication, place: number): readonly Miss[] {
  const { chains, submitted } = asked;
  const { permits } = chains.basis;
  const to = lastStart(asked);
  const application = permits.application[place] as number;
  const requirement = (column: ColumnName, needed: Needed): Requirement => ({
    application: application < 0 ? null : idAt(chains, application),
    permit: permits.id[place] as PermitId,
    table: "permits",
    column,
    needed,
  });
  const until = permits.validUntil[place] as number;
  const withdrawn = permits.withdrawn[place] as number;
  const misses: Miss[] = [];
  if ((permits.validFrom[place] as number) > to) misses.push(["valid-too-late", requirement("valid_from", upTo(to))]);
  if (until !== NO_DAY && until < submitted) {
    misses.push(["ended", requirement("valid_until", afterOrNever(submitted - 1))]);
  }
  if (withdrawn !== NO_DAY && withdrawn <= submitted) {
    misses.push(["withdrawn", requirement("withdrawn_on", afterOrNever(submitted))]);
  }
  return misses;
}

function newPermit(asked: AskedApplication): readonly Requirement[] {
  const { chains, second, submitted } = asked;
  const requirement = (column: ColumnName, needed: Needed): Requirement => ({
    application: null,
    permit: null,
    table: "permits",
    column,
    needed,
  });
  return [
    requirement("kind", oneOf("independent")),
    requirement("holder_id", { kind: "same-person", as: idAt(chains, second), in: "sponsor_id" }),
    requirement("valid_from", upTo(lastStart(asked))),
    requirement("valid_until", afterOrNever(submitted - 1)),
    requirement("withdrawn_on", afterOrNever(submitted)),
  ];
}

function asylumGrantNeeded(asked: AskedApplication): Difference {
  const to = lastStart(asked);
  const withdrawn = withdrawnBy(asked);
  return nearestAsylum(asked, (place) => missesOfGrant(asked, place, withdrawn), asylumNeeded(asked, upTo(to), to));
}

/** The applications whose permits were withdrawn on the day of filing or before. */
function withdrawnBy({ chains, submitted }: AskedApplication): ReadonlySet<ApplicationId | null> {
  return new Set(
    chains.basis.followUp
      .filter(({ kind, on }) => kind === "permit-withdrawn" && dayOf(on) <= submitted)
      .map(({ application }) => application),
  );
}

function missesOfGrant(
  asked: AskedApplication,
  place: number,
  withdrawn: ReadonlySet<ApplicationId | null>,
): readonly Miss[] {
  const { chains, submitted } = asked;
  const { applications } = chains.basis;
  const id = idAt(chains, place);
  const to = lastStart(asked);
  const day = applications.decided[place] as number;
  const isGranted = applications.outcome[place] === GRANTED;
  const misses: Miss[] = [];
  if ((applications.submitted[place] as number) > to) {
    misses.push(["after-filing", need(id, "submitted_on", upTo(to))]);
  }
  if (!isGranted) misses.push(["not-granted", need(id, "outcome", oneOf("granted"))]);
  if (!isGranted || day > to) {
    misses.push([isGranted ? "granted-too-late" : null, need(id, "decided_on", upTo(to))]);
  }
  if (withdrawn.has(id)) {
    const needed = afterOrNever(submitted);
    misses.push(["withdrawn", { application: id, permit: null, table: "follow_up", column: "on", needed }]);
  }
  return misses;
}

import { dayOf, NEVER } from "../../calendar/day.ts";
import { GRANTED } from "../../cases/facts/codes.ts";
import { type AskedApplication, idAt } from "./asked-application.ts";
import { type Difference, need, oneOf, upTo } from "./difference.ts";
import { asylumNeeded, type Miss, nearestAsylum } from "./own-asylum.ts";

/** For links without an independent application: that the sponsor had one that meets the definition for one of them. */
export function independentNeeded(asked: AskedApplication): Difference {
  const { from, to } = daysBetween(asked);
  const absent = asylumNeeded(asked, upTo(to, from), latestDecision(asked));
  const nearest = nearestAsylum(asked, (place) => missesOf(asked, place, from, to), absent);
  // Under strict rules no day may lie between two days that are next to each other.
  return from > to ? { ...nearest, needed: [] } : nearest;
}

/** The days on which it can have been filed: for the first grant that leaves most of them. */
function daysBetween({ chains, links, second, submitted }: AskedApplication): { from: number; to: number } {
  const { sameDay } = chains.definition;
  const anchors = links
    .grantsBefore(second)
    .filter((rank) => links.isLink(rank, second))
    .map((rank) => links.grants.anchor[rank] as number);
  return {
    from: anchors.reduce((one, other) => Math.min(one, other)) + (sameDay.firstToIndependent === "after" ? 1 : 0),
    to: submitted - (sameDay.independentToSecond === "after" ? 1 : 0),
  };
}

function missesOf(asked: AskedApplication, place: number, from: number, to: number): readonly Miss[] {
  const { chains } = asked;
  const { decided, derived, outcome, submitted } = chains.basis.applications;
  const id = idAt(chains, place);
  const filed = submitted[place] as number;
  const day = decided[place] as number;
  const decidedBy = latestDecision(asked);
  const isGranted = outcome[place] === GRANTED;
  const anewBy = isGranted && day <= (decidedBy ?? day) ? null : decidedBy;
  // No row is decided before it is filed: a decision that stays ends the days of filing, or has to move with them.
  const staying = anewBy === null && day >= filed ? day : NEVER;
  const misses: Miss[] = [];
  if (filed < from) {
    const last = staying >= from ? Math.min(to, staying) : to;
    misses.push(["before-first-grant", need(id, "submitted_on", upTo(last, from))]);
    if (staying < from) {
      const latest = decidedBy ?? dayOf(chains.basis.referenceDate);
      misses.push([null, need(id, "decided_on", upTo(latest, from))]);
    }
  }
  if (filed > to) misses.push(["after-filing", need(id, "submitted_on", upTo(to, from))]);
  if (derived[place] === 1) {
    const needed = { kind: "not", values: ["derived"] } as const;
    misses.push(["derived-permit", { application: id, permit: null, table: "permits", column: "kind", needed }]);
  }
  if (anewBy !== null) {
    if (!isGranted) misses.push(["not-granted", need(id, "outcome", oneOf("granted"))]);
    misses.push([isGranted ? "granted-too-late" : null, need(id, "decided_on", upTo(anewBy))]);
  }
  return misses;
}

/** The last day on which it can have been granted; null where the definition does not ask for a grant. */
function latestDecision({ chains, submitted }: AskedApplication): number | null {
  const { independent } = chains.definition;
  if (independent === "granted") return submitted;
  return independent === "granted-later" ? dayOf(chains.basis.referenceDate) : null;
}

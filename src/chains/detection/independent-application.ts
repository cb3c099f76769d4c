import { NEVER, NO_DAY } from "../../calendar/day.ts";
import type { DetectionColumns } from "../../cases/facts/application.ts";
import { GRANTED } from "../../cases/facts/codes.ts";
import { type Groups, orderByDay } from "../../cases/facts/groups.ts";
import type { Definition } from "../definition/definition.ts";
import { type FirstNotAbove, firstNotAbove } from "./first-not-above.ts";
import type { SponsorHistory } from "./sponsor-history.ts";

/**
 * The sponsors' own asylum applications (zelfstandige asielaanvraag) under one requirement. `bridgeDay` grows as the
 * second applications are walked through in order of submission: a first grant dated on or before it has an
 * application that meets the requirement between itself and the second application.
 */
export interface IndependentApplications {
  /** For a slot, on the day that a second application is submitted: the latest day up to which first grants qualify. */
  bridgeDay(slot: number, submitted: number): number;
  /**
   * The earliest of them between the first grant and the second application, as a place, or -1. With `required`
   * false, as under `requested`, whatever the requirement.
   */
  earliest(slot: number, firstDay: number, submitted: number, required: boolean): number;
}

/** Prepares the sponsors' asylum applications for a walk in order of submission. */
export function independentApplications(
  columns: DetectionColumns,
  history: SponsorHistory,
  { independent: requirement, sameDay }: Pick<Definition, "independent" | "sameDay">,
): IndependentApplications {
  // Under a strict rule the days between which the application is submitted move closer together by one.
  const afterFirst = sameDay.firstToIndependent === "after" ? 1 : 0;
  const beforeSecond = sameDay.independentToSecond === "after" ? 1 : 0;
  const requested = history.asylum;
  const meeting =
    requirement === "granted" || requirement === "granted-later" ? onlyGranted(columns, requested) : requested;
  const usableFrom = meeting.members.map((place) => usableDay(columns, place, requirement, beforeSecond));
  const inOrder = orderByDay(meeting, usableFrom);
  const next = meeting.first.slice();
  const latest = new Int32Array(history.slotCount).fill(requirement === "none" ? NEVER : NO_DAY);
  const granted: FirstNotAbove | null = requirement === "granted" ? firstNotAbove(usableFrom) : null;

  return {
    bridgeDay(slot, submitted) {
      const end = meeting.first[slot + 1] as number;
      while ((next[slot] as number) < end) {
        const member = inOrder[next[slot] as number] as number;
        if ((usableFrom[member] as number) > submitted) break;
        const day = columns.submitted[meeting.members[member] as number] as number;
        if (day - afterFirst > (latest[slot] as number)) latest[slot] = day - afterFirst;
        next[slot] = (next[slot] as number) + 1;
      }
      return latest[slot] as number;
    },
    earliest(slot, firstDay, submitted, required) {
      const groups = required ? meeting : requested;
      const end = groups.first[slot + 1] as number;
      const from = firstOnOrAfter(columns, groups, slot, firstDay + afterFirst);
      const member = required && granted !== null ? granted.find(from, end, submitted) : from;
      if (member < 0 || member >= end) return -1;
      const place = groups.members[member] as number;
      return (columns.submitted[place] as number) <= submitted - beforeSecond ? place : -1;
    },
  };
}

/** The first day of submission that it can stand before: `granted` asks for the decision too, by that day at the latest. */
function usableDay(
  columns: DetectionColumns,
  place: number,
  requirement: Definition["independent"],
  beforeSecond: number,
): number {
  const submitted = (columns.submitted[place] as number) + beforeSecond;
  return requirement === "granted" ? Math.max(submitted, columns.decided[place] as number) : submitted;
}

function onlyGranted(columns: DetectionColumns, groups: Groups): Groups {
  const first = new Int32Array(groups.first.length);
  const members = new Int32Array(groups.members.length);
  let count = 0;
  for (let group = 0; group + 1 < groups.first.length; group += 1) {
    for (let member = groups.first[group] as number; member < (groups.first[group + 1] as number); member += 1) {
      const place = groups.members[member] as number;
      if (columns.outcome[place] !== GRANTED) continue;
      members[count] = place;
      count += 1;
    }
    first[group + 1] = count;
  }
  return { first, members: members.slice(0, count) };
}

/** The first member of a group submitted on a day or later, by bisection: members stand in order of submission. */
function firstOnOrAfter(columns: DetectionColumns, groups: Groups, slot: number, day: number): number {
  let low = groups.first[slot] as number;
  let high = groups.first[slot + 1] as number;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((columns.submitted[groups.members[middle] as number] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

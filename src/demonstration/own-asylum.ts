import type { Day } from "../calendar/day.ts";
import { drawDecisions, grantedOn, prospects, refusedOn } from "./draw-decisions.ts";
import { fileOwn } from "./filings.ts";
import type { Random } from "./random.ts";
import { lastDay, officeDay } from "./register-days.ts";
import type { DraftDecision, Person, RegisterDraft } from "./register-draft.ts";

/** Who asks asylum between which two days. */
export interface OwnAsylum {
  readonly person: Person;
  /** The day of the first grant. */
  readonly after: Day;
  /** The day of the second application. */
  readonly before: Day;
  /** The day from which the row is in the register; left out for its own dates. */
  readonly recorded?: Day | null;
}

interface Filed {
  readonly submitted: Day;
  readonly decisions: readonly DraftDecision[];
}

/** How an own, independent asylum application lies between two others. */
const courses: readonly { readonly weight: number; readonly file: (random: Random, asked: OwnAsylum) => Filed }[] = [
  // Granted before the second application, as the law asks since 2014.
  { weight: 66, file: grantedBefore },
  // Only requested by then: enough for the memo's words, not for the law's.
  { weight: 16, file: grantedAfter },
  { weight: 8, file: refusedBefore },
  { weight: 4, file: (random, { before }) => plain(random, before) },
  { weight: 3, file: (random, { after }) => plain(random, after) },
];

/** Adds the own asylum application of somebody who came as a family member; it is filed between the two days. */
export function addOwnAsylum(draft: RegisterDraft, random: Random, asked: OwnAsylum): void {
  const { submitted, decisions } = random.weighted(courses).file(random, asked);
  const known = decisions.filter((decision) => decision.on <= lastDay);
  fileOwn(draft, {
    procedure: "asylum",
    person: asked.person,
    submitted,
    decisions: known,
    recorded: asked.recorded ?? null,
  });
}

/** A day between the two that leaves `room` days to the second application, if there are as many. */
function between(random: Random, { after, before }: OwnAsylum, room: number): Day {
  return officeDay(random, Math.min(after + 3, before), Math.max(Math.min(after + 3, before), before - room));
}

function grantedBefore(random: Random, asked: OwnAsylum): Filed {
  const submitted = between(random, asked, 110);
  return { submitted, decisions: grantedOn(officeDay(random, submitted + 30, asked.before)) };
}

function grantedAfter(random: Random, asked: OwnAsylum): Filed {
  const submitted = between(random, asked, 1);
  const from = Math.max(submitted + 30, asked.before + 1);
  return { submitted, decisions: grantedOn(officeDay(random, from, from + 400)) };
}

function refusedBefore(random: Random, asked: OwnAsylum): Filed {
  const submitted = between(random, asked, 110);
  return { submitted, decisions: refusedOn(random, officeDay(random, submitted + 30, asked.before)) };
}

function plain(random: Random, submitted: Day): Filed {
  return { submitted, decisions: drawDecisions(random, submitted, prospects.repeatedAsylum) };
}

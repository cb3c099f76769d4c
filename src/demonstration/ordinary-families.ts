import { type Day, dayFromParts } from "../calendar/day.ts";
import type { FamilyProcedure } from "../cases/facts/application.ts";
import { drawDecisions, type Prospects, prospects } from "./draw-decisions.ts";
import { fileDossier, fileOwn, type Relative } from "./filings.ts";
import { type Household, households, householdsOfMinors, inflow, laterHouseholds } from "./ordinary-profiles.ts";
import { addAlias, addPersonAged, addRelative, sponsorAges } from "./people.ts";
import type { Random } from "./random.ts";
import { lastDay, officeDay } from "./register-days.ts";
import { outcomeOf, type Person, type RegisterDraft } from "./register-draft.ts";

/**
 * Adds one family, or one person, such as a register is full of: asylum, a refusal, a repeated request, nareis for a
 * family in one dossier, a second attempt after a refusal, other relatives later. Nobody for whom a family application
 * was made is ever a sponsor here, so nothing of it can be stacked.
 */
export function addOrdinaryFamily(draft: RegisterDraft, random: Random): void {
  const { year } = random.weighted(inflow);
  const submitted = officeDay(random, dayFromParts(year, 1, 1), Math.min(dayFromParts(year, 12, 31), lastDay));
  if (random.chance(6)) {
    addSponsorWithoutRows(draft, random, submitted);
    return;
  }
  const minor = random.chance(9);
  const sponsor = addPersonAged(draft, random, minor ? [13, 17] : sponsorAges, submitted);
  if (random.chance(5)) {
    const decisions = drawDecisions(random, submitted, prospects.regular);
    fileOwn(draft, { procedure: "other", person: sponsor, submitted, decisions });
    return;
  }
  const granted = askAsylum(draft, random, sponsor, submitted);
  if (granted === null || !random.chance(74)) return;
  // Within the term of three months after the grant, nearly always.
  const asked = officeDay(random, granted + 5, granted + (random.chance(93) ? 90 : 300));
  if (asked > lastDay) return;
  const acting = random.chance(3) ? addAlias(draft, random, sponsor, someDay(random, asked)) : sponsor;
  bringFamily(draft, random, {
    sponsor: acting,
    submitted: asked,
    procedure: "nareis",
    kinds: minor ? householdsOfMinors : households,
  });
  const later = officeDay(random, asked + 200, asked + 1200);
  if (later <= lastDay && random.chance(11)) askForOthers(draft, random, sponsor, later);
}

/** Asks asylum, up to three times after a refusal; gives the day of the grant, or null. */
function askAsylum(draft: RegisterDraft, random: Random, person: Person, first: Day): Day | null {
  let submitted = first;
  for (let attempt = 1; attempt <= 3 && submitted <= lastDay; attempt += 1) {
    const decisions = drawDecisions(random, submitted, attempt === 1 ? prospects.asylum : prospects.repeatedAsylum);
    const alias =
      attempt > 1 && random.chance(6) ? addAlias(draft, random, person, someDay(random, submitted)) : person;
    fileOwn(draft, { procedure: "asylum", person: alias, submitted, decisions, recorded: lateRow(random, submitted) });
    const { outcome, on } = outcomeOf(decisions);
    if (outcome === "granted" || on === null || !random.chance(34)) return outcome === "granted" ? on : null;
    submitted = officeDay(random, on + 60, on + 900);
  }
  return null;
}

/** What somebody asks for on one day, before it is known for whom. */
interface Request {
  readonly procedure: FamilyProcedure;
  readonly sponsor: Person;
  readonly submitted: Day;
  readonly kinds: readonly Household[];
}

/** Nareis for a family; after a refusal of all, a second attempt for the same people. */
function bringFamily(draft: RegisterDraft, random: Random, request: Request): void {
  const relatives = askFor(draft, random, request);
  const ends = relatives.map(({ decisions }) => outcomeOf(decisions));
  const again = officeDay(random, Math.max(...ends.map(({ on }) => on ?? 0)) + 40, request.submitted + 900);
  const refused = ends.every(({ outcome }) => outcome !== "open" && outcome !== "granted");
  if (refused && again <= lastDay && random.chance(32)) {
    const people = relatives.map(({ person, relationship }) => ({
      relationship,
      person: random.chance(3) ? addAlias(draft, random, person, someDay(random, again)) : person,
    }));
    fileTogether(draft, random, { ...request, submitted: again, people, expected: prospects.again });
  }
  const arrival = ends[0];
  if (arrival?.outcome === "granted" && arrival.on !== null && random.chance(8)) {
    const own = officeDay(random, arrival.on + 20, arrival.on + 700);
    if (own <= lastDay) askAsylum(draft, random, (relatives[0] as Relative).person, own);
  }
}

/** Art. 8 or the regular procedure, for relatives who do not belong to the core family. */
function askForOthers(draft: RegisterDraft, random: Random, sponsor: Person, submitted: Day): void {
  const procedure = random.chance(70) ? "art8" : "regular-family";
  askFor(draft, random, { procedure, sponsor, submitted, kinds: laterHouseholds });
}

/** A sponsor who was never in this register as an applicant: a Dutch national, or somebody with an older permit. */
function addSponsorWithoutRows(draft: RegisterDraft, random: Random, submitted: Day): void {
  askForOthers(draft, random, addPersonAged(draft, random, sponsorAges, submitted), submitted);
}

function askFor(draft: RegisterDraft, random: Random, request: Request): readonly Relative[] {
  const people = random
    .weighted(request.kinds)
    .relatives.filter((_, index) => index === 0 || random.chance(60))
    .map((relationship) => ({
      relationship,
      person: addRelative(draft, random, relationship, request.submitted),
    }));
  const expected = request.procedure === "nareis" ? prospects.nareis : prospects.regular;
  return fileTogether(draft, random, { ...request, people, expected });
}

interface Gathering extends Omit<Request, "kinds"> {
  readonly people: readonly Omit<Relative, "decisions">[];
  readonly expected: Prospects;
}

/** Lodges one dossier whose members mostly share one decision. */
function fileTogether(draft: RegisterDraft, random: Random, gathering: Gathering): readonly Relative[] {
  const { procedure, sponsor, submitted, people, expected } = gathering;
  const shared = drawDecisions(random, submitted, expected);
  const relatives = people.map((one) => ({
    ...one,
    decisions: random.chance(88) ? shared : drawDecisions(random, submitted, expected),
  }));
  fileDossier(draft, random, { procedure, sponsor, submitted, relatives, recorded: lateRow(random, submitted) });
  return relatives;
}

/** Two rows of a hundred come into the register long after their own dates. */
function lateRow(random: Random, submitted: Day): Day | null {
  const recorded = officeDay(random, submitted + 20, submitted + 700);
  return recorded <= lastDay && random.chance(2) ? recorded : null;
}

/** The day on which an alias became known: for a third of them it is not recorded. */
function someDay(random: Random, from: Day): Day | null {
  return random.chance(33) ? null : officeDay(random, from, lastDay);
}
